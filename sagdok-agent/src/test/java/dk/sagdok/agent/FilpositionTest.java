package dk.sagdok.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilpositionTest {
  @TempDir
  Path mappe;

  @Test
  void a_new_agent_has_seen_nothing() throws IOException {
    assertThat(new Filposition(mappe.resolve("position")).sidste()).isZero();
  }

  @Test
  void what_is_noted_is_there_for_the_next_that_asks() throws IOException {
    var position = new Filposition(mappe.resolve("position"));
    position.gem(41);
    position.gem(42);
    assertThat(new Filposition(mappe.resolve("position")).sidste()).isEqualTo(42);
    assertThat(Files.list(mappe)).hasSize(1);
  }
}
