package dk.sagdok.web.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Reads the new value of a setting: {@code {"vaerdi": "report"}}. */
public final class IndstillingReader {
  private IndstillingReader() {}

  public static String vaerdi(JsonNode body) {
    var brud = new Brud();
    Medlemmer.check(Medlemmer.kraevObjekt(body, "et JSON-objekt"), List.of("vaerdi"), "", brud);
    if (!body.has("vaerdi")) {
      brud.kraevet("vaerdi");
    } else if (!body.get("vaerdi").isTextual()) {
      brud.type("vaerdi", body.get("vaerdi"), "en tekst");
    }
    brud.throwIfAny();
    return body.get("vaerdi").textValue();
  }
}
