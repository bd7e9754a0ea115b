package dk.sagdok.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Who waits for whom: the relay for a commit, readers for a number. No wait asks the database anything. */
@ApplicationScoped
public class Nyt {
  private final Semaphore committed = new Semaphore(0);
  private final Object numbered = new Object();
  private long latest;

  /** A change has been committed on this node. */
  public void wakeRelay() {
    if (committed.availablePermits() == 0) {
      committed.release();
    }
  }

  /** Until a commit, or 100 ms: other nodes commit too. */
  public void awaitCommit() throws InterruptedException {
    committed.tryAcquire(100, TimeUnit.MILLISECONDS);
    committed.drainPermits();
  }

  /** All numbers up to this one have been given. */
  public void numberedTo(long loebenummer) {
    synchronized (numbered) {
      if (loebenummer > latest) {
        latest = loebenummer;
        numbered.notifyAll();
      }
    }
  }

  /** Until there is a number above efter, or the wait is over. */
  public void awaitAbove(long efter, Duration vent) throws InterruptedException {
    long end = System.nanoTime() + vent.toNanos();
    synchronized (numbered) {
      for (long left = vent.toMillis(); latest <= efter && left > 0; left = (end - System.nanoTime()) / 1_000_000L) {
        numbered.wait(left);
      }
    }
  }
}
