package dk.sagdok.bench.measure;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a figure should be.
 *
 * @param value from the results of this size and of the smallest; NaN when there is nothing to judge
 * @param least true: at least the limit; else at most
 */
record Target(String name, BiFunction<Results, Results, Double> value, boolean least, double limit, String unit) {

  static Target least(String name, double limit, String unit, Function<Results, Double> value) {
    return new Target(name, (results, smallest) -> value.apply(results), true, limit, unit);
  }

  static Target most(String name, double limit, String unit, Function<Results, Double> value) {
    return new Target(name, (results, smallest) -> value.apply(results), false, limit, unit);
  }

  /** The p95 of a row against its own at the smallest size. */
  static Target grown(String row, double limit) {
    return new Target("p95 of " + row + " / at the smallest size", (results, smallest) -> results == smallest ? Double.NaN : results.p95(row) / smallest.p95(row),
        false, limit, "×");
  }

  /** A line of the table of targets; empty when there is nothing to judge. */
  String judged(Results results, Results smallest) {
    double got = value.apply(results, smallest);
    if (Double.isNaN(got)) {
      return "";
    }
    var met = least ? got >= limit : got <= limit;
    return String.format(Locale.ROOT, "| %s | %s %s %s | %s %s | %s |%n", name, least ? "≥" : "≤", number(limit), unit, number(got), unit, met ? "met" : "**missed**");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
  }
}
