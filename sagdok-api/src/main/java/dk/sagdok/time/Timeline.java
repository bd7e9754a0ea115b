package dk.sagdok.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Values over time, at most one at any instant. Immutable; instants without a value are allowed.
 * Adjoining equal entries are kept apart until {@link #joined()}.
 *
 * @param <T> the values, compared by equals; never null
 */
public final class Timeline<T> {
  private final List<Entry<T>> entries;

  /** One value and the period in which it holds. */
  public record Entry<T>(Interval when, T value) {}

  private Timeline(Collection<Entry<T>> entries) {
    this.entries = entries.stream().sorted(Comparator.comparing(Entry::when)).toList();
  }

  public static <T> Timeline<T> empty() {
    return new Timeline<>(List.of());
  }

  /** Throws IllegalArgumentException when two entries overlap. */
  public static <T> Timeline<T> of(Collection<Entry<T>> entries) {
    var timeline = new Timeline<>(entries);
    for (int i = 1; i < timeline.entries.size(); i++) {
      if (timeline.entries.get(i - 1).when().overlaps(timeline.entries.get(i).when())) {
        throw new IllegalArgumentException("overlap at " + timeline.entries.get(i).when());
      }
    }
    return timeline;
  }

  /** The value holds in the whole period; nothing changes outside it. */
  public Timeline<T> assign(Interval period, T value) {
    return change(period, old -> Optional.of(value));
  }

  /** Nothing holds in the period; nothing changes outside it. */
  public Timeline<T> clear(Interval period) {
    return change(period, old -> Optional.empty());
  }

  /** Inside the period every value, and every lack of one, becomes what the function says; nothing changes outside it. */
  public Timeline<T> change(Interval period, Function<Optional<T>, Optional<T>> next) {
    var changed = new ArrayList<Entry<T>>();
    for (var entry : entries) {
      entry.when().minus(period).forEach(rest -> changed.add(new Entry<>(rest, entry.value())));
      entry.when().intersection(period).ifPresent(piece -> add(changed, piece, next.apply(Optional.of(entry.value()))));
    }
    gaps(period).forEach(gap -> add(changed, gap, next.apply(Optional.empty())));
    return new Timeline<>(changed);
  }

  /** The parts of the period in which nothing holds, in order. */
  public List<Interval> gaps(Interval period) {
    var gaps = List.of(period);
    for (var entry : entries) {
      gaps = gaps.stream().flatMap(gap -> gap.minus(entry.when()).stream()).toList();
    }
    return gaps;
  }

  public Optional<T> at(Instant instant) {
    return entries.stream().filter(e -> e.when().contains(instant)).map(Entry::value).findFirst();
  }

  /** In order of time, never overlapping. */
  public List<Entry<T>> entries() {
    return entries;
  }

  /** The same values in the fewest entries: adjoining equal ones are one. */
  public Timeline<T> joined() {
    var joined = new ArrayList<Entry<T>>();
    for (var entry : entries) {
      var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.when().adjoins(entry.when()) && last.value().equals(entry.value())) {
        joined.set(joined.size() - 1, new Entry<>(last.when().span(entry.when()), entry.value()));
      } else {
        joined.add(entry);
      }
    }
    return new Timeline<>(joined);
  }

  private static <T> void add(List<Entry<T>> entries, Interval when, Optional<T> value) {
    value.ifPresent(v -> entries.add(new Entry<>(when, v)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Timeline<?> timeline && entries.equals(timeline.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return entries.toString();
  }
}
