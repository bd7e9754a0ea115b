package dk.sagdok.web.mox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.sagdok.objekt.Uuider;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.codec.Json;
import dk.sagdok.web.operation.Aftryk;
import dk.sagdok.web.operation.Filhenvisninger;
import dk.sagdok.web.operation.IntetIndhold;
import dk.sagdok.web.operation.Noegle;
import dk.sagdok.web.operation.Parametre;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a message asks for.
 *
 * @param objekt null where the operation is about none
 * @param uuid of it, as it was written
 * @param json an empty object when there is none
 */
record Anmodning(Operation operation, ObjektType type, UUID objekt, String uuid, Parametre parametre, JsonNode json, Vilkaar vilkaar) {
  static Anmodning af(Besked besked) {
    var operation = Operation.ved(kraevet(besked, "operation")).orElseThrow(() -> ugyldig("operation", besked, "skal være en af " + Operation.navne()));
    var type = type(besked);
    byte[] indhold = besked.indhold();
    var json = json(operation, indhold);
    new Filhenvisninger(List.of(type), Map.of()).indsaet(json);
    return new Anmodning(operation, type, objekt(operation, besked), besked.hoved("objektID"), parametre(besked), json, operation.skriver() ? vilkaar(besked, indhold) : Vilkaar.INGEN);
  }

  private static ObjektType type(Besked besked) {
    return Objekttyper.medKode(kraevet(besked, "objekttype").strip().toLowerCase(Locale.ROOT)).orElseThrow(() ->
        ugyldig("objekttype", besked, "skal være en af " + Objekttyper.ALLE.stream().map(ObjektType::kode).collect(Collectors.joining(", "))));
  }

  private static UUID objekt(Operation operation, Besked besked) {
    if (!operation.omEt()) {
      if (besked.hoved("objektID") != null) {
        throw ugyldig("objektID", besked, "kan ikke gives her; et objekt med en uuid, der er valgt på forhånd, importeres");
      }
      return null;
    }
    return Uuider.parse(kraevet(besked, "objektID")).orElseThrow(() -> ugyldig("objektID", besked, "skal være en UUID"));
  }

  private static Parametre parametre(Besked besked) {
    String query = besked.hoved("query");
    var parametre = Parametre.of(Map.of());
    return query == null || query.isBlank() ? parametre : parametre.with(Json.read(query.getBytes(StandardCharsets.UTF_8)));
  }

  private static JsonNode json(Operation operation, byte[] indhold) {
    if (indhold.length > 0) {
      return somNote(Json.read(indhold));
    }
    if (!operation.udenIndhold()) {
      throw new IntetIndhold("Indholdet er tomt; send et JSON-objekt");
    }
    return Json.MAPPER.createObjectNode();
  }

  /** MOX agents write it with a capital. */
  private static JsonNode somNote(JsonNode json) {
    if (json instanceof ObjectNode objekt && objekt.has("Note") && !objekt.has("note")) {
      objekt.set("note", objekt.remove("Note"));
    }
    return json;
  }

  /** The id of a message is the Idempotency-Key of what it writes. */
  private static Vilkaar vilkaar(Besked besked, byte[] indhold) {
    boolean valider = valider(besked);
    return new Vilkaar(ventetVersion(besked), valider ? null : noegle(besked), valider ? null : aftryk(besked, indhold), Noegle.af("MOX-hoved", "transaktionsid", besked.hoved("transaktionsid")), valider);
  }

  /** One who means to try only must not have it done because it was spelt in another way. */
  private static boolean valider(Besked besked) {
    String valider = besked.hoved("valider");
    if (valider != null && !valider.matches("(?i)true|false")) {
      throw ugyldig("valider", besked, "skal være true eller false");
    }
    return Boolean.parseBoolean(valider);
  }

  private static Integer ventetVersion(Besked besked) {
    String nr = besked.hoved("ventetversion");
    if (nr != null && !nr.matches("\\d{1,9}")) {
      throw ugyldig("ventetversion", besked, "skal være nummeret på objektets seneste registrering, eller 0, når det ikke må findes");
    }
    return nr == null ? null : Integer.valueOf(nr);
  }

  private static String noegle(Besked besked) {
    String id = besked.id();
    return "mox:" + UUID.nameUUIDFromBytes(id.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }

  private static String aftryk(Besked besked, byte[] indhold) {
    String hvad = Stream.of("operation", "objekttype", "objektID", "ventetversion").map(navn -> besked.hoved(navn) + "\n").collect(Collectors.joining());
    return Aftryk.af(hvad.toLowerCase(Locale.ROOT), indhold);
  }

  private static String kraevet(Besked besked, String navn) {
    String vaerdi = besked.hoved(navn);
    if (vaerdi == null || vaerdi.isBlank()) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, "MOX-hoved", navn, "Beskeden mangler egenskaben " + navn);
    }
    return vaerdi;
  }

  private static RegisterException ugyldig(String navn, Besked besked, String hvad) {
    return Parametre.ugyldig(navn, besked.hoved(navn), navn + " " + hvad);
  }
}
