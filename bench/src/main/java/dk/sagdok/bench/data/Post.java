package dk.sagdok.bench.data;

import java.time.LocalDate;
import java.util.Map;

/**
 * One entry of a sag, as a caller writes it.
 *
 * @param til null: without end
 * @param reference null for attributes and states
 * @param aktoer who says so; null: nobody is named
 */
record Post(Gruppe gruppe, LocalDate fra, LocalDate til, String reference, String objekttype, String aktoer, Map<String, Object> felter) {

  static Post felter(Gruppe gruppe, LocalDate fra, Map<String, Object> felter) {
    return new Post(gruppe, fra, null, null, null, null, felter);
  }

  static Post relation(Gruppe gruppe, LocalDate fra, String reference, String objekttype) {
    return new Post(gruppe, fra, null, reference, objekttype, null, Map.of());
  }

  Post until(LocalDate slut) {
    return new Post(gruppe, fra, slut, reference, objekttype, aktoer, felter);
  }

  Post by(String ref) {
    return new Post(gruppe, fra, til, reference, objekttype, ref, felter);
  }

  Post with(Map<String, Object> andre) {
    return new Post(gruppe, fra, til, reference, objekttype, aktoer, andre);
  }

  boolean urn() {
    return reference != null && reference.startsWith("urn:");
  }
}
