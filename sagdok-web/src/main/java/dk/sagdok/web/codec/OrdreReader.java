package dk.sagdok.web.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.register.Abonnementer.Handling;
import dk.sagdok.register.Abonnementer.Ordre;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what is to be done about a subscriber: {@code {"handling": "spring", "abonnent": "…", "nummer": 42, "begrundelse": "…"}}. */
public final class OrdreReader {
  public static final List<String> HANDLINGER = Arrays.stream(Handling.values()).map(OrdreReader::kode).toList();
  private static final String HANDLING = "handling";
  private static final String ABONNENT = "abonnent";
  private static final String NUMMER = "nummer";
  private static final String BEGRUNDELSE = "begrundelse";

  private OrdreReader() {}

  public static Ordre read(JsonNode body) {
    var brud = new Brud();
    Medlemmer.check(Medlemmer.kraevObjekt(body, "et JSON-objekt"), List.of(HANDLING, ABONNENT, NUMMER, BEGRUNDELSE), "", brud);
    List.of(HANDLING, ABONNENT, BEGRUNDELSE).forEach(navn -> tekst(body, navn, brud));
    if (body.hasNonNull(NUMMER) && !body.get(NUMMER).canConvertToLong() || body.path(NUMMER).isTextual()) {
      brud.type(NUMMER, body.get(NUMMER), "et løbenummer");
    }
    Optional<Handling> handling = Arrays.stream(Handling.values()).filter(h -> kode(h).equals(body.path(HANDLING).textValue())).findFirst();
    if (handling.isEmpty() && body.path(HANDLING).isTextual()) {
      brud.add("SKEMA-kode", HANDLING, body.get(HANDLING), "skal være en af " + String.join(", ", HANDLINGER));
    }
    brud.throwIfAny();
    return new Ordre(handling.orElseThrow(), body.get(ABONNENT).textValue(), body.hasNonNull(NUMMER) ? (Long) body.get(NUMMER).longValue() : null, body.get(BEGRUNDELSE).textValue());
  }

  private static void tekst(JsonNode body, String navn, Brud brud) {
    if (!body.has(navn)) {
      brud.kraevet(navn);
    } else if (!body.get(navn).isTextual()) {
      brud.type(navn, body.get(navn), "en tekst");
    }
  }

  public static String kode(Handling handling) {
    return handling.name().toLowerCase(Locale.ROOT);
  }
}
