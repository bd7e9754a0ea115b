package dk.sagdok.bench.measure;

import dk.sagdok.bench.load.Figures;
import java.util.List;
import java.util.Locale;

/** The results as Markdown. */
public final class Report {
  private static final String HEAD = "| | a second | p50 ms | p95 ms | p99 ms | requests | CPU µs: server | database | client |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n";
  private static final String TARGETS = "| target | wanted | got | |\n|---|--:|--:|---|\n";

  private Report() {}

  static String row(String name, Figures t) {
    return String.format(Locale.ROOT, "| %s | %s | %.2f | %.2f | %.2f | %,d | %s |%n", name, rate(t.rate()), t.p(50), t.p(95), t.p(99), t.requests(), t.cpuPerRequest());
  }

  /** Large files are not many a second. */
  private static String rate(double rate) {
    return String.format(Locale.ROOT, rate < 10 ? "%.1f" : "%,.0f", rate);
  }

  static String bytes(String name, double bytes) {
    return String.format(Locale.ROOT, "- %s: %,.0f%n", name, bytes);
  }

  /** @param heap null: no steady load was asked for */
  public static String of(String machine, Measuring measuring, HeapSlope heap) {
    var text = new StringBuilder(machine);
    var all = measuring.all();
    for (var results : all) {
      text.append(section(results, all));
    }
    if (heap != null) {
      text.append(heap(heap));
    }
    return text.toString();
  }

  private static String section(Results results, List<Results> alle) {
    var text = new StringBuilder(String.format(Locale.ROOT, "%n## %,d sager%n%n", results.sager())).append(HEAD);
    results.figures().forEach((name, figures) -> text.append(row(name, figures)));
    text.append('\n');
    results.bytes().forEach((name, bytes) -> text.append(bytes(name, bytes)));
    text.append('\n').append(TARGETS);
    Targets.all().forEach(m -> text.append(m.judged(results, alle.get(0))));
    return text.toString();
  }

  private static String heap(HeapSlope heap) {
    var samples = heap.megabytes();
    return String.format(Locale.ROOT, "%n## Heap after a full collection, %d minutes of steady load%n%nFirst %.1f MB, last %.1f MB, slope %.2f MB an hour.%n",
        samples.size() - 1, samples.get(0), samples.get(samples.size() - 1), heap.perHour());
  }
}
