package dk.sagdok.outbox;

import java.util.concurrent.TimeUnit;

/**
 * How soon one round follows another. A round costs much the same however many haendelser it carries, so on a machine with much to do they had better carry more:
 * the longer a round takes, the longer the next one waits.
 */
final class Takt {
  private static final long MINDST = 10_000_000L;
  private static final long MEST = 20_000_000L;
  /** Rounds take at most this part of the time, as far as MEST allows. */
  private static final int DEL = 3;
  private long begyndt = System.nanoTime() - MEST;
  private long naeste = begyndt;

  /** Waits until the next round may begin. */
  void begynd() throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(naeste - System.nanoTime());
    begyndt = System.nanoTime();
    naeste = begyndt + MINDST;
  }

  /** A round that fails need not end. */
  void slut() {
    naeste = begyndt + afstand(System.nanoTime() - begyndt);
  }

  /** From the beginning of a round that took so long to that of the next. */
  static long afstand(long taget) {
    return Math.min(Math.max(DEL * taget, MINDST), MEST);
  }
}
