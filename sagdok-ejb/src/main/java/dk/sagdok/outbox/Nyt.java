package dk.sagdok.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Who waits for whom: the relay for a commit, readers for a number. No wait asks the database anything, and no reader keeps a thread. */
@ApplicationScoped
public class Nyt {
  private final Semaphore committed = new Semaphore(0);
  private final AtomicLong latest = new AtomicLong();
  private final AtomicLong fjernelser = new AtomicLong();
  private final Hale hale = new Hale(latest::get, fjernelser::get);
  private final Set<Ventende> ventende = ConcurrentHashMap.newKeySet();

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
    if (latest.getAndAccumulate(loebenummer, Math::max) < loebenummer) {
      ventende.stream().filter(v -> v.efter < loebenummer).forEach(v -> v.nyt.complete(null));
    }
  }

  /** The highest number that is known to have been given; 0 at first. */
  public long seneste() {
    return latest.get();
  }

  /** The latest of them. */
  Hale hale() {
    return hale;
  }

  /** Something has been removed for good on this node. */
  public void fjernet() {
    fjernelser.incrementAndGet();
  }

  /** How many times that has been. */
  public long fjernelser() {
    return fjernelser.get();
  }

  /** Done when there is a number above efter, or the wait is over. */
  public CompletableFuture<Void> above(long efter, Duration vent) {
    var mig = new Ventende(efter, new CompletableFuture<>());
    ventende.add(mig);
    mig.nyt.whenComplete((nothing, failure) -> ventende.remove(mig));
    if (latest.get() > efter) {
      mig.nyt.complete(null);
    }
    return mig.nyt.completeOnTimeout(null, vent.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Nobody waits for what no longer comes. */
  @PreDestroy
  void stop() {
    ventende.forEach(v -> v.nyt.complete(null));
  }

  private static final class Ventende {
    private final long efter;
    private final CompletableFuture<Void> nyt;

    private Ventende(long efter, CompletableFuture<Void> nyt) {
      this.efter = efter;
      this.nyt = nyt;
    }
  }
}
