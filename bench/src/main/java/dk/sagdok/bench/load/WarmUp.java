package dk.sagdok.bench.load;

import java.util.function.DoubleFunction;

/** Runs something until its rate no longer rises; then what it gives is worth noting. */
public final class WarmUp {
  private static final int ROUNDS = 10;
  private static final int STEADY = 2;

  private WarmUp() {}

  /** @param run for so many seconds */
  public static Figures measured(DoubleFunction<Figures> run, double seconds) {
    var best = 0.0;
    for (int round = 0, steady = 0; round < ROUNDS && steady < STEADY; round++) {
      var rate = run.apply(Math.max(1, seconds / 3)).rate();
      steady = rate > 1.03 * best ? 0 : steady + 1;
      best = Math.max(best, rate);
    }
    return run.apply(seconds);
  }
}
