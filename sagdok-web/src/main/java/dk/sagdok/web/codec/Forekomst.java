package dk.sagdok.web.codec;

import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.register.Billede.LaestRaekke;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * A row as an entry of its group. What is written of it and what it is sorted by are made once, however many registrations show it.
 *
 * <p>The order within a group is the one that clients of the wire format know: relations by indeks and virkning; attributes and states by
 * their values in the order of the fields (codes in the order of their list, absent last), then by virkning.
 */
final class Forekomst implements Comparable<Forekomst> {
  private static final Comparator<LaestRaekke> BY_VIRKNING = Comparator.comparingInt(LaestRaekke::indeks).thenComparing(LaestRaekke::virkning);
  private static final Comparator<Comparable<Object>> ABSENT_LAST = Comparator.nullsLast(Comparator.naturalOrder());
  private final Gruppe gruppe;
  private final LaestRaekke raekke;
  private final List<String> navne;
  private SerializedString text;
  private List<Comparable<Object>> vaerdier;

  Forekomst(Gruppe gruppe, LaestRaekke raekke) {
    this.gruppe = gruppe;
    this.raekke = raekke;
    this.navne = Lagret.navne(raekke);
  }

  Gruppe gruppe() {
    return gruppe;
  }

  /** Of the elements that it lies in, from the outermost. */
  List<String> navne() {
    return navne;
  }

  SerializedString text() {
    if (text == null) {
      text = new SerializedString(RaekkeText.of(gruppe, raekke));
    }
    return text;
  }

  /** Only within one group. */
  @Override
  public int compareTo(Forekomst other) {
    Iterator<Comparable<Object>> others = other.vaerdier().iterator();
    for (Comparable<Object> own : vaerdier()) {
      int order = ABSENT_LAST.compare(own, others.next());
      if (order != 0) {
        return order;
      }
    }
    return BY_VIRKNING.compare(raekke, other.raekke);
  }

  private List<Comparable<Object>> vaerdier() {
    if (vaerdier == null) {
      vaerdier = gruppe.art() == Art.RELATION ? List.of() : vaerdier(Lagret.felter(raekke));
    }
    return vaerdier;
  }

  private List<Comparable<Object>> vaerdier(JsonNode felter) {
    return gruppe.felter().stream().map(f -> vaerdi(f, felter.get(f.kode()))).toList();
  }

  @SuppressWarnings("unchecked")
  private static Comparable<Object> vaerdi(Felt felt, JsonNode json) {
    return json == null ? null : (Comparable<Object>) (Comparable<?>) switch (felt.datatype()) {
      case KODE -> (Comparable<?>) felt.koder().indexOf(json.asText());
      case HELTAL -> json.asLong();
      case STRUKTUR, FRI -> json.toString();
      default -> json.asText();
    };
  }
}
