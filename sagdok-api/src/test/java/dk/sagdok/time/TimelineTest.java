package dk.sagdok.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.time.Timeline.Entry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final Instant MARCH = Instant.parse("2024-03-01T00:00:00Z");
  private static final Instant JUNE = Instant.parse("2024-06-01T00:00:00Z");
  private static final Interval SPRING = Interval.of(MARCH, JUNE);

  @Test
  void a_value_assigned_in_the_middle_leaves_both_ends() {
    var titles = Timeline.<String>empty().assign(Interval.ALWAYS, "A").assign(SPRING, "B");

    assertThat(titles.entries()).containsExactly(
        new Entry<>(Interval.of(Interval.MIN, MARCH), "A"), new Entry<>(SPRING, "B"), new Entry<>(Interval.from(JUNE), "A"));
  }

  @Test
  void a_change_and_its_reversal_join_to_what_was_there() {
    var before = Timeline.<String>empty().assign(Interval.ALWAYS, "A");

    assertThat(before.assign(SPRING, "B").assign(SPRING, "A").joined()).isEqualTo(before);
  }

  @Test
  void the_end_does_not_belong_to_the_period() {
    var titles = Timeline.<String>empty().assign(SPRING, "A");

    assertThat(titles.at(MARCH)).contains("A");
    assertThat(titles.at(JUNE)).isEmpty();
  }

  @Test
  void gaps_are_what_nothing_covers() {
    var titles = Timeline.<String>empty().assign(SPRING, "A");

    assertThat(titles.gaps(Interval.ALWAYS)).containsExactly(Interval.of(Interval.MIN, MARCH), Interval.from(JUNE));
    assertThat(titles.gaps(SPRING)).isEmpty();
  }

  @Test
  void overlapping_entries_are_no_timeline() {
    var overlapping = List.of(new Entry<>(SPRING, "A"), new Entry<>(Interval.from(MARCH), "B"));

    assertThatThrownBy(() -> Timeline.of(overlapping)).isInstanceOf(IllegalArgumentException.class);
  }
}
