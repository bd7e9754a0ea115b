package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.it.Door.Kode;
import dk.sagdok.it.Door.Laest;
import dk.sagdok.it.Door.Post;
import dk.sagdok.it.Door.Tider;
import dk.sagdok.it.Door.Udfald;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;

/** What scenarios say of one type: written through one door, and read through all, which must see the same. */
abstract class Scenarier {
  private final List<? extends Indgang> alle;

  /** @param alle the first sees all there is */
  Scenarier(Indgang... alle) {
    this.alle = List.of(alle);
  }

  @AfterEach
  void uden_profil() {
    profil("off");
  }

  /** By all doors. */
  final Laest laes(String objekt, Tider tider) {
    var helt = alle.get(0).door().laes(objekt, tider);
    for (var indgang : alle) {
      var set = indgang.door().laes(objekt, tider);
      var ventet = helt.uden(indgang.udeladt());
      assertThat(set.poster()).as("%s", indgang).containsExactlyElementsOf(ventet.poster());
      assertThat(set).as("%s", indgang).isEqualTo(ventet);
    }
    return helt;
  }

  final List<String> list(String... objekter) {
    return enige(alle, d -> d.list(List.of(objekter)));
  }

  /** As it is now. */
  final Set<String> soeg(Post... betingelser) {
    return soeg(Tider.NU, betingelser);
  }

  final Set<String> soeg(Tider tider, Post... betingelser) {
    return soeg(alle, tider, betingelser);
  }

  /** By those doors that can ask it. */
  static Set<String> soeg(List<? extends Indgang> nogle, Tider tider, Post... betingelser) {
    return enige(nogle, d -> d.soeg(tider, List.of(betingelser)));
  }

  private static <T> T enige(List<? extends Indgang> nogle, Function<Door, T> spoergsmaal) {
    var foerste = spoergsmaal.apply(nogle.get(0).door());
    assertThat(nogle).allSatisfy(i -> assertThat(spoergsmaal.apply(i.door())).isEqualTo(foerste));
    return foerste;
  }

  /** Without the id of the object, which each has its own. */
  static Udfald udfald(Indgang indgang, Function<Door, Udfald> handling) {
    return handling.apply(indgang.door()).udenId();
  }

  static String opret(Indgang indgang, List<Post> indhold) {
    return lykkes(indgang.door().opret(indhold)).objekt();
  }

  static void ret(Indgang indgang, String objekt, Post... indhold) {
    lykkes(indgang.door().ret(objekt, List.of(indhold)));
  }

  static Udfald lykkes(Udfald udfald) {
    assertThat(udfald.kode()).as("%s", udfald).isEqualTo(Kode.OK);
    return udfald;
  }

  static Post betingelse(String gruppe, String... felter) {
    return Post.af(gruppe, felter).betingelse();
  }

  static void profil(String grad) {
    assertThat(Http.put("/indstillinger/sagdok.kombit", "{\"vaerdi\":\"" + grad + "\"}").statusCode()).isEqualTo(200);
  }
}
