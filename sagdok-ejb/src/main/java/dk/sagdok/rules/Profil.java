package dk.sagdok.rules;

import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.Forhold;
import dk.sagdok.objekttype.Niveau;
import dk.sagdok.objekttype.Opslag;
import dk.sagdok.objekttype.Regel;
import dk.sagdok.objekttype.Regel.Gaelder;
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
    Set<Raekke> raekker = new LinkedHashSet<>(latest.map(Tilstand::raekker).orElse(List.of()));
    int nr = 0;
    for (var trin : aendring.trin()) {
      var foer = List.copyOf(raekker);
      trin.lukket().forEach(raekker::remove);
      raekker.addAll(trin.aabnet());
      aarsager.tilfoej(sti(nr++), proevet(new Forhold(command.type(), trin.registrering().objekt(), system, foer, List.copyOf(raekker), register)));
    }
    return aarsager.alle();
  }

  /** A refusal for other reasons, with what the profile says of the same input beside them. */
  public RegisterException sammenMed(RegisterException nej) {
    if (nej.fejl() != Fejl.REGELBRUD) {
      return nej;
    }
    ProfilPoster.proev(command, aarsager);
    return new RegisterException(nej.fejl(), Stream.concat(nej.aarsager().stream(), aarsager.alle().stream()).distinct().toList());
  }

  private Aarsager proevet(Forhold forhold) {
    var fundne = new Aarsager();
    boolean indhold = !(command instanceof Command.Passiver || command instanceof Command.Slet);
    if (indhold) {
      ProfilIndhold.proev(command.type(), forhold.efter(), fundne);
    }
    fundne.tilfoej(regler().filter(r -> indhold || r.gaelder() == Gaelder.ENHVER), forhold);
    return fundne;
  }

  private Stream<Regel> regler() {
    return command.type().regler().stream().filter(r -> r.niveau() == Niveau.KOMBIT);
  }

  private String sti(int nr) {
    return command instanceof Command.Importer c ? c.registreringer().stream().map(ImporteretRegistrering::sti).skip(nr).findFirst().orElse("") : "";
  }
}
