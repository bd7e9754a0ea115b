package dk.sagdok.service;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller hears when the database goes away under a command. */
class AfbrydelseTest {

  static Stream<Exception> lostDuringCommit() {
    return Stream.of(new HeuristicMixedException(), new RollbackException(), new IllegalStateException(new HeuristicMixedException()));
  }

  @ParameterizedTest
  @MethodSource
  void lostDuringCommit(Exception e) {
    assertThat(Afbrydelse.said(e)).isInstanceOfSatisfying(RegisterException.class, no -> {
      assertThat(no.fejl()).isEqualTo(Fejl.UTILGAENGELIG);
      assertThat(no.getMessage()).contains("uvist", "Idempotency-Key");
    });
  }

  @Test
  void lost_before_is_only_unavailable() {
    var e = new IllegalStateException(new SQLException("gone", "08006"));
    assertThat(Afbrydelse.said(e)).isInstanceOfSatisfying(RegisterException.class, no -> assertThat(no.getMessage()).doesNotContain("uvist"));
  }

  @Test
  void anything_else_stays_what_it_is() {
    var e = new IllegalArgumentException("a fault of ours");
    assertThat(Afbrydelse.said(e)).isSameAs(e);
  }
}
