package dk.sagdok.web.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.register.Billede.LaestRaekke;
import java.util.List;

/** What a row keeps as JSON text, for those who must look into it. */
public final class Lagret {
  private Lagret() {}

  /** Of the elements that the row lies in, from the outermost. */
  public static List<String> navne(LaestRaekke raekke) {
    return raekke.noegle().isEmpty() ? List.of() : List.of(read(raekke.noegle(), String[].class));
  }

  /** An empty object when it has no fields. */
  public static JsonNode felter(LaestRaekke raekke) {
    return raekke.felter() == null || raekke.felter().isBlank() ? Json.MAPPER.createObjectNode() : read(raekke.felter(), JsonNode.class);
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return Json.MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the store gave unreadable JSON", e);
    }
  }
}
