package dk.sagdok.rules;

import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Raekke;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * BY_INDEX: a known indeks replaces that entry whole, or clears it when no reference is given; every other post is added under the
 * next indeks never used. An empty list changes nothing.
 */
final class RetByIndex implements GruppeRet {
  @Override
  public List<Raekke> efter(Gruppetilstand foer, List<Post> poster, Aarsager aarsager) {
    proevIndeks(poster, aarsager);
    poster.stream().filter(p -> !rydder(foer, p)).forEach(p -> Poster.proevRettet(foer.gruppe(), p, aarsager));
    var efter = new TreeMap<Integer, Raekke>();
    foer.raekker().forEach(r -> efter.put(r.indeks(), r));
    var kendte = Map.copyOf(efter);
    int naeste = foer.hoejeste() + 1;
    for (var post : poster) {
      boolean kendt = post.indeks().isPresent() && kendte.containsKey(post.indeks().getAsInt());
      if (!rydder(foer, post)) {
        int indeks = kendt ? post.indeks().getAsInt() : naeste++;
        efter.put(indeks, foer.raekke(indeks, post.virkning(), Poster.vaerdi(foer.gruppe(), post)));
      } else if (kendt) {
        efter.remove(post.indeks().getAsInt());
      }
    }
    return List.copyOf(efter.values());
  }

  private static boolean rydder(Gruppetilstand foer, Post post) {
    return post.indeks().isPresent() && Poster.rydder(foer.gruppe(), post);
  }

  private static void proevIndeks(List<Post> poster, Aarsager aarsager) {
    var sete = new HashMap<Integer, String>();
    for (var post : poster) {
      post.indeks().ifPresent(indeks -> {
        var foerste = sete.putIfAbsent(indeks, post.sti());
        if (foerste != null) {
          aarsager.tilfoej("OIO-indeks", post.sti() + ".indeks", indeks,
              "Indeks " + indeks + " er også givet i " + foerste + "; hvert indeks må kun forekomme én gang.");
        }
      });
    }
  }
}
