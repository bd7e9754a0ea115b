package dk.sagdok.rules;

import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Samling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A place that a command gives content to: the object itself, or an element of one of its samlinger.
 *
 * @param noegle the names that lead to it, outermost first; empty for the object itself
 * @param indhold what the command says here
 */
record Sted(List<String> noegle, List<Gruppe> grupper, List<Samling> samlinger, Indhold indhold) {

  /** The object and all elements that the command names, outer ones first. */
  static List<Sted> alle(ObjektType type, Indhold indhold) {
    var egne = type.grupper().values().stream().filter(g -> g.samling().isEmpty()).toList();
    return new Sted(List.of(), egne, type.samlinger(), indhold).ogInden().toList();
  }

  private Stream<Sted> ogInden() {
    return Stream.concat(Stream.of(this), samlinger.stream().flatMap(s -> givne(s).entrySet().stream().flatMap(e -> inden(s, e.getKey(), e.getValue()).ogInden())));
  }

  private Sted inden(Samling samling, String navn, Indhold indhold) {
    var noegle = new ArrayList<>(this.noegle);
    noegle.add(navn);
    return new Sted(List.copyOf(noegle), samling.grupper(), samling.samlinger(), indhold);
  }

  private Map<String, Indhold> givne(Samling samling) {
    return indhold.samlinger().getOrDefault(samling.kode(), Map.of());
  }

  /** What the command names here and the description does not. */
  Stream<String> ukendte() {
    return Stream.concat(
        indhold.grupper().keySet().stream().filter(kode -> grupper.stream().noneMatch(g -> g.kode().equals(kode))),
        indhold.samlinger().keySet().stream().filter(kode -> samlinger.stream().noneMatch(s -> s.kode().equals(kode))));
  }

  /** The samlinger here that the command empties. */
  List<Samling> toemte() {
    return samlinger.stream().filter(s -> indhold.samlinger().containsKey(s.kode()) && givne(s).isEmpty()).toList();
  }

  /** True when Ret decides anew about this row: its group is given here, or the samling it lies in is emptied here. */
  boolean roerer(Raekke raekke) {
    return raekke.noegle().equals(noegle) && indhold.grupper().containsKey(raekke.gruppe())
        || raekke.noegle().size() > noegle.size() && raekke.noegle().subList(0, noegle.size()).equals(noegle)
            && toemte().stream().anyMatch(s -> raekke.gruppe().startsWith(s.kode() + "."));
  }
}
