package dk.sagdok.web.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatuskoderTest {
  @ParameterizedTest
  @EnumSource(Fejl.class)
  void every_reason_to_say_no_has_a_code_that_is_not_ok(Fejl fejl) {
    assertThat(Statuskoder.retur(new RegisterException(fejl, "R", "sti", "sådan")).statuskode()).isBetween(40, 59);
  }

  @Test
  void a_refusal_that_the_container_has_wrapped_is_found() {
    var wrapped = new IllegalStateException(new RegisterException(Fejl.IKKE_FUNDET, "R", "", "væk"));
    assertThat(Statuskoder.retur(wrapped).statuskode()).isEqualTo(44);
  }

  @Test
  void what_is_no_refusal_is_thrown_on() {
    var bug = new IllegalStateException("bug");
    assertThatThrownBy(() -> Statuskoder.retur(bug)).isSameAs(bug);
  }

  @Test
  void the_first_reason_is_told_and_all_of_them_in_detail() {
    var retur = Statuskoder.retur(new RegisterException(Fejl.REGELBRUD, List.of(new Aarsag("B1", "ejer", null, "Ejer mangler"), new Aarsag("B4", "", null, "Nøglen er brugt"))));
    assertThat(retur.tekst()).isEqualTo("Ejer mangler");
    assertThat(retur.detaljer()).isEqualTo("B1: ejer Ejer mangler\nB4: Nøglen er brugt");
  }
}
