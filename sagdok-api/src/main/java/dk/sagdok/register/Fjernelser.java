package dk.sagdok.register;

import dk.sagdok.register.Medtaget.Maal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Objects removed for good, with all that the register has ever known of them. For the role administrator only; says no by {@link RegisterException}. */
public interface Fjernelser {
  /**
   * Removes all of them or none, and notes that it was done without saying of which.
   *
   * @return what was removed, by type and uuid: the objects that were named, and those that nothing else holds
   */
  List<Maal> fjern(Fjern fjern);

  /** What has been removed, newest first, at most antal. */
  List<Fjernelse> alle(int antal);

  /**
   * @param efterladHenviste true to leave the objects that these hold (the documents of a case) where they are
   * @param begrundelse why, in words that do not tell which objects they are
   */
  record Fjern(Set<Maal> objekter, boolean efterladHenviste, String begrundelse) {}

  /**
   * That something was removed.
   *
   * @param bruger BrugerRef
   * @param antal how many, by {@code ObjektType.kode}
   */
  record Fjernelse(Instant tidspunkt, String bruger, String begrundelse, Map<String, Integer> antal) {}
}
