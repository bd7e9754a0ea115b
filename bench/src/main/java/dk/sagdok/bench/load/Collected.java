package dk.sagdok.bench.load;

import io.hyperfoil.api.config.Phase;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.statistics.StatisticsCollector.StatisticsConsumer;
import io.hyperfoil.core.util.CountDown;
import io.hyperfoil.http.statistics.HttpStats;

/** Adds up what Hyperfoil reports. */
final class Collected implements StatisticsConsumer {
  private final StatisticsSnapshot sum = new StatisticsSnapshot();

  @Override
  public void accept(Phase phase, int step, String metric, StatisticsSnapshot snapshot, CountDown done) {
    sum.add(snapshot);
  }

  Figures figures(double seconds, Cpu.Used cpu) {
    var fine = HttpStats.get(sum).status_2xx;
    return new Figures(sum.histogram, fine, sum.requestCount - fine, seconds, cpu);
  }
}
