package dk.sagdok.rules;

import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Raekke;
import java.util.ArrayList;
import java.util.List;

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
    var tilbage = new ArrayList<>(foer.raekker());
    var efter = new ArrayList<Raekke>();
    int naeste = foer.hoejeste() + 1;
    for (var post : poster) {
      var vaerdi = Poster.vaerdi(foer.gruppe(), post);
      var samme = tilbage.stream().filter(r -> r.virkning().equals(post.virkning()) && r.vaerdi().equals(vaerdi)).findFirst();
      samme.ifPresent(tilbage::remove);
      efter.add(samme.isPresent() ? samme.get() : foer.raekke(naeste++, post.virkning(), vaerdi));
    }
    return efter;
  }
}
