package dk.sagdok.rules;

import static dk.sagdok.objekt.Livscyklus.IMPORTERET;
import static dk.sagdok.objekt.Livscyklus.OPSTAAET;
import static dk.sagdok.objekt.Livscyklus.PASSIVERET;
import static dk.sagdok.objekt.Livscyklus.RETTET;
import static dk.sagdok.objekt.Livscyklus.SLETTET;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which livscyklus may follow which (oio-standard §1.5). */
final class Livsforloeb {
  private static final Set<Livscyklus> FRA_LEVENDE = Set.of(RETTET, PASSIVERET, SLETTET);
  private static final Map<Livscyklus, Set<Livscyklus>> NEXT = Map.of(
      OPSTAAET, FRA_LEVENDE,
      IMPORTERET, FRA_LEVENDE,
      RETTET, FRA_LEVENDE,
      PASSIVERET, Set.of(IMPORTERET, SLETTET),
      SLETTET, Set.of(IMPORTERET));

  private Livsforloeb() {}

  static boolean maa(Livscyklus fra, Livscyklus til) {
    return NEXT.get(fra).contains(til);
  }

  static void kraev(Livscyklus fra, Livscyklus til) {
    if (!maa(fra, til)) {
      throw new RegisterException(Fejl.ULOVLIG_LIVSCYKLUS, "OIO-livscyklus", "",
          "Objektet er " + fra.kode() + " og kan ikke blive " + til.kode() + "; herfra kan det blive " + tilladte(fra) + ".");
    }
  }

  static boolean levende(Livscyklus livscyklus) {
    return maa(livscyklus, RETTET);
  }

  static String tilladte(Livscyklus fra) {
    return NEXT.get(fra).stream().sorted().map(Livscyklus::kode).collect(Collectors.joining(", "));
  }
}
