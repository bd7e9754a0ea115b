package dk.sagdok.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** As much of JSON Schema as the AsyncAPI document uses: type, properties, required, additionalProperties, items, enum, const, $ref. */
record Jsonskema(JsonNode dokument) {

  /** What is wrong with the value, each with its path. */
  List<String> brud(JsonNode skema, JsonNode vaerdi, String sti) {
    if (skema.has("$ref")) {
      return brud(dokument.at(skema.get("$ref").asText().substring(1)), vaerdi, sti);
    }
    var brud = new ArrayList<String>();
    if (skema.isMissingNode() || !type(skema.path("type").asText(), vaerdi)) {
      brud.add(sti + " is no " + skema.path("type").asText());
    }
    if (skema.has("const") && !skema.get("const").equals(vaerdi)) {
      brud.add(sti + " is not " + skema.get("const"));
    }
    if (skema.has("enum") && !indeholder(skema.get("enum"), vaerdi)) {
      brud.add(sti + " is none of " + skema.get("enum"));
    }
    skema.path("required").forEach(r -> {
      if (!vaerdi.has(r.asText())) {
        brud.add(sti + "/" + r.asText() + " is missing");
      }
    });
    vaerdi.properties().forEach(m -> brud.addAll(medlem(skema, m.getKey(), m.getValue(), sti + "/" + m.getKey())));
    if (vaerdi.isArray()) {
      vaerdi.forEach(v -> brud.addAll(brud(skema.path("items"), v, sti + "[]")));
    }
    return brud;
  }

  private List<String> medlem(JsonNode skema, String navn, JsonNode vaerdi, String sti) {
    if (skema.path("properties").has(navn)) {
      return brud(skema.get("properties").get(navn), vaerdi, sti);
    }
    return skema.path("additionalProperties").asBoolean(true) ? List.of() : List.of(sti + " is not described");
  }

  private static boolean type(String type, JsonNode vaerdi) {
    return switch (type) {
      case "object" -> vaerdi.isObject();
      case "array" -> vaerdi.isArray();
      case "integer" -> vaerdi.isIntegralNumber();
      case "boolean" -> vaerdi.isBoolean();
      case "string" -> vaerdi.isTextual();
      default -> false;
    };
  }

  private static boolean indeholder(JsonNode alle, JsonNode vaerdi) {
    for (var en : alle) {
      if (en.equals(vaerdi)) {
        return true;
      }
    }
    return false;
  }
}
