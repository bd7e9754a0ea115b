package dk.sagdok.bench.load;

import java.util.function.DoubleFunction;

/** Runs something until its rate has stood for five rounds; then what it gives is worth noting. A busy machine has bad seconds, so one round that is no better says little. */
public final class WarmUp {
  private static final int ROUNDS = 60;
  private static final int STEADY = 5;

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
