package dk.sagdok.service.planted;

/** A planted violation. */
public class AnotherClock {
  final java.util.UUID id = java.util.UUID.randomUUID();
}
