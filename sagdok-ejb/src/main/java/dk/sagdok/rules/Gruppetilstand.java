package dk.sagdok.rules;

import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Vaerdi;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.time.Interval;
import dk.sagdok.time.Timeline;
import java.util.List;

/**
 * One group of an object, or of one element in it.
 *
 * @param noegle the names of the elements it lies in
 * @param raekker the rows in force that were loaded
 * @param hoejeste the highest indeks that any row of the group ever had
 */
record Gruppetilstand(Gruppe gruppe, List<String> noegle, List<Raekke> raekker, int hoejeste) {

  Raekke raekke(int indeks, Interval virkning, Vaerdi vaerdi) {
    return new Raekke(gruppe.kode(), noegle, indeks, virkning, vaerdi);
  }

  /** The group as values over time; only for groups with one entry at a time. */
  Timeline<Vaerdi> tidslinje() {
    return Timeline.of(raekker.stream().map(r -> new Timeline.Entry<>(r.virkning(), r.vaerdi())).toList());
  }

  List<Raekke> fra(Timeline<Vaerdi> tidslinje) {
    return tidslinje.joined().entries().stream().map(e -> raekke(gruppe.fastIndeks(), e.when(), e.value())).toList();
  }
}
