package dk.sagdok.oracle;

import dk.sagdok.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** The times of one history: cuts near the changes to and from summer time, and a clock that passes such a change, stands still and goes back. */
final class Historietid {
  private static final List<Instant> SNIT = List.of("1890-01-01T00:00:00Z", "1980-04-06T01:00:00Z", "2024-03-31T00:59:59.999999Z", "2024-03-31T01:00:00Z",
      "2024-03-31T01:00:00.000001Z", "2024-10-27T00:00:00Z", "2024-10-27T00:30:00Z", "2024-10-27T01:00:00Z", "2024-12-31T23:00:00Z",
      "2025-03-30T01:00:00Z", "2025-10-26T00:00:00Z", "2025-10-26T01:00:00Z", "2030-01-01T00:00:00Z", "2099-03-29T01:00:00Z")
      .stream().map(Instant::parse).toList();
  private static final List<Instant> START = List.of("2024-03-30T22:00:00Z", "2024-10-26T22:00:00Z", "2025-03-29T22:00:00.5Z", "2025-10-25T22:00:00.000001Z")
      .stream().map(Instant::parse).toList();
  private static final List<Duration> SKRIDT = List.of(Duration.ZERO, Duration.ofNanos(1000), Duration.ofSeconds(-40), Duration.ofSeconds(1), Duration.ofSeconds(17),
      Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofDays(1));
  private final Random tal;
  private final Gitter gitter;
  private Instant now;

  Historietid(Random tal) {
    this.tal = tal;
    this.now = vaelg(START);
    var snit = new TreeSet<>(List.of(Interval.MIN, Interval.MAX));
    for (int i = 0; i < 7; i++) {
      snit.add(vaelg(SNIT));
    }
    this.gitter = new Gitter(List.copyOf(snit));
  }

  Gitter gitter() {
    return gitter;
  }

  Instant now() {
    return now;
  }

  void videre() {
    now = now.plus(vaelg(SKRIDT));
  }

  /** A virkningstid at, just before or just after something that matters. */
  Instant virkningstid() {
    return tal.nextInt(4) == 0 ? now : ved(vaelg(SNIT));
  }

  /** A time on one of the two clocks of the registrations: at, just before or just after one of those given, or now. */
  Instant ved(List<Instant> tider) {
    return ved(tider.isEmpty() || tal.nextInt(8) == 0 ? now : vaelg(tider));
  }

  /** Some neighbouring cells: the first, and the one after the last. */
  int[] celler() {
    int fra = tal.nextInt(gitter.celler());
    return tal.nextBoolean() ? new int[] {0, gitter.celler()} : new int[] {fra, fra + 1 + tal.nextInt(gitter.celler() - fra)};
  }

  int celle(Instant tid) {
    int celle = 0;
    while (!gitter.snit().get(celle + 1).isAfter(tid)) {
      celle++;
    }
    return celle;
  }

  /** So many of these, in an order of chance. */
  List<String> udvalg(List<String> alle, int antal) {
    var valgt = new ArrayList<>(alle);
    Collections.shuffle(valgt, tal);
    return valgt.subList(0, Math.min(antal, valgt.size()));
  }

  private Instant ved(Instant tid) {
    return tid.plusNanos(1000L * (tal.nextInt(3) - 1));
  }

  private <T> T vaelg(List<T> muligheder) {
    return muligheder.get(tal.nextInt(muligheder.size()));
  }
}
