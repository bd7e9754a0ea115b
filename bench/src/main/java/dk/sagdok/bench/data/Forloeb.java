package dk.sagdok.bench.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that a sag leaves behind. Knows only the changes that {@link Generator} makes, so it is no second engine; that it agrees with
 * the register is what {@link SameRows} asks.
 */
final class Forloeb {
  private final List<Raekke> raekker = new ArrayList<>();
  private final Map<Gruppe, Integer> hoejeste = new EnumMap<>(Gruppe.class);
  /** Where in raekker the latest row of a group without indeks is. */
  private final Map<Gruppe, Integer> latest = new EnumMap<>(Gruppe.class);

  private Forloeb() {}

  static Forloeb of(Sag sag) {
    var forloeb = new Forloeb();
    var lfd = 0;
    for (var post : sag.opret()) {
      forloeb.open(1, lfd++, post);
    }
    var nr = 1;
    for (var rettelse : sag.rettelser()) {
      forloeb.ret(++nr, rettelse.post());
    }
    return forloeb;
  }

  List<Raekke> raekker() {
    return raekker;
  }

  Map<String, Integer> hoejeste() {
    var koder = new LinkedHashMap<String, Integer>();
    hoejeste.forEach((gruppe, indeks) -> koder.put(gruppe.kode(), indeks));
    return koder;
  }

  private void open(int nr, int lfd, Post post) {
    var indeks = post.gruppe().indekseret ? hoejeste.merge(post.gruppe(), 1, Integer::sum) : 0;
    if (indeks == 0) {
      latest.put(post.gruppe(), raekker.size());
    }
    raekker.add(new Raekke(nr, lfd, 0, indeks, post));
  }

  private void ret(int nr, Post post) {
    if (post.gruppe().indekseret) {
      open(nr, 0, post);
      return;
    }
    var at = latest.get(post.gruppe());
    var before = raekker.get(at).post();
    raekker.set(at, raekker.get(at).closed(nr));
    var lfd = 0;
    if (before.fra().isBefore(post.fra())) {
      open(nr, lfd++, before.until(post.fra()));
    }
    open(nr, lfd, post.gruppe() == Gruppe.SAGEGENSKABER ? post.with(merged(before, post)) : post);
  }

  private static Map<String, Object> merged(Post before, Post post) {
    var felter = new LinkedHashMap<>(before.felter());
    felter.putAll(post.felter());
    return felter;
  }
}
