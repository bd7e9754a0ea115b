package dk.sagdok.web.rest;

import dk.sagdok.register.Haendelsesudgang.Laeser;
import dk.sagdok.register.Haendelsesudgang.Side;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** A question that waits for its answer: until there is a haendelse that fits, or the time is over. Only the reading takes a thread. */
final class Venten {
  private final Laeser laeser;
  private final int antal;
  private final long slut;
  private final Executor traade;

  Venten(Laeser laeser, int antal, Duration vent, Executor traade) {
    this.laeser = laeser;
    this.antal = antal;
    this.slut = System.nanoTime() + vent.toNanos();
    this.traade = traade;
  }

  /** The first page is read by the caller. */
  CompletionStage<Side> efter(long efter) {
    Side side = laeser.laes(efter, antal);
    long tilbage = slut - System.nanoTime();
    if (!side.haendelser().isEmpty() || tilbage <= 0) {
      return CompletableFuture.completedStage(side);
    }
    CompletionStage<Void> nyt = side.flere() ? CompletableFuture.completedStage(null) : laeser.nyt(side.sidste(), Duration.ofNanos(tilbage));
    return nyt.thenComposeAsync(ingenting -> efter(side.sidste()), traade);
  }
}
