package dk.sagdok.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What no rule can work out: the time, and names that nobody has. */
@ApplicationScoped
public class World {
  public Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  public UUID newId() {
    return UUID.randomUUID();
  }
}
