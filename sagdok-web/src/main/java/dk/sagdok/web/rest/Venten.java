package dk.sagdok.web.rest;

import dk.sagdok.register.Haendelsesudgang.Laeser;
import dk.sagdok.register.Haendelsesudgang.Side;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** A question that waits for its answer: until there is a haendelse that fits, or the time is over, or the application ends. Only the reading takes a thread. */
final class Venten {
  private final Laeser laeser;
  private final int antal;
  private final long slut;
  private final Executor traade;
  private final CompletableFuture<Side> svar = new CompletableFuture<>();
  private volatile Side senest;

  Venten(Laeser laeser, int antal, Duration vent, Executor traade) {
    this.laeser = laeser;
    this.antal = antal;
    this.slut = System.nanoTime() + vent.toNanos();
    this.traade = traade;
  }

  /** The first page is read by the caller. */
  CompletableFuture<Side> efter(long efter) {
    Side side = laeser.laes(efter, antal);
    senest = side;
    long tilbage = slut - System.nanoTime();
    if (!side.haendelser().isEmpty() || tilbage <= 0) {
      svar.complete(side);
    } else if (!svar.isDone()) {
      CompletionStage<Void> nyt = side.flere() ? CompletableFuture.completedStage(null) : laeser.nyt(side.sidste(), Duration.ofNanos(tilbage));
      nyt.thenRunAsync(() -> efter(side.sidste()), traade).exceptionally(this::mislykket);
    }
    return svar;
  }

  private Void mislykket(Throwable fejl) {
    svar.completeExceptionally(fejl);
    return null;
  }

  /** With what there is. */
  void slut() {
    svar.complete(senest);
  }
}
