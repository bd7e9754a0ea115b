package dk.sagdok.rules;

import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Raekke;
import java.util.List;

/**
 * REPLACE_PERIOD: inside the virkning the new entry replaces. A post that clears only cuts. An empty list clears a state and leaves
 * a relation as it is.
 */
final class RetPeriod implements GruppeRet {
  @Override
  public List<Raekke> efter(Gruppetilstand foer, List<Post> poster, Aarsager aarsager) {
    var gruppe = foer.gruppe();
    if (poster.isEmpty()) {
      return gruppe.erRelation() ? foer.raekker() : List.of();
    }
    int fejlFoer = aarsager.antal();
    Poster.proevOverlap(gruppe, poster, aarsager);
    poster.stream().filter(p -> !Poster.rydder(gruppe, p)).forEach(p -> Poster.proevRettet(gruppe, p, aarsager));
    return aarsager.antal() > fejlFoer ? foer.raekker() : skiftet(foer, poster);
  }

  private static List<Raekke> skiftet(Gruppetilstand foer, List<Post> poster) {
    var tidslinje = foer.tidslinje();
    for (var post : poster) {
      tidslinje = Poster.rydder(foer.gruppe(), post)
          ? tidslinje.clear(post.virkning())
          : tidslinje.assign(post.virkning(), Poster.vaerdi(foer.gruppe(), post));
    }
    return foer.fra(tidslinje);
  }
}
