package dk.sagdok.web.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;

/** The members that an object may have. */
final class Medlemmer {
  private Medlemmer() {}

  static void check(JsonNode object, Collection<String> kendte, String sti, Brud brud) {
    object.properties().stream()
        .filter(e -> !kendte.contains(e.getKey()))
        .forEach(e -> brud.ukendt(sti.isEmpty() ? e.getKey() : sti + "." + e.getKey(), e.getValue(), kendte));
  }
}
