package dk.sagdok.rules;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Vaerdi;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Samling;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** The posts that a command gives for one group: their checks and their values. */
final class Poster {
  private Poster() {}

  /** Groups and samlinger that are not described, and elements without a name. */
  static void proevSteder(ObjektType type, List<Sted> steder, Aarsager aarsager) {
    for (var sted : steder) {
      sted.ukendte().forEach(kode -> aarsager.tilfoej("SKEMA-ukendt", kode, null, type.navn() + " har ingen gruppe " + kode + " her."));
      sted.samlinger().stream().filter(s -> sted.elementer(s).keySet().stream().anyMatch(String::isBlank)).map(Samling::noegle).forEach(navn ->
          aarsager.tilfoej("SKEMA-kraevet", navn.kode(), "", navn.navn() + " skal angives og må ikke være tom."));
    }
  }

  static Aktoer aktoer(Post post) {
    return post.aktoer() == null ? Aktoer.INGEN : post.aktoer();
  }

  static Map<String, Object> givne(Post post) {
    return post.felter() == null ? Map.of() : post.felter();
  }

  static Vaerdi vaerdi(Gruppe gruppe, Post post) {
    return new Vaerdi(post.reference(), aktoer(post), Felter.alene(gruppe.felter(), givne(post)));
  }

  /** An entry of a first content must be whole: what Ret may give, and the members of its structures. */
  static void proevHel(Gruppe gruppe, Post post, Aarsager aarsager) {
    Felter.proevStrukturer(gruppe.felter(), proevRettet(gruppe, post, aarsager), post.sti(), aarsager);
  }

  /**
   * An entry given by Ret: reference, mandatory fields, known codes. Half a structure is a matter for the profile (B5, B12).
   *
   * @return its fields, without what is blank
   */
  static Map<String, Object> proevRettet(Gruppe gruppe, Post post, Aarsager aarsager) {
    if (gruppe.art() == Art.RELATION && post.reference() == null) {
      aarsager.tilfoej("SKEMA-reference", post.sti(), null, gruppe.navn() + " skal have enten uuid eller urn.");
    }
    Felter.proevVaerdier(gruppe.felter(), givne(post), post.sti(), aarsager);
    var felter = Felter.alene(gruppe.felter(), givne(post));
    Felter.proevKraevede(gruppe.felter(), felter, post.sti(), aarsager);
    return felter;
  }

  /** In Ret: a relation without reference, or an entry whose every given field is empty, takes away what holds. */
  static boolean rydder(Gruppe gruppe, Post post) {
    if (gruppe.erRelation()) {
      return post.reference() == null;
    }
    return !givne(post).isEmpty() && Felter.alene(gruppe.felter(), givne(post)).isEmpty();
  }

  /** One entry at a time: no two posts of one command may hold at the same instant. */
  static void proevOverlap(Gruppe gruppe, List<Post> poster, Aarsager aarsager) {
    poster.stream().sorted(Comparator.comparing(Post::virkning)).reduce((sidste, post) -> {
      proevOverlap(gruppe, sidste, post, aarsager);
      return BinaryOperator.<Post>maxBy(Comparator.comparing(p -> p.virkning().to())).apply(sidste, post);
    });
  }

  private static void proevOverlap(Gruppe gruppe, Post en, Post anden, Aarsager aarsager) {
    if (en.virkning().overlaps(anden.virkning())) {
      aarsager.tilfoej("OIO-overlap", anden.sti(), anden.virkning().from(), "Virkningen overlapper " + en.sti() + "; "
          + gruppe.navn() + " må kun have én forekomst ad gangen, så den ene skal slutte (til) senest hvor den anden begynder (fra).");
    }
  }
}
