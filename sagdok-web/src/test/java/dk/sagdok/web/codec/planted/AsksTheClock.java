package dk.sagdok.web.codec.planted;

/** A planted violation. */
public final class AsksTheClock {
  java.time.Instant now = java.time.Instant.now();
}
