package dk.sagdok.bench.load;

import java.util.function.DoubleFunction;

/**
 * Runs something until it has not become cheaper for five rounds; then what it gives is worth noting. A busy machine has bad seconds, so it is the CPU of the server
 * that is looked at where it is known, and one round that is no better says little. Code is compiled after some thousand calls, so a slow start must not look like the end.
 */
public final class WarmUp {
  private static final int ROUNDS = 60;
  private static final int STEADY = 5;
  private static final long CALLS = 10_000;
  private static final int ROUNDS_OF_FEW_CALLS = 12;

  private WarmUp() {}

  /** @param run for so many seconds */
  public static Figures measured(DoubleFunction<Figures> run, double seconds) {
    var best = Double.MAX_VALUE;
    long calls = 0;
    for (int round = 0, steady = 0; round < ROUNDS && !(steady >= STEADY && (calls >= CALLS || round >= ROUNDS_OF_FEW_CALLS)); round++) {
      var figures = run.apply(Math.max(1, seconds / 3));
      calls += figures.requests();
      steady = figures.cost() < 0.97 * best ? 0 : steady + 1;
      best = Math.min(best, figures.cost());
    }
    return run.apply(seconds);
  }
}
