package dk.sagdok.bench.measure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How the heap in use develops.
 *
 * @param megabytes after a full collection, one a minute
 */
public record HeapSlope(List<Double> megabytes) {

  /** Megabytes an hour, by least squares over all samples but the first tenth, which warms up. */
  double perHour() {
    var settled = megabytes.subList(megabytes.size() / 10, megabytes.size());
    if (settled.size() < 2) {
      return 0;
    }
    var minute = (settled.size() - 1) / 2.0;
    var mean = settled.stream().mapToDouble(m -> m).average().orElseThrow();
    var covariance = IntStream.range(0, settled.size()).mapToDouble(i -> (i - minute) * (settled.get(i) - mean)).sum();
    var variance = IntStream.range(0, settled.size()).mapToDouble(i -> (i - minute) * (i - minute)).sum();
    return 60 * covariance / variance;
  }
}
