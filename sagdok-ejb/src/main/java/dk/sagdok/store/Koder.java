package dk.sagdok.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.sagdok.time.Interval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How instants and codes are spelt in SQL. Instants travel as text to the database and in binary from it: exact both ways. */
final class Koder {

  private static final TypeReference<List<String>> NAVNE = new TypeReference<>() {};
  private static final Instant YEAR_ONE = Instant.parse("0001-01-01T00:00:00Z");
  private static final DateTimeFormatter WITHOUT_YEAR = DateTimeFormatter.ofPattern("MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

  private Koder() {}

  /** A bound of a period: null for an open one. */
  static String bound(Instant instant) {
    return instant.equals(Interval.MIN) || instant.equals(Interval.MAX) ? null : iso(instant);
  }

  /** An instant to compare with; the ends of time become the infinities of the database. */
  static String text(Instant instant) {
    if (instant.equals(Interval.MIN)) {
      return "-infinity";
    }
    return instant.equals(Interval.MAX) ? "infinity" : iso(instant);
  }

  /** ISO 8601; the database counts years before 0001 as BC. */
  private static String iso(Instant instant) {
    if (!instant.isBefore(YEAR_ONE)) {
      return instant.toString();
    }
    var utc = instant.atOffset(ZoneOffset.UTC);
    return String.format(Locale.ROOT, "%04d-%s BC", 1 - utc.getYear(), utc.format(WITHOUT_YEAR));
  }

  /** A timestamptz; it travels in binary, and is exact to the microsecond. */
  static Instant instant(ResultSet rs, int column, Instant whenNull) throws SQLException {
    OffsetDateTime tid = rs.getObject(column, OffsetDateTime.class);
    return tid == null ? whenNull : tid.toInstant();
  }

  /** The names that lead to an element, as the column noegle spells them: a JSON list, or the empty text where there are none. */
  static String noegle(List<String> navne) {
    return navne.isEmpty() ? "" : Json.write(navne);
  }

  static List<String> noegle(String navne) {
    return navne.isEmpty() ? List.of() : Json.read(navne, NAVNE);
  }
}
