package dk.sagdok.outbox;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** A thread that works until it is stopped, and rests after what goes wrong: twice as long after each failure in a row, and says so the first time. */
final class Traad {
  private static final long LONGEST_STOP = 5000;
  private static final long FIRST_REST = 100;
  /** What is due when all is there again is done within a second. */
  private static final long LONGEST_REST = 500;
  private static final Map<String, LongAdder> FEJL = new ConcurrentHashMap<>();
  private final Thread thread;
  private final System.Logger log;
  private volatile boolean running = true;
  private long rest;

  /** One of what the thread does over and over. */
  @FunctionalInterface
  interface Runde {
    void koer() throws Exception;
  }

  /** @param work ends when the thread is no longer {@link #running} or is interrupted */
  Traad(ManagedThreadFactory threads, String name, System.Logger log, Runnable work) {
    this.log = log;
    thread = threads.newThread(work);
    thread.setName(name);
  }

  void start() {
    thread.start();
  }

  void stop() {
    running = false;
    thread.interrupt();
    try {
      thread.join(LONGEST_STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Round after round until the thread is stopped; after one that fails it rests.
   *
   * @param what to say of one that fails
   */
  void rounds(String what, Runde runde) {
    try {
      while (running) {
        round(what, runde);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void round(String what, Runde runde) throws InterruptedException {
    try {
      runde.koer();
      succeeded();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      TimeUnit.MILLISECONDS.sleep(failed(what, e));
    }
  }

  boolean running() {
    return running;
  }

  /** How many times the thread of that name has failed since the server started. */
  static long fejl(String name) {
    LongAdder antal = FEJL.get(name);
    return antal == null ? 0 : antal.sum();
  }

  /** Returns how long to rest, in milliseconds. */
  long failed(String what, Exception e) {
    FEJL.computeIfAbsent(thread.getName(), n -> new LongAdder()).increment();
    if (running && rest == 0) {
      log.log(System.Logger.Level.WARNING, what, e);
    }
    rest = Math.min(Math.max(2 * rest, FIRST_REST), LONGEST_REST);
    return rest;
  }

  void succeeded() {
    rest = 0;
  }
}
