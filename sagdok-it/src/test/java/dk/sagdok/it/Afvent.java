package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/** Waits for what comes about by itself. */
final class Afvent {
  private static final long PAUSE = 50;

  private Afvent() {}

  static void at(Duration patience, Callable<Boolean> condition) throws Exception {
    for (var giveUp = Instant.now().plus(patience); !condition.call(); Thread.sleep(PAUSE)) {
      assertThat(Instant.now()).as("waited long enough").isBefore(giveUp);
    }
  }

  /** Before somebody who was refused tries again; one who is interrupted gives up. */
  static void lidt(long millis, AtomicBoolean over) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      over.set(true);
    }
  }
}
