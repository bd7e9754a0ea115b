package dk.sagdok.objekttype;

import dk.sagdok.objekt.Raekke;
import java.util.Collection;
import java.util.List;

/**
 * A named rule of one object type, asked of every new registration.
 *
 * @param id the rule's id, which the error carries, e.g. B4
 * @param proeve what is wrong with the complete content after the change: nothing when it holds
 */
public record Regel(String id, Niveau niveau, Proeve proeve) {
  /** Pure: sees the rows in force after the change. */
  @FunctionalInterface
  public interface Proeve {
    List<Brud> af(Collection<Raekke> raekker);
  }

  /** One break of the rule: where, what stood there, what would be right (Danish). */
  public record Brud(String sti, String vaerdi, String rigtigt) {}
}
