package dk.sagdok.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.bench.load.Figures;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void few_a_second_are_not_rounded_to_none() {
    assertThat(Report.row("row", figures(2, 5))).startsWith("| row | 0.4 |");
    assertThat(Report.row("row", figures(12_345, 1))).startsWith("| row | 12,345 |");
  }

  private static Figures figures(long requests, double seconds) {
    return new Figures(new Histogram(3), requests, 0, seconds, null);
  }
}
