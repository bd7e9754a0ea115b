package dk.sagdok.rules;

import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Vaerdi;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.time.Timeline;
import java.util.List;

/**
 * One group of an object.
 *
 * @param raekker the rows in force that were loaded
 * @param hoejeste the highest indeks that any row of the group ever had
 */
record Gruppetilstand(Gruppe gruppe, List<Raekke> raekker, int hoejeste) {

  static Gruppetilstand af(Gruppe gruppe, Tilstand tilstand) {
    var raekker = tilstand.raekker().stream().filter(r -> r.gruppe().equals(gruppe.kode())).toList();
    int iBrug = raekker.stream().mapToInt(Raekke::indeks).max().orElse(0);
    return new Gruppetilstand(gruppe, raekker, Math.max(iBrug, tilstand.hoejesteIndeks().getOrDefault(gruppe.kode(), 0)));
  }

  static Gruppetilstand tom(Gruppe gruppe) {
    return new Gruppetilstand(gruppe, List.of(), 0);
  }

  /** The group as values over time; only for groups with one entry at a time. */
  Timeline<Vaerdi> tidslinje() {
    return Timeline.of(raekker.stream().map(r -> new Timeline.Entry<>(r.virkning(), r.vaerdi())).toList());
  }

  List<Raekke> fra(Timeline<Vaerdi> tidslinje) {
    return tidslinje.joined().entries().stream().map(e -> new Raekke(gruppe.kode(), gruppe.fastIndeks(), e.when(), e.value())).toList();
  }
}
