package dk.sagdok.rules;

import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.Gruppe;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of an object by where they stand, so that each place is found without a look at the others.
 *
 * @param hoejesteIndeks as in {@link Tilstand}
 */
record Fordeling(Map<Plads, List<Raekke>> raekker, Map<String, Integer> hoejesteIndeks) {

  static Fordeling af(Collection<Raekke> raekker, Map<String, Integer> hoejesteIndeks) {
    return new Fordeling(raekker.stream().collect(Collectors.groupingBy(Plads::af, LinkedHashMap::new, Collectors.toList())), hoejesteIndeks);
  }

  /** The rows that do not lie in any of the places. */
  Stream<Raekke> udenFor(Set<Plads> pladser) {
    return raekker.entrySet().stream().filter(e -> e.getKey().ogUdenom().noneMatch(pladser::contains)).flatMap(e -> e.getValue().stream());
  }

  Gruppetilstand tilstand(Gruppe gruppe, List<String> noegle) {
    var egne = raekker.getOrDefault(new Plads(noegle, gruppe.kode()), List.of());
    int iBrug = egne.stream().mapToInt(Raekke::indeks).max().orElse(0);
    return new Gruppetilstand(gruppe, noegle, egne, Math.max(iBrug, hoejesteIndeks.getOrDefault(gruppe.kode(), 0)));
  }
}
