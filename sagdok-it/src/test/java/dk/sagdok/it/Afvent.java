package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Waits for what comes about by itself. */
final class Afvent {
  private static final long PAUSE = 50;

  private Afvent() {}

  static void at(Duration patience, Callable<Boolean> condition) throws Exception {
    for (var giveUp = Instant.now().plus(patience); !condition.call(); Thread.sleep(PAUSE)) {
      assertThat(Instant.now()).as("waited long enough").isBefore(giveUp);
    }
  }
}
