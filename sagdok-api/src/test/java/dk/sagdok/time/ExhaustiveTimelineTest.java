package dk.sagdok.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.time.Timeline.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sequence of three operations over every interval on five cuts, against a table of instants. */
class ExhaustiveTimelineTest {
  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
  private static final List<Instant> CUTS = List.of(Interval.MIN, NOON, NOON.plusNanos(1000), NOON.plusSeconds(60), Interval.MAX);
  private static final List<Instant> MOMENTS = Stream.concat(
      CUTS.subList(0, 4).stream(), CUTS.subList(1, 5).stream().map(c -> c.minusNanos(1))).toList();
  private static final List<Step> STEPS = steps();

  /** @param value null to clear */
  private record Step(Interval when, String value) {}

  private static List<Step> steps() {
    var steps = new ArrayList<Step>();
    for (int from = 0; from < CUTS.size(); from++) {
      for (int to = from + 1; to < CUTS.size(); to++) {
        for (var value : new String[] {"A", "B", null}) {
          steps.add(new Step(Interval.of(CUTS.get(from), CUTS.get(to)), value));
        }
      }
    }
    return steps;
  }

  @Test
  void three_operations_give_what_the_table_says() {
    check(new Algebra(), Timeline.empty(), Map.of(), 3);
  }

  @ParameterizedTest
  @MethodSource("plantedBugs")
  void the_table_finds_every_planted_bug(Algebra bug) {
    assertThatThrownBy(() -> check(bug, Timeline.empty(), Map.of(), 3)).isInstanceOfAny(AssertionError.class, IllegalArgumentException.class);
  }

  private static void check(Algebra algebra, Timeline<String> timeline, Map<Instant, String> model, int more) {
    checkValues(algebra, timeline, model);
    checkShape(algebra.joined(timeline));
    if (more > 0) {
      STEPS.forEach(s -> check(algebra, apply(algebra, timeline, s), after(model, s), more - 1));
    }
  }

  private static void checkValues(Algebra algebra, Timeline<String> timeline, Map<Instant, String> model) {
    var joined = algebra.joined(timeline);
    var gaps = algebra.gaps(timeline);
    for (var moment : MOMENTS) {
      var expected = Optional.ofNullable(model.get(moment));
      if (!algebra.at(timeline, moment).equals(expected) || !algebra.at(joined, moment).equals(expected)
          || gaps.stream().anyMatch(g -> g.contains(moment)) == expected.isPresent()) {
        throw new AssertionError(timeline + " at " + moment + " should be " + expected);
      }
    }
  }

  /** In order, never overlapping, and no two neighbours that could be one. */
  private static void checkShape(Timeline<String> joined) {
    List<Entry<String>> entries = joined.entries();
    for (int i = 1; i < entries.size(); i++) {
      var left = entries.get(i - 1);
      var right = entries.get(i);
      boolean inOrder = !left.when().to().isAfter(right.when().from());
      if (!inOrder || left.when().to().equals(right.when().from()) && left.value().equals(right.value())) {
        throw new AssertionError(joined.toString());
      }
    }
  }

  private static Timeline<String> apply(Algebra algebra, Timeline<String> timeline, Step step) {
    return step.value() == null ? algebra.clear(timeline, step.when()) : algebra.assign(timeline, step.when(), step.value());
  }

  private static Map<Instant, String> after(Map<Instant, String> model, Step step) {
    var next = new HashMap<>(model);
    MOMENTS.stream().filter(m -> !m.isBefore(step.when().from()) && m.isBefore(step.when().to())).forEach(m -> next.put(m, step.value()));
    return next;
  }

  static Stream<Algebra> plantedBugs() {
    return Stream.of(new EndIncluded(), new LosesWhatIsAfter(), new KeepsWhatStartsThere(), new NeverClears(), new NeverJoins(),
        new JoinsOverGaps(), new JoinsDifferent(), new SeesNoGaps());
  }

  private static class EndIncluded extends Algebra {
    @Override
    Optional<String> at(Timeline<String> timeline, Instant instant) {
      return timeline.entries().stream().filter(e -> !instant.isBefore(e.when().from()) && !instant.isAfter(e.when().to()))
          .map(Entry::value).findFirst();
    }
  }

  private static class LosesWhatIsAfter extends Algebra {
    @Override
    Timeline<String> assign(Timeline<String> timeline, Interval period, String value) {
      return timeline.clear(Interval.from(period.from())).assign(period, value);
    }
  }

  private static class KeepsWhatStartsThere extends Algebra {
    @Override
    Timeline<String> assign(Timeline<String> timeline, Interval period, String value) {
      boolean same = timeline.entries().stream().anyMatch(e -> e.when().equals(period));
      return same ? timeline : timeline.assign(period, value);
    }
  }

  private static class NeverClears extends Algebra {
    @Override
    Timeline<String> clear(Timeline<String> timeline, Interval period) {
      return timeline;
    }
  }

  private static class NeverJoins extends Algebra {
    @Override
    Timeline<String> joined(Timeline<String> timeline) {
      return timeline;
    }
  }

  private static class JoinsOverGaps extends Algebra {
    @Override
    Timeline<String> joined(Timeline<String> timeline) {
      var all = timeline.entries();
      boolean oneValue = all.stream().map(Entry::value).distinct().count() == 1;
      return oneValue ? Timeline.of(List.of(new Entry<>(all.get(0).when().span(all.get(all.size() - 1).when()), all.get(0).value()))) : timeline.joined();
    }
  }

  private static class JoinsDifferent extends Algebra {
    @Override
    Timeline<String> joined(Timeline<String> timeline) {
      var all = timeline.entries();
      boolean adjoin = all.size() == 2 && all.get(0).when().adjoins(all.get(1).when());
      return adjoin ? Timeline.of(List.of(new Entry<>(all.get(0).when().span(all.get(1).when()), all.get(0).value()))) : timeline.joined();
    }
  }

  private static class SeesNoGaps extends Algebra {
    @Override
    List<Interval> gaps(Timeline<String> timeline) {
      return List.of();
    }
  }

  @Test
  void the_test_tries_what_it_says() {
    assertThat(STEPS).hasSize(30);
    assertThat(MOMENTS).hasSize(8);
  }
}
