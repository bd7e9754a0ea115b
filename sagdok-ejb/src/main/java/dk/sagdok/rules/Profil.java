package dk.sagdok.rules;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.Forhold;
import dk.sagdok.objekttype.Niveau;
import dk.sagdok.objekttype.Opslag;
import dk.sagdok.objekttype.Regel;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.ImporteretRegistrering;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The KOMBIT profile: rules above the standard that a register may ignore, report or enforce. */
public final class Profil {
  private final Command command;
  private final String system;
  private final Opslag register;
  private final Aarsager aarsager = new Aarsager();

  /** @param system the IT system that the caller writes for */
  public Profil(Command command, String system, Opslag register) {
    this.command = command;
    this.system = system;
    this.register = register;
  }

  /**
   * Every break of the profile by a command: in what it gives (B3, B6, B10, OB2, OB3, OB5, lengths, types of target) and in the whole content
   * of each registration that it makes (B1, B5, B7, B8, OB1 and the type's own rules).
   *
   * @param latest the object before, with all its rows in force
   */
  public List<Aarsag> brud(Optional<Tilstand> latest, Aendring aendring) {
    ProfilPoster.proev(command, aarsager);
    proev(latest, aendring, this::proevHelt);
    return aarsager.alle();
  }

  /**
   * The breaks of these rules alone, after what has been found before.
   *
   * @param latest the object before, with the rows that the command needs
   */
  public List<Aarsag> brud(Optional<Tilstand> latest, Aendring aendring, List<Regel> enkelte) {
    if (aendring.trin().stream().anyMatch(t -> enkelte.stream().anyMatch(r -> gaelder(r, t)))) {
      proev(latest, aendring, (trin, forhold, fundne) -> fundne.tilfoej(enkelte.stream().filter(r -> gaelder(r, trin)), forhold));
    }
    return aarsager.alle();
  }

  private interface Proeve {
    void af(Trin trin, Forhold forhold, Aarsager fundne);
  }

  private void proev(Optional<Tilstand> latest, Aendring aendring, Proeve proeve) {
    Set<Raekke> raekker = new LinkedHashSet<>(latest.map(Tilstand::raekker).orElse(List.of()));
    int nr = 0;
    for (var trin : aendring.trin()) {
      var foer = List.copyOf(raekker);
      trin.lukket().forEach(raekker::remove);
      raekker.addAll(trin.aabnet());
      var fundne = new Aarsager();
      proeve.af(trin, new Forhold(command.type(), trin.registrering().objekt(), system, foer, List.copyOf(raekker), trin.aabnet(), register, trin.registrering().modtaget()), fundne);
      aarsager.tilfoej(sti(nr++), fundne);
    }
  }

  /** A refusal for other reasons, with what the profile says of the same input beside them. */
  public RegisterException sammenMed(RegisterException nej) {
    if (nej.fejl() != Fejl.REGELBRUD) {
      return nej;
    }
    ProfilPoster.proev(command, aarsager);
    return new RegisterException(nej.fejl(), Stream.concat(nej.aarsager().stream(), aarsager.alle().stream()).distinct().toList());
  }

  private void proevHelt(Trin trin, Forhold forhold, Aarsager fundne) {
    if (aendrerIndhold()) {
      ProfilIndhold.proev(command.type(), forhold.efter(), fundne);
    }
    fundne.tilfoej(command.type().regler().stream().filter(r -> r.niveau() == Niveau.KOMBIT && gaelder(r, trin)), forhold);
  }

  private boolean gaelder(Regel regel, Trin trin) {
    return switch (regel.gaelder()) {
      case INDHOLD -> aendrerIndhold();
      case ENHVER -> true;
      case SLET -> trin.registrering().livscyklus() == Livscyklus.SLETTET;
    };
  }

  private boolean aendrerIndhold() {
    return !(command instanceof Command.Passiver || command instanceof Command.Slet);
  }

  private String sti(int nr) {
    return command instanceof Command.Importer c ? c.registreringer().stream().map(ImporteretRegistrering::sti).skip(nr).findFirst().orElse("") : "";
  }
}
