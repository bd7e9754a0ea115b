package dk.sagdok.web.codec.xml;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Soeg;
import dk.sagdok.register.Soeg.Betingelse;
import dk.sagdok.register.Soegeudtryk;
import dk.sagdok.register.Soegeudtryk.Enkelt;
import dk.sagdok.register.Soegeudtryk.Nogen;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.web.codec.Brud;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The objects of one type that a message is about: those it names, and those that its expression finds. */
final class Udvalg {
  private static final int MEST = 1000;
  private final ObjektType type;
  private final Brud brud;
  private final Set<UUID> navngivne = new HashSet<>();
  private final List<Soegeudtryk> udtryk = new ArrayList<>();
  private Soeg side;

  Udvalg(ObjektType type, Brud brud) {
    this.type = type;
    this.brud = brud;
  }

  ObjektType type() {
    return type;
  }

  void navngiv(UUID objekt, String sti) {
    if (navngivne.add(objekt) && navngivne.size() == MEST + 1) {
      brud.note("SKEMA-antal", sti, null, "er mere end " + MEST + " UUID'er");
    }
  }

  void find(Soegeudtryk fundet) {
    udtryk.add(fundet);
  }

  /** The page is that of any search that asks for one. */
  void side(Soeg soeg, String sti) {
    if (!soeg.sorteret()) {
      return;
    }
    if (side != null && (side.fra() != soeg.fra() || !java.util.Objects.equals(side.antal(), soeg.antal()))) {
      brud.note("SKEMA-side", sti, null, "har en anden FoersteResultatReference eller MaksimalAntalKvantitet end en tidligere søgning af samme slags");
    }
    side = soeg;
  }

  int fra() {
    return side == null ? 0 : side.fra();
  }

  int antal() {
    return side == null || side.antal() == null ? MEST : Math.min(side.antal(), MEST);
  }

  /** Empty when nothing is asked of the type. */
  Optional<Soegeudtryk> udtryk() {
    var alle = new ArrayList<>(udtryk);
    if (!navngivne.isEmpty()) {
      alle.add(new Enkelt(Tidsfilter.NU, List.of(new Betingelse.ObjektBlandt(Set.copyOf(navngivne)))));
    }
    return alle.isEmpty() ? Optional.empty() : Optional.of(alle.size() == 1 ? alle.get(0) : new Nogen(alle));
  }

  /** What is found is shown at the times at which it was searched, when they are the same for all of it; else as it is now. */
  Tidsfilter visningstid() {
    var tider = udtryk().stream().flatMap(Soegeudtryk::enkelte).map(Enkelt::tid).distinct().toList();
    return tider.size() == 1 ? tider.get(0) : Tidsfilter.NU;
  }
}
