package dk.sagdok.rules;

import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Samling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The object itself, or an element of one of its samlinger, that a command gives content to.
 *
 * @param noegle the names that lead to it, outermost first; empty for the object itself
 * @param indhold what the command says here
 */
record Sted(List<String> noegle, List<Gruppe> grupper, List<Samling> samlinger, Indhold indhold) {

  /** The object and all elements that the command names, outer ones first. */
  static List<Sted> alle(ObjektType type, Indhold indhold) {
    return new Sted(List.of(), type.egneGrupper(), type.samlinger(), indhold).ogInden().toList();
  }

  private Stream<Sted> ogInden() {
    return Stream.concat(Stream.of(this), samlinger.stream().flatMap(s -> elementer(s).entrySet().stream().flatMap(e -> inden(s, e.getKey(), e.getValue()).ogInden())));
  }

  private Sted inden(Samling samling, String navn, Indhold indhold) {
    var noegle = new ArrayList<>(this.noegle);
    noegle.add(navn);
    return new Sted(List.copyOf(noegle), samling.grupper(), samling.samlinger(), indhold);
  }

  /** The elements of a samling that the command names here. */
  Map<String, Indhold> elementer(Samling samling) {
    return indhold.samlinger().getOrDefault(samling.kode(), Map.of());
  }

  /** The groups that the command gives here, and those alone. */
  List<Gruppe> givne() {
    return grupper.stream().filter(g -> indhold.grupper().containsKey(g.kode())).toList();
  }

  List<Post> poster(Gruppe gruppe) {
    return indhold.grupper().getOrDefault(gruppe.kode(), List.of());
  }

  /** The samlinger that the command empties here. */
  List<Samling> toemte() {
    return samlinger.stream().filter(s -> indhold.samlinger().containsKey(s.kode()) && elementer(s).isEmpty()).toList();
  }

  /** What Ret decides anew: the groups that are given here, and all that lies in the samlinger that are emptied here. */
  Stream<Plads> roerte() {
    return Stream.concat(givne().stream().map(Gruppe::kode), toemte().stream().map(Samling::kode)).map(kode -> new Plads(noegle, kode));
  }

  /** What the command names here and the description does not. */
  Stream<String> ukendte() {
    return Stream.concat(
        indhold.grupper().keySet().stream().filter(kode -> grupper.stream().noneMatch(g -> g.kode().equals(kode))),
        indhold.samlinger().keySet().stream().filter(kode -> samlinger.stream().noneMatch(s -> s.kode().equals(kode))));
  }
}
