package dk.sagdok.web.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.time.Interval;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidsparametreTest {
  private static final Instant T = Instant.parse("2020-05-01T10:00:00Z");
  private static final Instant S = Instant.parse("2019-05-01T10:00:00Z");

  @Test
  void nothing_given_is_now_on_all_three_clocks() {
    assertThat(tid()).isEqualTo(Tidsfilter.NU);
  }

  @Test
  void modtagettid_is_all_that_was_received_by_then_and_the_other_clocks_are_moments() {
    assertThat(tid("registreringstid", S, "modtagettid", T)).isEqualTo(new Tidsfilter(null, Interval.at(S), Interval.of(Interval.MIN, Interval.at(T).to())));
    assertThat(tid("virkningstid", S, "modtagettid", T).virkning()).isEqualTo(Interval.at(S));
  }

  @Test
  void a_window_is_open_at_the_end_that_is_not_given() {
    assertThat(tid("modtagetfra", S).modtaget()).isEqualTo(Interval.of(S, Interval.MAX));
    assertThat(tid("registrerettil", T).registrering()).isEqualTo(Interval.of(Interval.MIN, T));
    assertThat(tid("modtagetfra", S, "modtagettil", T).modtaget()).isEqualTo(Interval.of(S, T));
  }

  @ParameterizedTest
  @CsvSource({"virkningstid,virkning", "registreringstid,registreret", "modtagettid,modtaget"})
  void a_moment_and_a_window_of_the_same_clock_exclude_each_other(String tid, String ur) {
    assertThatThrownBy(() -> tid(tid, S, ur + "fra", S)).isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.aarsager().get(0).sti()).isEqualTo(tid));
    assertThatThrownBy(() -> tid(ur + "fra", T, ur + "til", S)).isInstanceOf(RegisterException.class).hasMessageContaining("skal ligge før");
  }

  private static Tidsfilter tid(Object... namesAndValues) {
    var body = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.put((String) namesAndValues[i], namesAndValues[i + 1].toString());
    }
    return Tidsparametre.of(new Parametre().with(body));
  }
}
