package dk.sagdok.oracle;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Vaerdi;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Datatype;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Gruppe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of one entry, and what may be missing in them. */
final class Orakelfelter {
  private Orakelfelter() {}

  static boolean rydder(Gruppe gruppe, Post post) {
    return gruppe.erRelation() ? post.reference() == null : !post.felter().isEmpty() && overlagt(gruppe.felter(), Map.of(), post.felter()).isEmpty();
  }

  static Vaerdi alene(Gruppe gruppe, Post post) {
    return new Vaerdi(post.reference(), post.aktoer() == null ? Aktoer.INGEN : post.aktoer(), overlagt(gruppe.felter(), Map.of(), post.felter()));
  }

  /** Wrong in an entry of a whole content. */
  static boolean ikkeHel(Gruppe gruppe, Post post) {
    return ikkeRettet(gruppe, post) || halvStruktur(gruppe.felter(), overlagt(gruppe.felter(), Map.of(), post.felter()));
  }

  /** Wrong in an entry that Ret gives. */
  static boolean ikkeRettet(Gruppe gruppe, Post post) {
    return gruppe.art() == Art.RELATION && post.reference() == null || mangler(gruppe.felter(), overlagt(gruppe.felter(), Map.of(), post.felter()));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> overlagt(List<Felt> felter, Map<String, Object> gamle, Map<String, Object> nye) {
    var resultat = new HashMap<String, Object>();
    for (var felt : felter) {
      var vaerdi = nye.containsKey(felt.kode()) ? nye.get(felt.kode()) : gamle.get(felt.kode());
      if (felt.datatype() == Datatype.STRUKTUR && nye.get(felt.kode()) instanceof Map<?, ?> medlemmer) {
        var foer = (Map<String, Object>) gamle.getOrDefault(felt.kode(), Map.of());
        vaerdi = overlagt(felt.felter(), foer, (Map<String, Object>) medlemmer);
      }
      boolean tom = vaerdi == null || felt.datatype() != Datatype.FRI && (vaerdi.equals("") || vaerdi.equals(Map.of()));
      if (!tom) {
        resultat.put(felt.kode(), vaerdi);
      }
    }
    return resultat;
  }

  static boolean mangler(List<Felt> felter, Map<String, Object> vaerdier) {
    return felter.stream().anyMatch(f -> f.kraevet() && (vaerdier.get(f.kode()) == null || vaerdier.get(f.kode()).toString().isBlank()));
  }

  @SuppressWarnings("unchecked")
  private static boolean halvStruktur(List<Felt> felter, Map<String, Object> vaerdier) {
    return felter.stream().anyMatch(f -> f.datatype() == Datatype.STRUKTUR && vaerdier.get(f.kode()) instanceof Map<?, ?> m
        && (mangler(f.felter(), (Map<String, Object>) m) || halvStruktur(f.felter(), (Map<String, Object>) m)));
  }
}
