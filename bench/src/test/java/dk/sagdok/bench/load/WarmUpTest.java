package dk.sagdok.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class WarmUpTest {
  private final List<Double> asked = new ArrayList<>();

  @Test
  void what_gets_faster_is_run_on_until_it_no_longer_does() {
    WarmUp.measured(s -> rate(s, Math.min(100 * (asked.size() + 1), 400)), 9);
    assertThat(asked).containsExactly(3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 9.0);
  }

  @Test
  void what_never_settles_is_measured_all_the_same() {
    WarmUp.measured(s -> rate(s, 100 << asked.size()), 3);
    assertThat(asked).hasSize(11);
  }

  private Figures rate(double seconds, long rate) {
    asked.add(seconds);
    return new Figures(new Histogram(3), (long) (rate * seconds), 0, seconds, null);
  }
}
