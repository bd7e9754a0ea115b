package dk.sagdok.store;

import java.util.Map;
import java.util.UUID;

/**
 * The objekt row that a change holds locked.
 *
 * @param nyeste 0 when the object has no registration yet
 * @param hoejeste the highest indeks ever used, per gruppe
 */
public record Hoved(UUID id, String type, int nyeste, Map<String, Integer> hoejeste) {
  public static Hoved nyt(UUID id, String type) {
    return new Hoved(id, type, 0, Map.of());
  }
}
