package dk.sagdok.web.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.objekt.Uuider;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Fjernelser.Fjern;
import dk.sagdok.register.Medtaget.Maal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what is to be removed for good: {@code {"objekter": [{"objekttype": "sag", "uuid": "…"}], "efterladhenviste": false, "begrundelse": "…"}}. */
public final class FjernelseReader {
  private static final String OBJEKTER = "objekter";
  private static final String EFTERLAD = "efterladhenviste";
  private static final String BEGRUNDELSE = "begrundelse";
  private final JsonNode body;
  private final Brud brud = new Brud();

  private FjernelseReader(JsonNode body) {
    this.body = Medlemmer.kraevObjekt(body, "et JSON-objekt");
  }

  public static Fjern read(JsonNode body) {
    return new FjernelseReader(body).read();
  }

  private Fjern read() {
    Medlemmer.check(body, List.of(OBJEKTER, EFTERLAD, BEGRUNDELSE), "", brud);
    if (!body.path(OBJEKTER).isArray() || body.get(OBJEKTER).isEmpty()) {
      brud.type(OBJEKTER, body.path(OBJEKTER), "en liste med mindst ét objekt");
    }
    if (body.has(EFTERLAD) && !body.get(EFTERLAD).isBoolean()) {
      brud.type(EFTERLAD, body.get(EFTERLAD), "true eller false");
    }
    Set<Maal> objekter = objekter();
    brud.throwIfAny();
    return new Fjern(objekter, body.path(EFTERLAD).asBoolean(), body.path(BEGRUNDELSE).textValue());
  }

  private Set<Maal> objekter() {
    var objekter = new HashSet<Maal>();
    for (int i = 0; i < body.path(OBJEKTER).size(); i++) {
      objekt(OBJEKTER + "[" + i + "]", body.get(OBJEKTER).get(i), objekter);
    }
    return objekter;
  }

  private void objekt(String sti, JsonNode node, Set<Maal> objekter) {
    var type = Objekttyper.medKode(node.path("objekttype").asText());
    var uuid = Uuider.parse(node.path("uuid").asText());
    if (type.isEmpty()) {
      brud.add("SKEMA-kode", sti + ".objekttype", node.path("objekttype"), "skal være en af " + String.join(", ", Objekttyper.ALLE.stream().map(ObjektType::kode).toList()));
    }
    if (uuid.isEmpty()) {
      brud.add("SKEMA-uuid", sti + ".uuid", node.path("uuid"), "skal være et UUID");
    }
    type.ifPresent(t -> uuid.ifPresent(u -> objekter.add(new Maal(t.kode(), u))));
  }
}
