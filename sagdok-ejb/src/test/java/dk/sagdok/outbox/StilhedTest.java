package dk.sagdok.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StilhedTest {
  private static final long SEKUND = 1_000_000_000L;
  private final Stilhed stilhed = new Stilhed();

  @Test
  void one_for_whom_something_waits_is_still_from_when_that_was_first_seen() {
    assertThat(stilhed.sekunder("a", true, 7, 10 * SEKUND)).isZero();
    assertThat(stilhed.sekunder("a", true, 7, 15 * SEKUND)).isEqualTo(5);
    assertThat(stilhed.sekunder("b", true, 7, 15 * SEKUND)).isZero();
  }

  @Test
  void one_that_acknowledges_is_not_still_however_much_waits() {
    stilhed.sekunder("a", true, 7, 0);
    assertThat(stilhed.sekunder("a", true, 8, 20 * SEKUND)).isZero();
    assertThat(stilhed.sekunder("a", true, 8, 23 * SEKUND)).isEqualTo(3);
  }

  @Test
  void nor_is_one_for_whom_nothing_waits() {
    stilhed.sekunder("a", true, 7, 0);
    assertThat(stilhed.sekunder("a", false, 7, 20 * SEKUND)).isZero();
    assertThat(stilhed.sekunder("a", true, 7, 21 * SEKUND)).isEqualTo(1);
  }

  @Test
  void one_that_is_gone_begins_anew_when_it_comes_back() {
    stilhed.sekunder("a", true, 7, 0);
    stilhed.kun(List.of("b"));
    assertThat(stilhed.sekunder("a", true, 7, 20 * SEKUND)).isZero();
  }
}
