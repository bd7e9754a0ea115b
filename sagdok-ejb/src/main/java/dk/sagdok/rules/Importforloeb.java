package dk.sagdok.rules;

import static dk.sagdok.objekt.Livscyklus.IMPORTERET;
import static dk.sagdok.objekt.Livscyklus.OPSTAAET;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.ImporteretRegistrering;
import dk.sagdok.time.Instants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The registrations of an import, one after the other: their times and their livscyklus. */
final class Importforloeb {
  private final Command.Importer command;
  private final Instant now;
  private final Aarsager aarsager;

  Importforloeb(Command.Importer command, Instant now, Aarsager aarsager) {
    this.command = command;
    this.now = now;
    this.aarsager = aarsager;
  }

  /** @param forlaeg the first new registration, with everything that the import does not say itself */
  List<Registrering> registreringer(Optional<Registrering> sidste, Registrering forlaeg) {
    if (command.registreringer().isEmpty()) {
      aarsager.tilfoej("SKEMA-kraevet", "registreringer", null, "En import skal have mindst én registrering.");
    }
    var alle = new ArrayList<Registrering>();
    var tidligst = sidste.map(r -> Instants.next(r.registreringstid())).orElse(Instant.MIN);
    for (var given : command.registreringer()) {
      var ny = registrering(given, alle, tidligst, forlaeg);
      alle.add(ny);
      tidligst = Instants.next(ny.registreringstid());
    }
    return alle;
  }

  private Registrering registrering(ImporteretRegistrering given, List<Registrering> foer, Instant tidligst, Registrering forlaeg) {
    var sti = given.sti();
    var livscyklus = given.livscyklus() == null ? IMPORTERET : given.livscyklus();
    proevLivscyklus(foer, livscyklus, sti);
    var bruger = given.bruger() == null ? forlaeg.bruger() : given.bruger();
    return new Registrering(forlaeg.objekt(), forlaeg.nr() + foer.size(), tidspunkt(given, tidligst, sti), forlaeg.modtaget(), livscyklus,
        bruger, given.note(), forlaeg.transaktion());
  }

  private Instant tidspunkt(ImporteretRegistrering given, Instant tidligst, String sti) {
    if (given.tidspunkt() == null) {
      return Instants.later(now, tidligst);
    }
    return Kildetid.proevet(given.tidspunkt(), tidligst, now, sti + ".fratidspunkt", aarsager);
  }

  /** Whole histories come from systems that call every step Importeret, so that is allowed wherever it stands. */
  private void proevLivscyklus(List<Registrering> foer, Livscyklus livscyklus, String sti) {
    if (foer.isEmpty()) {
      if (livscyklus != OPSTAAET && livscyklus != IMPORTERET) {
        aarsager.tilfoej("OIO-livscyklus", sti + ".livscykluskode", livscyklus.kode(), "Den første registrering skal være Opstaaet eller Importeret.");
      }
      return;
    }
    var fra = foer.get(foer.size() - 1).livscyklus();
    if (livscyklus != IMPORTERET && !Livsforloeb.maa(fra, livscyklus)) {
      aarsager.tilfoej("OIO-livscyklus", sti + ".livscykluskode", livscyklus.kode(),
          "Efter " + fra.kode() + " kan følge: Importeret, " + Livsforloeb.tilladte(fra) + ".");
    }
  }
}
