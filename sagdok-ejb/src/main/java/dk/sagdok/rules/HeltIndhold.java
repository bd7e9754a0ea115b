package dk.sagdok.rules;

import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Ret;
import dk.sagdok.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The rows of a command that gives the whole content (Opret, Importer, Erstat). Indeks given by the caller are not heeded. */
final class HeltIndhold {
  private HeltIndhold() {}

  /** The rows after; what is wrong is added to aarsager, and the answer then has no meaning. */
  static List<Raekke> raekker(ObjektType type, Indhold indhold, List<Raekke> foer, Aarsager aarsager) {
    Poster.proevGrupper(type, indhold, aarsager);
    var efter = new ArrayList<Raekke>();
    for (var gruppe : type.grupper().values()) {
      var poster = indhold.grupper().getOrDefault(gruppe.kode(), List.of());
      int fejlFoer = aarsager.antal();
      proev(gruppe, poster, aarsager);
      if (aarsager.antal() == fejlFoer) {
        efter.addAll(raekker(gruppe, poster, foer));
      }
    }
    return efter;
  }

  private static void proev(Gruppe gruppe, List<Post> poster, Aarsager aarsager) {
    if (gruppe.kraevet() && poster.isEmpty()) {
      aarsager.tilfoej("SKEMA-kraevet", gruppe.sti(), null, gruppe.navn() + " skal have mindst én forekomst.");
    }
    poster.forEach(p -> Poster.proevHel(gruppe, p, aarsager));
    if (!gruppe.mangfoldig()) {
      Poster.proevOverlap(gruppe, poster, aarsager);
    }
  }

  private static List<Raekke> raekker(Gruppe gruppe, List<Post> poster, List<Raekke> foer) {
    if (gruppe.ret() == Ret.REPLACE_ALL) {
      return RetAll.erstattet(Gruppetilstand.af(gruppe, new Tilstand(null, foer, Map.of())), poster);
    }
    return gruppe.mangfoldig() ? nummereret(gruppe, poster) : enAdGangen(gruppe, poster);
  }

  private static List<Raekke> nummereret(Gruppe gruppe, List<Post> poster) {
    return IntStream.range(0, poster.size())
        .mapToObj(i -> new Raekke(gruppe.kode(), i + 1, poster.get(i).virkning(), Poster.vaerdi(gruppe, poster.get(i))))
        .toList();
  }

  private static List<Raekke> enAdGangen(Gruppe gruppe, List<Post> poster) {
    var entries = poster.stream().map(p -> new Timeline.Entry<>(p.virkning(), Poster.vaerdi(gruppe, p))).toList();
    return Gruppetilstand.tom(gruppe).fra(Timeline.of(entries));
  }
}
