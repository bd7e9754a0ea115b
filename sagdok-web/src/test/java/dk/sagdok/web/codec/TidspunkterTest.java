package dk.sagdok.web.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TidspunkterTest {
  @ParameterizedTest
  @CsvSource({
    "2014-05-19, 2014-05-19 00:00:00+02",
    "2014-05-19 12:02:32, 2014-05-19 12:02:32+02",
    "2014-05-19T12:02:32, 2014-05-19 12:02:32+02",
    "2014-05-19T12:02:32Z, 2014-05-19 14:02:32+02",
    "2014-05-19T12:02:32+00:00, 2014-05-19 14:02:32+02",
    "2014-05-19 12:02:32-05, 2014-05-19 19:02:32+02",
    "2014-05-19 12:02:32+0530, 2014-05-19 08:32:32+02",
    "2014-05-19T12:02:32.123456+02:00, 2014-05-19 12:02:32.123456+02",
    "2014-05-19 12:02:32.5, 2014-05-19 12:02:32.5+02",
    "2014-05-19 12:02, 2014-05-19 12:02:00+02",
    "2014-11-19, 2014-11-19 00:00:00+01",
    "infinity, infinity", "-infinity, -infinity",
    "1850-01-01, 1850-01-01 00:00:00+00:50:20",
    "0001-01-01, 0001-01-01 00:00:00+00:50:20",
    "1850-01-01 00:00:00+00:50:20, 1850-01-01 00:00:00+00:50:20",
    "20140519, 2014-05-19 00:00:00+02",
    "2014-05-19 24:00, 2014-05-20 00:00:00+02",
    "2014-10-26 02:30, 2014-10-26 02:30:00+01", "2014-03-30 02:30, 2014-03-30 03:30:00+02",
    "1941-01-01, 1941-01-01 00:00:00+02", "1975-07-01, 1975-07-01 00:00:00+01", "1892-06-01, 1892-06-01 00:00:00+00:50:20"})
  void a_timestamp_comes_back_as_PostgreSQL_shows_it(String given, String shown) {
    assertThat(Tidspunkter.postgres(Tidspunkter.parse(given))).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "i går", "2010-13-01", "2010-02-30", "2010-01-01T25:00", "01/02/2010x", "2010-01-01'", "now", "epoch", "0000-01-01",
    "10000-01-01", "2014-05-19 24:01", "2014-05-19 12:02:32+99", "9999-12-31 24:00", "2010-01-01 ", "٢٠١٠-01-01"})
  void anything_else_is_refused(String given) {
    assertThatThrownBy(() -> Tidspunkter.parse(given)).isInstanceOf(DateTimeException.class).hasMessageContaining("skriv f.eks.");
  }

  @Test
  void a_registration_time_has_six_decimals_and_a_full_offset() {
    assertThat(Tidspunkter.iso(Instant.parse("2026-11-23T06:12:07.95Z"))).isEqualTo("2026-11-23T07:12:07.950000+01:00");
  }
}
