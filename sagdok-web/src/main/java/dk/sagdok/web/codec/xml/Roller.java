package dk.sagdok.web.codec.xml;

import dk.sagdok.objekt.Uuider;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.web.codec.Brud;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which relation an entry belongs to: its element and its Rolle say it. */
final class Roller {
  private Roller() {}

  /** Empty when it cannot be told, which has then been noted. */
  static Optional<Gruppe> af(Indtastning post, Brud brud) {
    if (post.sted.grupper().size() == 1 && (post.rolle == null || !post.sted.erRelation())) {
      return Optional.of(post.sted.grupper().get(0));
    }
    var gruppe = Optional.ofNullable(post.rolle).flatMap(Uuider::parse).flatMap(post.sted::medRolle);
    if (gruppe.isEmpty()) {
      brud.note("OIO-rolle", post.sti + "/Rolle", post.rolle, (post.rolle == null ? "mangler og" : "kendes ikke her og") + " skal være " + liste(post.sted));
    }
    return gruppe;
  }

  /** The code that a role stands for. Without a role it is the one that a given structure is named after. */
  static Optional<String> kode(Indtastning post, Gruppe gruppe) {
    return post.rolle == null
        ? gruppe.koderoller().keySet().stream().filter(post.felter::containsKey).findFirst()
        : gruppe.koderoller().entrySet().stream().filter(e -> e.getValue().toString().equals(post.rolle)).map(Map.Entry::getKey).findFirst();
  }

  static String liste(Sted sted) {
    return sted.grupper().stream().flatMap(g -> g.koderoller().isEmpty() ? Stream.of(vist(g.navn(), g.rolle()))
        : g.koderoller().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(e -> vist(e.getKey(), e.getValue()))).collect(Collectors.joining(", "));
  }

  private static String vist(String navn, UUID rolle) {
    return rolle + " (" + navn + ")";
  }
}
