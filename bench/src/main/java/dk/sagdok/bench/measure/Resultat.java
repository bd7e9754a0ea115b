package dk.sagdok.bench.measure;

import dk.sagdok.bench.load.Tal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was measured at one size.
 *
 * @param figures that are no load: bytes
 */
record Resultat(long sager, Map<String, Tal> tal, Map<String, Double> figures) {
  static Resultat of(long sager) {
    return new Resultat(sager, new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  double rate(String navn) {
    return tal.containsKey(navn) ? tal.get(navn).rate() : Double.NaN;
  }

  double p95(String navn) {
    return p(navn, 95);
  }

  double p(String navn, double percentile) {
    return tal.containsKey(navn) ? tal.get(navn).p(percentile) : Double.NaN;
  }

  double figure(String navn) {
    return figures.getOrDefault(navn, Double.NaN);
  }
}
