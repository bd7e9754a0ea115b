package dk.sagdok.rules;

import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.objekttype.Forhold;
import dk.sagdok.objekttype.Opslag;
import dk.sagdok.register.Command;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import dk.sagdok.time.Instants;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The decision: what a command makes of the latest registration of an object. */
public final class NextRegistrering {
  private final Optional<Tilstand> latest;
  private final Command command;
  private final UUID objekt;
  private final String bruger;
  private final Instant now;
  private final Aarsager aarsager = new Aarsager();

  private NextRegistrering(Optional<Tilstand> latest, Command command, Instant now, UUID objekt, String bruger) {
    this.latest = latest;
    this.command = command;
    this.now = now.truncatedTo(ChronoUnit.MICROS);
    this.objekt = objekt;
    this.bruger = bruger;
  }

  /** What the store must load before {@link #after} can decide. */
  public static Behov behov(Command command) {
    if (command instanceof Command.Ret ret) {
      return Rettelse.behov(ret.type(), ret.indhold());
    }
    return command instanceof Command.Importer || command instanceof Command.Erstat ? Behov.ALT : Behov.INTET;
  }

  /**
   * Decides.
   *
   * @param latest the object as far as {@link #behov} asked for it; empty when it does not exist
   * @param nytObjekt the id of the object if the command makes one and names none
   * @param bruger who asks
   * @throws RegisterException when the answer is no, with every reason
   */
  public static Aendring after(Optional<Tilstand> latest, Command command, Instant now, UUID nytObjekt, String bruger) {
    var objekt = command.objekt() == null ? nytObjekt : command.objekt();
    return new NextRegistrering(latest, command, now, objekt, bruger).decide();
  }

  private Aendring decide() {
    if (command instanceof Command.Opret c) {
      return opret(c);
    } else if (command instanceof Command.Importer c) {
      return importer(c);
    } else if (command instanceof Command.Erstat c) {
      return erstat(c);
    } else if (command instanceof Command.Ret c) {
      return ret(c);
    } else if (command instanceof Command.Passiver c) {
      return afslut(Livscyklus.PASSIVERET, c.note());
    }
    return afslut(Livscyklus.SLETTET, ((Command.Slet) command).note());
  }

  private Aendring opret(Command.Opret c) {
    if (latest.isPresent()) {
      throw new RegisterException(Fejl.ULOVLIG_LIVSCYKLUS, "OIO-livscyklus", "", "Objektet findes allerede og kan ikke oprettes igen.");
    }
    return heltIndhold(Livscyklus.OPSTAAET, c.note(), c.indhold());
  }

  private Aendring erstat(Command.Erstat c) {
    kraevVersion();
    boolean levende = latest.map(t -> Livsforloeb.levende(t.registrering().livscyklus())).orElse(false);
    return heltIndhold(levende ? Livscyklus.RETTET : Livscyklus.IMPORTERET, c.note(), c.indhold());
  }

  private Aendring heltIndhold(Livscyklus livscyklus, String note, Indhold indhold) {
    var efter = HeltIndhold.raekker(command.type(), indhold, foer(), aarsager);
    var trin = Trin.mellem(foer(), efter, naeste(livscyklus, note));
    proevRegler(foer(), efter, trin);
    aarsager.afvisHvisNogen();
    return Aendring.af(List.of(trin), latest.isEmpty());
  }

  private Aendring ret(Command.Ret c) {
    var foer = kendt();
    Livsforloeb.kraev(foer.registrering().livscyklus(), Livscyklus.RETTET);
    var efter = Rettelse.raekker(c.type(), c.indhold(), foer, aarsager);
    var rettet = rettet(c);
    aarsager.afvisHvisNogen();
    var trin = Trin.mellem(foer.raekker(), efter, rettet);
    if (trin.flytterRaekker()) {
      proevRegler(foer.raekker(), efter, trin);
      aarsager.afvisHvisNogen();
    } else if (foer.registrering().livscyklus() == Livscyklus.RETTET) {
      return Aendring.INGEN;
    }
    return Aendring.af(List.of(trin), false);
  }

