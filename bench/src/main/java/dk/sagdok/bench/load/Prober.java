package dk.sagdok.bench.load;

/** Something that can be asked over and over: a door, or a bare loop on the database. */
@FunctionalInterface
public interface Prober {
  Tal run(Last last, double seconds);

  /** Runs until the rate no longer rises, at most ten rounds; then measures. */
  static Tal warm(java.util.function.DoubleFunction<Tal> run, double seconds) {
    var best = 0.0;
    for (var round = 0; round < 10; round++) {
      var rate = run.apply(Math.max(0.5, seconds / 3)).rate();
      if (round > 0 && rate < 1.05 * best) {
        break;
      }
      best = Math.max(best, rate);
    }
    return run.apply(seconds);
  }
}
