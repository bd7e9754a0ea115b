package dk.sagdok.web.codec;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The clock of Denmark, as PostgreSQL knows it. The JDK has merged Copenhagen with Berlin for all time before 1980, which would show
 * and read older virkninger up to an hour wrong; the Danish transitions until then are listed here (tz database, file backzone).
 */
final class DanskTid {
  private static final ZoneRules SINCE_1980 = ZoneId.of("Europe/Copenhagen").getRules();
  private static final Instant Y1980 = Instant.parse("1980-01-01T00:00:00Z");
  private static final NavigableMap<Instant, ZoneOffset> BEFORE = new TreeMap<>();

  static {
    BEFORE.put(Instant.MIN, ZoneOffset.of("+00:50:20"));
    from("1893-12-31T23:09:40Z", "+01:00");
    summer("1916-05-14T22:00:00Z", "1916-09-30T21:00:00Z");
    summer("1940-05-14T23:00:00Z", "1942-11-02T01:00:00Z");
    summer("1943-03-29T01:00:00Z", "1943-10-04T01:00:00Z");
    summer("1944-04-03T01:00:00Z", "1944-10-02T01:00:00Z");
    summer("1945-04-02T01:00:00Z", "1945-08-15T01:00:00Z");
    summer("1946-05-01T01:00:00Z", "1946-09-01T01:00:00Z");
    summer("1947-05-04T01:00:00Z", "1947-08-10T01:00:00Z");
    summer("1948-05-09T01:00:00Z", "1948-08-08T01:00:00Z");
  }

  private DanskTid() {}

  static ZoneOffset offset(Instant instant) {
    return instant.isBefore(Y1980) ? BEFORE.floorEntry(instant).getValue() : SINCE_1980.getOffset(instant);
  }

  /** An hour that comes twice is the later one, an hour that is skipped counts from before the skip: as in PostgreSQL. */
  static Instant instant(LocalDateTime local) {
    var about = local.toInstant(ZoneOffset.UTC);
    var before = offset(about.minus(1, ChronoUnit.DAYS));
    var after = offset(about.plus(1, ChronoUnit.DAYS));
    var late = local.toInstant(after);
    return offset(late).equals(after) ? late : local.toInstant(before);
  }

  private static void summer(String from, String to) {
    from(from, "+02:00");
    from(to, "+01:00");
  }

  private static void from(String instant, String offset) {
    BEFORE.put(Instant.parse(instant), ZoneOffset.of(offset));
  }
}
