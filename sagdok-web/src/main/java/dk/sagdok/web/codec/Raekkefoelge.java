package dk.sagdok.web.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.register.Billede.LaestRaekke;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of the entries of a group, as clients of the wire format know it: relations by indeks and virkning; attributes and states by
 * their values in the order of the fields (codes in the order of their list, absent last), then by virkning.
 */
final class Raekkefoelge {
  private static final Comparator<LaestRaekke> BY_VIRKNING = Comparator.comparingInt(LaestRaekke::indeks).thenComparing(LaestRaekke::virkning);

  private Raekkefoelge() {}

  static void sort(Gruppe gruppe, List<LaestRaekke> raekker) {
    if (raekker.size() > 1) {
      raekker.sort(gruppe.art() == Art.RELATION ? BY_VIRKNING : byValues(gruppe, raekker));
    }
  }

  private static Comparator<LaestRaekke> byValues(Gruppe gruppe, List<LaestRaekke> raekker) {
    Map<LaestRaekke, JsonNode> felter = new HashMap<>();
    raekker.forEach(r -> felter.put(r, parse(r.felter())));
    Comparator<LaestRaekke> order = (a, b) -> 0;
    for (Felt felt : gruppe.felter()) {
      order = order.thenComparing(r -> felter.get(r).get(felt.kode()), Comparator.nullsLast((a, b) -> compare(felt, a, b)));
    }
    return order.thenComparing(BY_VIRKNING);
  }

  private static int compare(Felt felt, JsonNode a, JsonNode b) {
    return switch (felt.datatype()) {
      case KODE -> Integer.compare(felt.koder().indexOf(a.asText()), felt.koder().indexOf(b.asText()));
      case HELTAL -> Long.compare(a.asLong(), b.asLong());
      case STRUKTUR, FRI -> a.toString().compareTo(b.toString());
      default -> a.asText().compareTo(b.asText());
    };
  }

  private static JsonNode parse(String felter) {
    try {
      return felter == null || felter.isBlank() ? Json.MAPPER.createObjectNode() : Json.MAPPER.readTree(felter);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the store gave unreadable JSON", e);
    }
  }
}
