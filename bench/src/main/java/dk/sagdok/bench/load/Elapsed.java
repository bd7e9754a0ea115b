package dk.sagdok.bench.load;

/**
 * From the first request to the last answer. A request that is under way when the time is up is answered and counted, however long that
 * takes, so its time counts too.
 */
final class Elapsed {
  private volatile long first;
  private volatile long last;

  void asked() {
    if (first == 0) {
      first = System.nanoTime();
    }
  }

  void answered() {
    last = System.nanoTime();
  }

  double seconds() {
    return (last - first) / 1e9;
  }
}
