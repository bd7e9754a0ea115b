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
    WarmUp.measured(s -> rate(s, Math.min(10_000 * (asked.size() + 1), 40_000)), 9);
    assertThat(asked).hasSize(4 + 5 + 1).last().isEqualTo(9.0);
    assertThat(asked.subList(0, 9)).containsOnly(3.0);
  }

  @Test
  void bad_seconds_on_the_way_up_do_not_end_it() {
    WarmUp.measured(s -> rate(s, 100 * List.of(100, 90, 90, 90, 200, 150, 150, 150, 300).get(Math.min(asked.size(), 8))), 9);
    assertThat(asked).hasSize(9 + 5 + 1);
  }

  @Test
  void few_calls_are_no_warm_up() {
    WarmUp.measured(s -> rate(s, 1), 3);
    assertThat(asked).hasSize(12 + 1);
  }

  @Test
  void a_busy_machine_is_not_taken_for_a_slow_server() {
    WarmUp.measured(s -> new Figures(new Histogram(3), asked(s) % 2 == 0 ? 20_000 : 10_000, 0, s, new Cpu.Used(asked.size() % 2 == 0 ? 2e6 : 1e6, 0, 0)), 3);
    assertThat(asked).hasSize(1 + 5 + 1);
  }

  @Test
  void what_never_settles_is_measured_all_the_same() {
    WarmUp.measured(s -> rate(s, (long) (1000 * Math.pow(1.1, asked.size()))), 3);
    assertThat(asked).hasSize(61);
  }

  private int asked(double seconds) {
    asked.add(seconds);
    return asked.size();
  }

  private Figures rate(double seconds, long rate) {
    asked.add(seconds);
    return new Figures(new Histogram(3), (long) (rate * seconds), 0, seconds, null);
  }
}