  private Registrering rettet(Command.Ret c) {
    return c.tidspunkt() == null ? naeste(Livscyklus.RETTET, c.note())
        : nyRegistrering(Livscyklus.RETTET, Kildetid.proevet(c.tidspunkt(), tidligst(), now, "tidspunkt", aarsager), c.note());
  }

  private Aendring afslut(Livscyklus livscyklus, String note) {
    var foer = kendt().registrering().livscyklus();
    if (foer == Livscyklus.SLETTET && livscyklus == Livscyklus.SLETTET) {
      return Aendring.INGEN;
    }
    Livsforloeb.kraev(foer, livscyklus);
    return Aendring.af(List.of(new Trin(naeste(livscyklus, note), List.of(), List.of())), false);
  }

  private Aendring importer(Command.Importer c) {
    kraevVersion();
    latest.ifPresent(t -> Livsforloeb.kraev(t.registrering().livscyklus(), Livscyklus.IMPORTERET));
    var registreringer = new Importforloeb(c, now, aarsager).registreringer(sidste(), nyRegistrering(Livscyklus.IMPORTERET, now, null));
    var trin = new ArrayList<Trin>();
    var foer = foer();
    for (int i = 0; i < registreringer.size(); i++) {
      var efter = HeltIndhold.raekker(c.type(), c.registreringer().get(i).indhold(), foer, aarsager);
      trin.add(Trin.mellem(foer, efter, registreringer.get(i)));
      proevRegler(foer, efter, trin.get(i));
      foer = efter;
    }
    aarsager.afvisHvisNogen();
    return Aendring.af(trin, latest.isEmpty());
  }

  /** The rules of the type see only content that is right in itself. */
  private void proevRegler(List<Raekke> foer, List<Raekke> efter, Trin trin) {
    if (aarsager.antal() == 0) {
      aarsager.tilfoej(command.type().regler().stream().filter(r -> r.niveau().altid()),
          new Forhold(command.type(), objekt, bruger, foer, efter, trin.aabnet(), Opslag.INTET, now));
    }
  }

  private Tilstand kendt() {
    var tilstand = latest.orElseThrow(() -> new RegisterException(Fejl.IKKE_FUNDET, "OIO-ukendt", "",
        command.type().navn() + " " + objekt + " findes ikke i registret."));
    kraevVersion();
    return tilstand;
  }

  private void kraevVersion() {
    var ventet = command.vilkaar().ventetVersion();
    int nr = sidste().map(Registrering::nr).orElse(0);
    if (ventet != null && ventet != nr) {
      throw new RegisterException(Fejl.VERSIONSKONFLIKT, "OIO-version", "",
          "Den seneste registrering er nr. " + nr + ", ikke " + ventet + "; læs objektet igen og gentag ændringen.");
    }
  }

  private Registrering naeste(Livscyklus livscyklus, String note) {
    return nyRegistrering(livscyklus, Instants.later(now, tidligst()), note);
  }

  private Instant tidligst() {
    return sidste().map(r -> Instants.next(r.registreringstid())).orElse(Instant.MIN);
  }

  private Registrering nyRegistrering(Livscyklus livscyklus, Instant registreringstid, String note) {
    var modtaget = Instants.later(now, sidste().map(r -> Instants.next(r.modtaget())).orElse(Instant.MIN));
    int nr = sidste().map(Registrering::nr).orElse(0) + 1;
    return new Registrering(objekt, nr, registreringstid, modtaget, livscyklus, bruger, note, command.vilkaar().transaktion());
  }

  private Optional<Registrering> sidste() {
    return latest.map(Tilstand::registrering);
  }

  private List<Raekke> foer() {
    return latest.map(Tilstand::raekker).orElse(List.of());
  }
}
