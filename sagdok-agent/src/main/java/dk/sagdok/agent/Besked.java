package dk.sagdok.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An operation for the message door.
 *
 * @param id names this message. The same id is the same wish: sent again, it is done once and answered the same (for a day)
 * @param indhold the body, as over REST; null when there is none
 * @param hoveder operation, objekttype and what more the door knows: objektID, query, ventetversion, valider, transaktionsid
 */
public record Besked(UUID id, JsonNode indhold, Map<String, String> hoveder) {
  public static Besked opret(UUID id, String objekttype, JsonNode indhold) {
    return new Besked(id, indhold, Map.of("operation", "create", "objekttype", objekttype));
  }

  public static Besked ret(UUID id, String objekttype, UUID objekt, JsonNode indhold) {
    return new Besked(id, indhold, Map.of("operation", "update", "objekttype", objekttype, "objektID", objekt.toString()));
  }

  public static Besked laes(String objekttype, UUID objekt) {
    return new Besked(UUID.randomUUID(), null, Map.of("operation", "read", "objekttype", objekttype, "objektID", objekt.toString()));
  }

  /** @param parametre as REST has them: {@code {"sagsnummer": "2026-1"}} */
  public static Besked soeg(String objekttype, JsonNode parametre) {
    return new Besked(UUID.randomUUID(), null, Map.of("operation", "search", "objekttype", objekttype, "query", parametre.toString()));
  }

  /** An id made of what the message is about: an agent that has forgotten whether it sent it can send it again. */
  public static UUID id(String hvad) {
    return UUID.nameUUIDFromBytes(hvad.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with one more header. */
  public Besked med(String hoved, String vaerdi) {
    var alle = new LinkedHashMap<>(hoveder);
    alle.put(hoved, vaerdi);
    return new Besked(id, indhold, alle);
  }
}
