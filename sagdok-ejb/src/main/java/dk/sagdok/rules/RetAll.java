package dk.sagdok.rules;

import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Vaerdi;
import dk.sagdok.time.Interval;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * REPLACE_ALL: what is given is all there is. An entry that is there already keeps its row; a new one gets the next indeks never
 * used. A post without reference stands for nothing.
 */
final class RetAll implements GruppeRet {
  @Override
  public List<Raekke> efter(Gruppetilstand foer, List<Post> poster, Aarsager aarsager) {
    var givne = poster.stream().filter(p -> !foer.gruppe().erRelation() || p.reference() != null).toList();
    givne.forEach(p -> Poster.proevRettet(foer.gruppe(), p, aarsager));
    return erstattet(foer, givne);
  }

  static List<Raekke> erstattet(Gruppetilstand foer, List<Post> poster) {
    var tilbage = foer.raekker().stream().collect(Collectors.groupingBy(r -> new Forekomst(r.virkning(), r.vaerdi()), Collectors.toCollection(ArrayDeque::new)));
    var efter = new ArrayList<Raekke>();
    int naeste = foer.hoejeste() + 1;
    for (var post : poster) {
      var forekomst = new Forekomst(post.virkning(), Poster.vaerdi(foer.gruppe(), post));
      var samme = Optional.ofNullable(tilbage.get(forekomst)).map(ArrayDeque::poll);
      efter.add(samme.isPresent() ? samme.get() : foer.raekke(naeste++, forekomst.virkning(), forekomst.vaerdi()));
    }
    return efter;
  }

  /** What an entry says, whatever its indeks. */
  private record Forekomst(Interval virkning, Vaerdi vaerdi) {}
}
