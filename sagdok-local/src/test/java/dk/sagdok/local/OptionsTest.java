package dk.sagdok.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void without_options_a_run_keeps_its_data_here_and_takes_the_usual_ports() {
    var options = Options.of(List.of());
    assertThat(options.data()).isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(options.portOffset()).isZero();
    assertThat(options.stopWithParent()).isFalse();
    assertThat(options.emne()).isEqualTo("sag");
  }

  @Test
  void every_topic_has_a_subscription_of_its_own() {
    assertThat(Options.of(List.of()).abonnement()).isEqualTo("lyt.sag");
    assertThat(Options.of(List.of("--emne", "dokument")).abonnement()).isEqualTo("lyt.dokument");
    assertThat(Options.of(List.of("--navn", "esdh", "--emne", "dokument")).abonnement()).isEqualTo("esdh.dokument");
  }

  @Test
  void the_last_of_two_equal_options_counts_so_that_the_script_can_give_a_default() {
    assertThat(Options.of(List.of("--data", "/a", "--data", "/b")).data()).isEqualTo(Path.of("/b").toAbsolutePath());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--prot-offset 1", "--data", "--emne", "run", "--stop-with-parent x"})
  void what_is_not_understood_is_refused_by_name(String args) {
    assertThatThrownBy(() -> Options.of(List.of(args.split(" ")))).isInstanceOf(Refused.class).hasMessageContaining("option");
  }

  @Test
  void a_number_must_be_one() {
    assertThatThrownBy(() -> Options.of(List.of("--port-offset", "many")).portOffset())
        .isInstanceOf(Refused.class).hasMessageContaining("--port-offset").hasMessageContaining("many");
  }
}
