package dk.sagdok.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every pair of intervals on five cuts, instant by instant. */
class IntervalTest {
  private static final List<Instant> CUTS = List.of(Interval.MIN, Instant.EPOCH, Instant.EPOCH.plusNanos(1000), Instant.EPOCH.plusSeconds(1), Interval.MAX);
  private static final List<Instant> MOMENTS = CUTS.subList(0, 4);
  private static final List<Interval> ALL = IntStream.range(0, 5).boxed()
      .flatMap(from -> IntStream.range(from + 1, 5).mapToObj(to -> Interval.of(CUTS.get(from), CUTS.get(to)))).toList();

  @Test
  void intersection_and_minus_split_every_interval_between_them() {
    pairs().forEach(p -> MOMENTS.forEach(m -> {
      boolean inBoth = p.get(0).contains(m) && p.get(1).contains(m);
      assertThat(p.get(0).intersection(p.get(1)).stream().anyMatch(i -> i.contains(m))).isEqualTo(inBoth);
      assertThat(p.get(0).minus(p.get(1)).stream().anyMatch(i -> i.contains(m))).isEqualTo(p.get(0).contains(m) && !inBoth);
    }));
  }

  @Test
  void intervals_overlap_when_they_share_an_instant() {
    pairs().forEach(p -> assertThat(p.get(0).overlaps(p.get(1)))
        .isEqualTo(MOMENTS.stream().anyMatch(m -> p.get(0).contains(m) && p.get(1).contains(m))));
  }

  @Test
  void intervals_adjoin_when_nothing_is_between_and_nothing_is_shared() {
    pairs().forEach(p -> {
      long covered = MOMENTS.stream().filter(m -> p.get(0).contains(m) || p.get(1).contains(m)).count();
      long spanned = MOMENTS.stream().filter(p.get(0).span(p.get(1))::contains).count();
      assertThat(p.get(0).adjoins(p.get(1))).isEqualTo(!p.get(0).overlaps(p.get(1)) && covered == spanned);
    });
  }

  @Test
  void what_is_still_to_come_of_an_interval_is_its_finite_ends_after_the_instant() {
    ALL.forEach(i -> MOMENTS.forEach(m -> assertThat(i.endsAfter(m)).containsExactlyElementsOf(
        CUTS.subList(CUTS.indexOf(m) + 1, 4).stream().filter(c -> c.equals(i.from()) || c.equals(i.to())).toList())));
  }

  @Test
  void an_interval_is_never_empty() {
    assertThatThrownBy(() -> Interval.of(Instant.EPOCH, Instant.EPOCH)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void intervals_are_ordered_by_start_and_then_end() {
    assertThat(ALL.stream().sorted().toList()).isEqualTo(ALL);
  }

  private static Stream<List<Interval>> pairs() {
    return ALL.stream().flatMap(a -> ALL.stream().map(b -> List.of(a, b)));
  }
}
