package dk.sagdok.bench.measure;

import dk.sagdok.bench.load.Figures;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was measured at one size, by row.
 *
 * @param sager objects in the register when the measuring began
 */
record Results(long sager, Map<String, Figures> figures, Map<String, Double> bytes) {
  static Results of(long sager) {
    return new Results(sager, new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  double rate(String name) {
    return figures.containsKey(name) ? figures.get(name).rate() : Double.NaN;
  }

  /** Microseconds of the server and the database for each. */
  double registerCpu(String name) {
    return figures.containsKey(name) ? figures.get(name).registerCpu() : Double.NaN;
  }

  /** Of whatever backlog there was. */
  double drained() {
    return figures.keySet().stream().filter(n -> n.startsWith(Rows.BACKLOG)).mapToDouble(this::rate).findAny().orElse(Double.NaN);
  }

  double p95(String name) {
    return p(name, 95);
  }

  double p(String name, double percentile) {
    return figures.containsKey(name) ? figures.get(name).p(percentile) : Double.NaN;
  }

  double bytes(String name) {
    return bytes.getOrDefault(name, Double.NaN);
  }
}
