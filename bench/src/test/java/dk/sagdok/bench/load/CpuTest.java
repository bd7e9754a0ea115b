package dk.sagdok.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class CpuTest {
  private final long self = ProcessHandle.current().pid();

  @Test
  void the_time_that_a_process_works_is_seen() {
    var cpu = new Cpu(self, self);
    var before = cpu.used();
    var end = System.nanoTime() + 200_000_000L;
    var work = 0L;
    while (System.nanoTime() < end) {
      work++;
    }
    assertThat(work).isPositive();
    assertThat(Cpu.between(before, cpu.used()).client()).isBetween(10_000.0, 5_000_000.0);
  }

  @Test
  void the_parent_of_a_process_is_known_as_long_as_it_lives() {
    assertThat(Cpu.parent(self)).isEqualTo(ProcessHandle.current().parent().orElseThrow().pid());
    assertThat(Cpu.parent(Integer.MAX_VALUE)).isZero();
  }
}
