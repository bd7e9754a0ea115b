package dk.sagdok.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** What somebody has changed. The whole of it is in json: docs/haendelser.md. */
public record Haendelse(JsonNode json) {
  public long loebenummer() {
    return json.get("loebenummer").asLong();
  }

  /** The same each time that it comes: make the ids of what you write because of it from this. */
  public UUID beskedId() {
    return UUID.fromString(json.get("beskedId").asText());
  }

  /** True when the object has been removed for good: then there is nothing more to know. */
  public boolean fjernet() {
    return json.path("fjernet").asBoolean();
  }

  public String objekttype() {
    return json.path("objekttype").asText();
  }

  public UUID objekt() {
    return UUID.fromString(json.get("objektId").asText());
  }

  /** Opstaaet, Importeret, Rettet, Passiveret or Slettet. */
  public String livscyklus() {
    return json.at("/registrering/livscykluskode").asText();
  }
}
