package dk.sagdok.oracle;

import static dk.sagdok.objekt.Livscyklus.IMPORTERET;
import static dk.sagdok.objekt.Livscyklus.OPSTAAET;
import static dk.sagdok.objekt.Livscyklus.PASSIVERET;
import static dk.sagdok.objekt.Livscyklus.RETTET;
import static dk.sagdok.objekt.Livscyklus.SLETTET;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Command;
import dk.sagdok.register.Fejl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One object of the second register. Not safe for threads; commands must only use the cuts of the grid. */
public final class Orakel {
  private static final Orakelsvar UAENDRET = new Orakelsvar(null, false);
  private final List<Orakelversion> versioner = new ArrayList<>();
  private Orakelindhold indhold;

  public Orakel(ObjektType type, Gitter gitter) {
    indhold = new Orakelindhold(type, gitter);
  }

  public List<Orakelversion> versioner() {
    return versioner;
  }

  /** What the register knew at a time: the last registration received by then. */
  public Optional<Orakelversion> modtagetVed(Instant modtaget) {
    return versioner.stream().filter(v -> !v.modtaget().isAfter(modtaget)).reduce((a, b) -> b);
  }

  public Optional<Orakelversion> registreretVed(Instant registreringstid) {
    return versioner.stream().filter(v -> !v.registreringstid().isAfter(registreringstid)).reduce((a, b) -> b);
  }

  public Orakelsvar udfoer(Command command, Instant now) {
    boolean kraeverObjekt = command instanceof Command.Ret || command instanceof Command.Passiver || command instanceof Command.Slet;
    if (kraeverObjekt && versioner.isEmpty()) {
      return new Orakelsvar(Fejl.IKKE_FUNDET, false);
    }
    var ventet = command.vilkaar().ventetVersion();
    if (ventet != null && ventet != versioner.size()) {
      return new Orakelsvar(Fejl.VERSIONSKONFLIKT, false);
    }
    if (command instanceof Command.Opret c) {
      return skift(OPSTAAET, indhold.erstattet(c.indhold()), now);
    } else if (command instanceof Command.Erstat c) {
      return skift(levende() ? RETTET : IMPORTERET, indhold.erstattet(c.indhold()), now);
    } else if (command instanceof Command.Ret c) {
      return ret(c, now);
    } else if (command instanceof Command.Importer c) {
      return importer(c, now);
    }
    return afslut(command instanceof Command.Slet ? SLETTET : PASSIVERET, now);
  }

  private Orakelsvar ret(Command.Ret c, Instant now) {
    if (!levende()) {
      return new Orakelsvar(Fejl.ULOVLIG_LIVSCYKLUS, false);
    }
    var ny = indhold.rettet(c.indhold());
    boolean ens = !ny.brudt && ny.punkter().equals(indhold.punkter()) && livscyklus() == RETTET;
    return ens ? UAENDRET : skift(RETTET, ny, now);
  }

  private Orakelsvar afslut(Livscyklus til, Instant now) {
    if (livscyklus() == SLETTET) {
      return til == SLETTET ? UAENDRET : new Orakelsvar(Fejl.ULOVLIG_LIVSCYKLUS, false);
    }
    return livscyklus() == PASSIVERET && til == PASSIVERET ? new Orakelsvar(Fejl.ULOVLIG_LIVSCYKLUS, false) : skift(til, indhold, now);
  }

  private Orakelsvar importer(Command.Importer c, Instant now) {
    if (levende()) {
      return new Orakelsvar(Fejl.ULOVLIG_LIVSCYKLUS, false);
    }
    var nye = new ArrayList<Orakelversion>();
    var sidst = versioner.isEmpty() ? null : versioner.get(versioner.size() - 1);
    var modtaget = modtaget(now);
    var aktuelt = indhold;
    for (var r : c.registreringer()) {
      aktuelt = aktuelt.erstattet(r.indhold());
      var tid = r.tidspunkt() == null ? registreringstid(now, sidst) : r.tidspunkt();
      var livscyklus = r.livscyklus() == null ? IMPORTERET : r.livscyklus();
      boolean foerste = nye.isEmpty();
      boolean forkertTid = sidst != null && !tid.isAfter(sidst.registreringstid()) || r.tidspunkt() != null && tid.isAfter(now);
      boolean foelger = foerste ? livscyklus == OPSTAAET || livscyklus == IMPORTERET : foelger(sidst.livscyklus(), livscyklus);
      if (aktuelt.brudt || forkertTid || !foelger) {
        return new Orakelsvar(Fejl.REGELBRUD, false);
      }
      sidst = new Orakelversion(versioner.size() + nye.size() + 1, livscyklus, tid, modtaget, aktuelt.punkter());
      nye.add(sidst);
    }
    versioner.addAll(nye);
    indhold = aktuelt;
    return new Orakelsvar(null, true);
  }

  private static boolean foelger(Livscyklus fra, Livscyklus til) {
    boolean doed = fra == PASSIVERET || fra == SLETTET;
    return til == IMPORTERET || til == SLETTET && fra != SLETTET || !doed && (til == RETTET || til == PASSIVERET);
  }

  private Orakelsvar skift(Livscyklus livscyklus, Orakelindhold ny, Instant now) {
    if (ny.brudt) {
      return new Orakelsvar(Fejl.REGELBRUD, false);
    }
    var sidst = versioner.isEmpty() ? null : versioner.get(versioner.size() - 1);
    versioner.add(new Orakelversion(versioner.size() + 1, livscyklus, registreringstid(now, sidst), modtaget(now), ny.punkter()));
    indhold = ny;
    return new Orakelsvar(null, true);
  }

  private static Instant registreringstid(Instant now, Orakelversion sidst) {
    return sidst == null || sidst.registreringstid().isBefore(now) ? now : sidst.registreringstid().plusNanos(1000);
  }

  private Instant modtaget(Instant now) {
    return versioner.stream().map(v -> v.modtaget().plusNanos(1000)).filter(now::isBefore).max(Instant::compareTo).orElse(now);
  }

  private boolean levende() {
    return !versioner.isEmpty() && livscyklus() != PASSIVERET && livscyklus() != SLETTET;
  }

  private Livscyklus livscyklus() {
    return versioner.get(versioner.size() - 1).livscyklus();
  }
}
