package dk.sagdok.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants in the resolution of the register, one microsecond. */
public final class Instants {
  private Instants() {}

  /** The first instant after this one. */
  public static Instant next(Instant instant) {
    return instant.plus(1, ChronoUnit.MICROS);
  }

  public static Instant later(Instant a, Instant b) {
    return a.isBefore(b) ? b : a;
  }

  /** True when earliest ≤ instant ≤ latest. */
  public static boolean within(Instant earliest, Instant instant, Instant latest) {
    return !instant.isBefore(earliest) && !instant.isAfter(latest);
  }
}
