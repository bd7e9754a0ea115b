package dk.sagdok.rules.planted;

/** A planted violation. */
public class AsksTheClock {
  final java.time.Instant now = java.time.Instant.now();
}
