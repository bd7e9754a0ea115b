package dk.sagdok.bench.load;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * What a measurement gave.
 *
 * @param latencies nanoseconds
 * @param errors anything but a 2xx
 * @param cpu null where it cannot be known
 */
public record Figures(Histogram latencies, long requests, long errors, double seconds, Cpu.Used cpu) {
  /** Both, one after the other. */
  public Figures plus(Figures other) {
    var sum = latencies.copy();
    sum.add(other.latencies);
    return new Figures(sum, requests + other.requests, errors + other.errors, seconds + other.seconds, cpu == null || other.cpu == null ? null : cpu.plus(other.cpu));
  }

  public double rate() {
    return requests / seconds;
  }

  /** Of a request: CPU of the server, or time where that is unknown. */
  double cost() {
    return (cpu == null || cpu.server() == 0 ? seconds : cpu.server()) / Math.max(1, requests);
  }

  /** Milliseconds. */
  public double p(double percentile) {
    return latencies.getValueAtPercentile(percentile) / 1e6;
  }

  /** CPU microseconds per request of the server and the database; NaN where they cannot be known. */
  public double registerCpu() {
    return cpu == null || requests == 0 ? Double.NaN : (cpu.server() + cpu.database()) / requests;
  }

  /** CPU microseconds per request: server, database, client. */
  public String cpuPerRequest() {
    return cpu == null || requests == 0 ? "– | – | –"
        : String.format(Locale.ROOT, "%.0f | %.0f | %.0f", cpu.server() / requests, cpu.database() / requests, cpu.client() / requests);
  }
}
