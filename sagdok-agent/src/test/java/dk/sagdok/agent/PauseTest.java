package dk.sagdok.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PauseTest {
  @Test
  void pauses_grow_to_the_longest_and_no_further() {
    var pause = new Pause();
    var pauser = Stream.generate(pause::naeste).limit(12).toList();
    assertThat(pauser).isSorted().startsWith(java.time.Duration.ofMillis(200), java.time.Duration.ofMillis(400)).endsWith(Pause.LAENGST, Pause.LAENGST);
  }
}
