package dk.sagdok.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A target: what to work out from the results, and on which side of the limit it should lie.
 *
 * @param value of this size and of the smallest; NaN when not measured
 * @param least true: at least the limit; else at most
 * @param from sizes below this are not asked
 */
record Maal(String navn, BiFunction<Resultat, Resultat, Double> value, boolean least, double limit, String unit, long from) {
  private static final List<String> EXACT = List.of("search brugervendtnoegle", "search sagsnummer", "search relation, 50 hits", "search relation, one hit");

  static List<Maal> all() {
    var all = new ArrayList<Maal>();
    all.add(least("create / ceiling (a)", 40, r -> percent(r.rate(Skrivninger.OPRET),
        Math.max(r.rate("ceiling (a): rows of a create, statement per table"), r.rate("ceiling (a): rows of a create, one statement")))));
    all.add(least("read current / ceiling (b)", 50, r -> percent(r.rate("read current by UUID"), r.rate("ceiling (b): row by key, same bytes"))));
    all.add(least("Ret of a title / ceiling (a')", 40, r -> percent(r.rate("Ret of a title"), r.rate("ceiling (a'): rows of a Ret of a title"))));
    for (var what : List.of("read, ", "Ret, ", "search brugervendtnoegle, ")) {
      all.add(most("p95 of " + what + "10,000 / 10 registrations", 2, "×", r -> hede(r, what, Hede.LONG, Hede.SHORT)));
      all.add(most("p95 of " + what + "10,000 / 10 registrations, 2,000 journal posts", 2, "×", r -> hede(r, what, Hede.WIDE_LONG, Hede.WIDE_SHORT)));
    }
    EXACT.forEach(e -> all.add(new Maal("p95 of " + e + " / at the smallest size", (r, first) -> r.p95(e) / first.p95(e), false, 1.5, "×", 1001)));
    for (var titel : List.of("search titel, prefix", "search titel, infix", "search titel, common word, first 100")) {
      all.add(most("p95 of " + titel, 150, "ms", r -> r.p95(titel)));
    }
    all.add(most("p95 of page 10,000 / page 1", 1.2, "×", r -> r.p95(Laesninger.FAR) / r.p95("page 1")));
    all.add(most("p99 from commit to delivery", 250, "ms", r -> r.p(Koersel.LEVERING, 99)));
    all.add(most("p50 of full history, 1,000 registrations of one period", 150, "ms", r -> r.p("full history, 1,000 registrations of one period, one connection", 50)));
    all.add(most("p50 of one more Ret on 1,000 periods", 6, "ms", r -> r.p(Koersel.ONE_MORE, 50)));
    all.add(most("p50 of full history of 1,000 periods", 2000, "ms", r -> r.p(Koersel.PERIODER, 50)));
    all.add(most(Koersel.BYTES_PERIODER, 3_000_000, "bytes", r -> r.figure(Koersel.BYTES_PERIODER)));
    all.add(most(Koersel.BYTES_SAG, 5600, "bytes", r -> r.figure(Koersel.BYTES_SAG)));
    all.add(most(Koersel.BYTES_REGISTRERING, 1000, "bytes", r -> r.figure(Koersel.BYTES_REGISTRERING)));
    return all;
  }

  /** A line of the table of targets; empty when there is nothing to judge. */
  String judged(Resultat r, Resultat smallest) {
    var got = value.apply(r, smallest);
    if (r.sager() < from || got.isNaN()) {
      return "";
    }
    var met = least ? got >= limit : got <= limit;
    return String.format(Locale.ROOT, "| %s | %s %s %s | %s %s | %s |%n", navn, least ? "≥" : "≤", number(limit), unit, number(got), unit, met ? "met" : "**missed**");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
  }

  private static double hede(Resultat r, String what, Hede big, Hede small) {
    return r.p95(what + Laesninger.text(big)) / r.p95(what + Laesninger.text(small));
  }

  private static double percent(double part, double whole) {
    return 100 * part / whole;
  }

  private static Maal least(String navn, double limit, Function<Resultat, Double> value) {
    return new Maal(navn, (r, smallest) -> value.apply(r), true, limit, "%", 0);
  }

  private static Maal most(String navn, double limit, String unit, Function<Resultat, Double> value) {
    return new Maal(navn, (r, smallest) -> value.apply(r), false, limit, unit, 0);
  }
}
