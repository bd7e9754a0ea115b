package dk.sagdok.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A half-open, never empty period [from, to). {@link #MIN} and {@link #MAX} stand for minus and plus infinity.
 *
 * @param from first instant that belongs to the period, or MIN
 * @param to first instant after the period, or MAX; always later than from
 */
public record Interval(Instant from, Instant to) implements Comparable<Interval> {
  public static final Instant MIN = Instant.MIN;
  public static final Instant MAX = Instant.MAX;
  public static final Interval ALWAYS = new Interval(MIN, MAX);

  public Interval {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("empty interval [" + from + ", " + to + ")");
    }
  }

  public static Interval of(Instant from, Instant to) {
    return new Interval(from, to);
  }

  public static Interval from(Instant from) {
    return new Interval(from, MAX);
  }

  /** The shortest period that holds the instant: one microsecond, the resolution of the register. */
  public static Interval at(Instant instant) {
    return new Interval(instant, instant.plusNanos(1000));
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }

  /** The ends of this interval that come after the instant; infinity never comes. */
  public Stream<Instant> endsAfter(Instant instant) {
    return Stream.of(from, to).filter(end -> end.isAfter(instant) && !end.equals(MAX));
  }

  public boolean overlaps(Interval other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  /** True when one ends exactly where the other begins. */
  public boolean adjoins(Interval other) {
    return to.equals(other.from) || other.to.equals(from);
  }

  public Optional<Interval> intersection(Interval other) {
    return nonEmpty(later(from, other.from), earlier(to, other.to));
  }

  /** What is left of this interval when {@code other} is cut out: none, one or two pieces, in order. */
  public List<Interval> minus(Interval other) {
    return Stream.of(nonEmpty(from, earlier(to, other.from)), nonEmpty(later(from, other.to), to))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The smallest interval that holds both. */
  public Interval span(Interval other) {
    return new Interval(earlier(from, other.from), later(to, other.to));
  }

  @Override
  public int compareTo(Interval other) {
    int byFrom = from.compareTo(other.from);
    return byFrom != 0 ? byFrom : to.compareTo(other.to);
  }

  /** From the one until the other, or nothing when the other is not later. */
  public static Optional<Interval> nonEmpty(Instant from, Instant to) {
    return from.isBefore(to) ? Optional.of(new Interval(from, to)) : Optional.empty();
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isBefore(b) ? b : a;
  }
}
