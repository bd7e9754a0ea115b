package dk.sagdok.bench.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** A subscriber that counts what it gets, and how long after a time in it: modtaget is noted before the commit, so that figure is a little too high rather than too low. */
abstract class Follower implements AutoCloseable {
  static final String MODTAGET = "\"modtaget\":\"";
  private final String name;
  private final String since;
  private final ConcurrentHistogram latencies = new ConcurrentHistogram(3);
  private final AtomicLong received = new AtomicLong();
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  /** @param since what stands before the time in a haendelse */
  Follower(String name, String since) {
    this.name = name;
    this.since = since;
  }

  String name() {
    return name;
  }

  /** A text with any number of haendelser. */
  void got(String text) {
    var now = Instant.now();
    for (var at = text.indexOf(since); at >= 0; at = text.indexOf(since, at + since.length())) {
      var from = at + since.length();
      var then = OffsetDateTime.parse(text.substring(from, text.indexOf('"', from))).toInstant();
      latencies.recordValue(Math.max(0, Duration.between(then, now).toNanos()));
      received.incrementAndGet();
    }
  }

  void failed(Exception e) {
    failure.compareAndSet(null, e);
  }

  long received() {
    return received.get();
  }

  /** Until it has got so many in all; more than it should is as wrong as fewer. */
  void await(long expected, Duration patience) throws Exception {
    var giveUp = System.nanoTime() + patience.toNanos();
    while (received() < expected && failure.get() == null && System.nanoTime() < giveUp) {
      Thread.sleep(10);
    }
    if (failure.get() != null) {
      throw failure.get();
    }
    if (received() != expected) {
      throw new IllegalStateException(name + ": " + received() + " of " + expected + " haendelser arrived");
    }
  }

  /** Forgets how long those before took. */
  void reset() {
    latencies.reset();
  }

  Histogram latencies() {
    return latencies.copy();
  }

  @Override
  public abstract void close() throws Exception;
}
