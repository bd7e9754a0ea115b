package dk.sagdok.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopyTextTest {
  @Test
  void what_copy_would_take_for_its_own_is_escaped() {
    var text = new CopyText("t(a,b)");
    text.row("a\\b\tc\nd", null);
    assertThat(text.text()).isEqualTo("a\\\\b\\tc\\nd\t\\N\n");
  }
}
