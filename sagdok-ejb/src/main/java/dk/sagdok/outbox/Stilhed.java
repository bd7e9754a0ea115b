package dk.sagdok.outbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How long something has waited for a subscriber that has acknowledged nothing, as far as anyone has looked. */
final class Stilhed {
  private final Map<String, Set> sete = new HashMap<>();

  private record Set(long kvitteret, long siden) {}

  /**
   * @param venter whether something waits
   * @param nu nanoseconds, from anywhere
   * @return seconds
   */
  synchronized long sekunder(String navn, boolean venter, long kvitteret, long nu) {
    Set sidst = sete.get(navn);
    if (!venter || sidst == null || sidst.kvitteret != kvitteret) {
      sidst = new Set(kvitteret, nu);
      sete.put(navn, sidst);
    }
    return (nu - sidst.siden) / 1_000_000_000L;
  }

  /** The others are gone. */
  synchronized void kun(Collection<String> navne) {
    sete.keySet().retainAll(navne);
  }
}
