package dk.sagdok.web.codec;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads members that are texts, or are not there. */
record Tekster(Brug brug, Brud brud) {
  /** @return null when it is absent, or wrong, which has then been noted */
  String read(JsonNode object, String name, String sti) {
    var node = object.get(name);
    if (node == null || node.isNull() && brug.retter()) {
      return null;
    }
    if (!node.isTextual()) {
      brud.type(sti + "." + name, node, "en tekst");
      return null;
    }
    return node.textValue();
  }
}
