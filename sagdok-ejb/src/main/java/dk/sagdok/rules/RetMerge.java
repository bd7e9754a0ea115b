package dk.sagdok.rules;

import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Vaerdi;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.time.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** MERGE: inside the virkning the given fields replace and the others carry over. An empty list clears the group. */
final class RetMerge implements GruppeRet {
  @Override
  public List<Raekke> efter(Gruppetilstand foer, List<Post> poster, Aarsager aarsager) {
    if (poster.isEmpty()) {
      return List.of();
    }
    int fejlFoer = aarsager.antal();
    Poster.proevOverlap(foer.gruppe(), poster, aarsager);
    var foerste = foer.tidslinje();
    poster.forEach(p -> proev(foer.gruppe(), foerste, p, aarsager));
    return aarsager.antal() > fejlFoer ? foer.raekker() : foer.fra(flettet(foer.gruppe(), foerste, poster));
  }

  private static Timeline<Vaerdi> flettet(Gruppe gruppe, Timeline<Vaerdi> tidslinje, List<Post> poster) {
    for (var post : poster) {
      tidslinje = tidslinje.change(post.virkning(), gammel -> flettet(gruppe, gammel, post));
    }
    return tidslinje;
  }

  /** A post without any field, or with empty structures only, changes nothing; an entry without any field is no entry. */
  private static Optional<Vaerdi> flettet(Gruppe gruppe, Optional<Vaerdi> gammel, Post post) {
    var givne = Poster.givne(post);
    if (givne.values().stream().allMatch(Map.of()::equals)) {
      return gammel;
    }
    var felter = gammel.map(g -> Felter.lagtOver(gruppe.felter(), g.felter(), givne)).orElseGet(() -> Felter.alene(gruppe.felter(), givne));
    return felter.isEmpty() ? Optional.empty() : Optional.of(new Vaerdi(null, Poster.aktoer(post), felter));
  }

  /** Where nothing holds yet the post must be whole; elsewhere it may also clear a mandatory field. */
  private static void proev(Gruppe gruppe, Timeline<Vaerdi> tidslinje, Post post, Aarsager aarsager) {
    Felter.proevVaerdier(gruppe.felter(), Poster.givne(post), post.sti(), aarsager);
    if (!tidslinje.gaps(post.virkning()).isEmpty()) {
      Felter.proevKraevede(gruppe.felter(), Felter.alene(gruppe.felter(), Poster.givne(post)), post.sti(), aarsager);
    }
  }
}
