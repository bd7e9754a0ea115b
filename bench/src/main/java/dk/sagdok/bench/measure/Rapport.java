package dk.sagdok.bench.measure;

import dk.sagdok.bench.load.Tal;
import java.util.List;
import java.util.Locale;

/** The results as Markdown. */
public final class Rapport {
  private static final String HEAD = "| | a second | p50 ms | p95 ms | p99 ms | requests | CPU µs: server | database | client |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n";
  private static final String TARGETS = "| target | wanted | got | |\n|---|--:|--:|---|\n";

  private Rapport() {}

  static String row(String navn, Tal t) {
    return String.format(Locale.ROOT, "| %s | %,.0f | %.2f | %.2f | %.2f | %,d | %s |%n", navn, t.rate(), t.p(50), t.p(95), t.p(99), t.requests(), t.cpuPerRequest());
  }

  static String figure(String navn, double figure) {
    return String.format(Locale.ROOT, "- %s: %,.0f%n", navn, figure);
  }

  /** @param heap null: no steady load was asked for */
  public static String of(String maskine, Koersel koersel, Haeld heap) {
    var text = new StringBuilder(maskine);
    var resultater = koersel.resultater();
    for (var resultat : resultater) {
      text.append(section(resultat, resultater));
    }
    if (heap != null) {
      text.append(heap(heap));
    }
    return text.toString();
  }

  private static String section(Resultat resultat, List<Resultat> alle) {
    var text = new StringBuilder(String.format(Locale.ROOT, "%n## %,d sager%n%n", resultat.sager())).append(HEAD);
    resultat.tal().forEach((navn, tal) -> text.append(row(navn, tal)));
    text.append('\n');
    resultat.figures().forEach((navn, figure) -> text.append(figure(navn, figure)));
    text.append('\n').append(TARGETS);
    Maal.all().forEach(m -> text.append(m.judged(resultat, alle.get(0))));
    return text.toString();
  }

  private static String heap(Haeld heap) {
    var samples = heap.megabytes();
    return String.format(Locale.ROOT, "%n## Heap after a full collection, %d minutes of steady load%n%nFirst %.1f MB, last %.1f MB, slope %.2f MB an hour.%n",
        samples.size() - 1, samples.get(0), samples.get(samples.size() - 1), heap.slope());
  }
}
