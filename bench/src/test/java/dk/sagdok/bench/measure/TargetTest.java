package dk.sagdok.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.bench.load.Figures;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class TargetTest {
  private final Results small = results(1000, 100, 2);
  private final Results large = results(1_000_000, 60, 5);

  @Test
  void a_target_is_met_on_its_limit_and_missed_beyond_it() {
    assertThat(Target.least("rate", 60, "a second", r -> r.rate("row")).judged(large, small)).contains("60.0 a second | met");
    assertThat(Target.least("rate", 61, "a second", r -> r.rate("row")).judged(large, small)).contains("missed");
    assertThat(Target.most("p95", 5.1, "ms", r -> r.p95("row")).judged(large, small)).contains("met");
    assertThat(Target.most("p95", 4.9, "ms", r -> r.p95("row")).judged(large, small)).contains("missed");
  }

  @Test
  void growth_is_judged_against_the_smallest_size_and_never_at_it() {
    assertThat(Target.grown("row", 2).judged(large, small)).contains("2.50 ×", "missed");
    assertThat(Target.grown("row", 2).judged(small, small)).isEmpty();
  }

  @Test
  void what_was_not_measured_is_not_judged() {
    assertThat(Targets.all()).allMatch(t -> t.judged(Results.of(1), Results.of(1)).isEmpty());
  }

  private static Results results(long sager, long rate, long millis) {
    var latencies = new Histogram(3);
    latencies.recordValue(millis * 1_000_000);
    var results = Results.of(sager);
    results.figures().put("row", new Figures(latencies, rate, 0, 1, null));
    return results;
  }
}
