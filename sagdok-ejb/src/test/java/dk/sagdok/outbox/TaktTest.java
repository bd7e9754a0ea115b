package dk.sagdok.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaktTest {
  @ParameterizedTest
  @CsvSource({"0, 10", "3, 10", "4, 12", "6, 18", "7, 20", "400, 20"})
  void the_longer_a_round_takes_the_longer_the_next_one_waits_within_bounds(long taget, long afstand) {
    assertThat(Takt.afstand(taget * 1_000_000)).isEqualTo(afstand * 1_000_000);
  }
}
