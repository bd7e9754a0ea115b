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
    var steder = Sted.alle(type, indhold);
    Poster.proevSteder(type, steder, aarsager);
    var fordeling = Fordeling.af(foer, Map.of());
    var efter = new ArrayList<Raekke>();
    for (var sted : steder) {
      sted.grupper().forEach(gruppe -> efter.addAll(raekker(gruppe, sted, fordeling, aarsager)));
    }
    return efter;
  }

  private static List<Raekke> raekker(Gruppe gruppe, Sted sted, Fordeling foer, Aarsager aarsager) {
    var poster = sted.poster(gruppe);
    if (poster.isEmpty()) {
      proevKraevet(gruppe, sted.noegle(), aarsager);
      return List.of();
    }
    int fejlFoer = aarsager.antal();
    proev(gruppe, poster, aarsager);
    return aarsager.antal() > fejlFoer ? List.of() : raekker(foer.tilstand(gruppe, sted.noegle()), poster);
  }

  private static void proevKraevet(Gruppe gruppe, List<String> noegle, Aarsager aarsager) {
    if (gruppe.kraevet()) {
      aarsager.tilfoej("SKEMA-kraevet", gruppe.sti(noegle), null, gruppe.navn() + " skal have mindst én forekomst.");
    }
  }

  private static void proev(Gruppe gruppe, List<Post> poster, Aarsager aarsager) {
    poster.forEach(p -> Poster.proevHel(gruppe, p, aarsager));
    if (!gruppe.mangfoldig()) {
      Poster.proevOverlap(gruppe, poster, aarsager);
    }
  }

  private static List<Raekke> raekker(Gruppetilstand foer, List<Post> poster) {
    if (foer.gruppe().ret() == Ret.REPLACE_ALL) {
      return RetAll.erstattet(foer, poster);
    }
    return foer.gruppe().mangfoldig() ? nummereret(foer, poster) : enAdGangen(foer, poster);
  }

  private static List<Raekke> nummereret(Gruppetilstand foer, List<Post> poster) {
    return IntStream.range(0, poster.size())
        .mapToObj(i -> foer.raekke(i + 1, poster.get(i).virkning(), Poster.vaerdi(foer.gruppe(), poster.get(i))))
        .toList();
  }

  private static List<Raekke> enAdGangen(Gruppetilstand foer, List<Post> poster) {
    return foer.fra(Timeline.of(poster.stream().map(p -> new Timeline.Entry<>(p.virkning(), Poster.vaerdi(foer.gruppe(), p))).toList()));
  }
}
