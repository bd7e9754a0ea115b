package dk.sagdok.web.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;

/** The members that an object may have. */
final class Medlemmer {
  private Medlemmer() {}

  /** The input itself, which must have members. */
  static JsonNode kraevObjekt(JsonNode node, String rigtigt) {
    if (!node.isObject()) {
      var brud = new Brud();
      brud.type("", node, rigtigt);
      brud.throwIfAny();
    }
    return node;
  }

  static void check(JsonNode object, Collection<String> kendte, String sti, Brud brud) {
    object.properties().stream()
        .filter(e -> !kendte.contains(e.getKey()))
        .forEach(e -> brud.ukendt(sti.isEmpty() ? e.getKey() : sti + "." + e.getKey(), e.getValue(), kendte));
  }
}
