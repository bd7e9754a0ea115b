package dk.sagdok.agent;

import java.time.Duration;

/** Longer and longer pauses, as long as something fails: double each time, up to the longest. Made anew when it goes well. */
final class Pause {
  static final Duration LAENGST = Duration.ofSeconds(30);
  private Duration naeste = Duration.ofMillis(200);

  /** Waits. */
  void hold() throws InterruptedException {
    Thread.sleep(naeste().toMillis());
  }

  /** How long the next one is. */
  Duration naeste() {
    var denne = naeste;
    naeste = naeste.multipliedBy(2).compareTo(LAENGST) > 0 ? LAENGST : naeste.multipliedBy(2);
    return denne;
  }
}
