package dk.sagdok.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeapSlopeTest {
  @Test
  void a_megabyte_a_minute_is_sixty_an_hour_whatever_the_warm_up_took() {
    var megabytes = IntStream.range(0, 30).mapToObj(i -> i < 3 ? 500.0 : 100.0 + i).toList();
    assertThat(new HeapSlope(megabytes).perHour()).isCloseTo(60, within(1e-9));
  }

  @Test
  void a_heap_that_goes_up_and_down_is_steady() {
    assertThat(new HeapSlope(List.of(100.0, 101.0, 100.0)).perHour()).isZero();
    assertThat(new HeapSlope(List.of(100.0)).perHour()).isZero();
  }
}
