package dk.sagdok.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.register.Fejl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FejlStatusTest {
  @ParameterizedTest
  @EnumSource(Fejl.class)
  void every_refusal_has_a_status_and_a_title(Fejl fejl) {
    assertThat(FejlStatus.of(fejl)).isNotNull();
    assertThat(FejlStatus.of(fejl).status()).isBetween(400, 503);
    assertThat(FejlStatus.of(fejl).title()).isNotBlank();
  }
}
