package dk.sagdok.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * What the register has answered.
 *
 * @param status as in HTTP
 * @param indhold as over REST; a problem document when it says no
 */
public record Svar(int status, JsonNode indhold) {
  /** This, when it is a yes. */
  Svar ja() {
    if (status >= 400) {
      throw new Afvist(status, indhold);
    }
    return this;
  }

  /** The object that was written. */
  public UUID uuid() {
    return UUID.fromString(indhold.get("uuid").asText());
  }
}
