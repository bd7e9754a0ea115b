package dk.sagdok.web.codec;

import dk.sagdok.time.Interval;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Timestamps as text: the only place where the door reads or writes one. */
public final class Tidspunkter {
  public static final String RIGTIGT = "skriv f.eks. 2014-05-19, 2014-05-19 12:02:32, 2014-05-19T12:02:32.5+02:00, infinity eller -infinity";

  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d\\d)-(\\d\\d)|(\\d\\d)(\\d\\d))"
      + "(?:[ Tt](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9}))?)?\\s?([Zz]|[+-]\\d\\d(?::?\\d\\d(?::\\d\\d)?)?)?)?");

  private static final DateTimeFormatter XSD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT);

  private Tidspunkter() {}

  /** @throws DateTimeException with a Danish text when it cannot be read */
  public static Instant parse(String text) {
    return switch (text) {
      case "infinity" -> Interval.MAX;
      case "-infinity" -> Interval.MIN;
      default -> finite(text);
    };
  }

  /** As PostgreSQL shows a timestamptz in the Danish time zone: 2014-05-19 12:02:32.5+02. */
  public static String postgres(Instant instant) {
    return infinite(instant) ? infinity(instant) : text(instant, ' ', false);
  }

  /** ISO 8601 with six decimals and full offset: 2026-11-23T07:12:07.952244+01:00. */
  public static String iso(Instant instant) {
    return infinite(instant) ? infinity(instant) : text(instant, 'T', true);
  }

  /** The same as xs:dateTime, which has no seconds in its offset; not for infinity. */
  public static String xsd(Instant instant) {
    int seconds = DanskTid.offset(instant).getTotalSeconds();
    return OffsetDateTime.ofInstant(instant, ZoneOffset.ofTotalSeconds(seconds - seconds % 60)).format(XSD);
  }

  /** The day that it is in Denmark; not for infinity. */
  public static LocalDate dag(Instant instant) {
    return LocalDate.ofInstant(instant, DanskTid.offset(instant));
  }

  private static Instant finite(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      throw new DateTimeException("kan ikke læses som et tidspunkt; " + RIGTIGT);
    }
    try {
      return instant(m);
    } catch (DateTimeException e) {
      throw new DateTimeException("er ikke et tidspunkt, der findes; " + RIGTIGT, e);
    }
  }

  private static Instant instant(Matcher m) {
    var date = LocalDate.of(number(m, 1), m.group(2) == null ? number(m, 4) : number(m, 2), m.group(3) == null ? number(m, 5) : number(m, 3));
    if (date.getYear() < 1) {
      throw new DateTimeException("år 0");
    }
    if (m.group(6) == null) {
      return DanskTid.instant(date.atStartOfDay());
    }
    boolean midnight = number(m, 6) == 24;
    if (midnight && (number(m, 7) > 0 || number(m, 8) > 0 || micros(m) > 0)) {
      throw new DateTimeException("efter 24:00");
    }
    var time = LocalTime.of(midnight ? 0 : number(m, 6), number(m, 7), number(m, 8), micros(m) * 1000);
    var moment = (midnight ? date.plusDays(1) : date).atTime(time);
    if (moment.getYear() > 9999) {
      throw new DateTimeException("år 10000");
    }
    return m.group(10) == null ? DanskTid.instant(moment) : moment.toInstant(offset(m.group(10)));
  }

  private static ZoneOffset offset(String zone) {
    return ZoneOffset.of(zone.equalsIgnoreCase("z") ? "Z" : zone);
  }

  private static int number(Matcher m, int group) {
    return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
  }

  private static int micros(Matcher m) {
    return m.group(9) == null ? 0 : Integer.parseInt((m.group(9) + "00000").substring(0, 6));
  }

  private static boolean infinite(Instant instant) {
    return instant.equals(Interval.MAX) || instant.equals(Interval.MIN);
  }

  private static String infinity(Instant instant) {
    return instant.equals(Interval.MAX) ? "infinity" : "-infinity";
  }

  private static String text(Instant instant, char separator, boolean full) {
    var offset = DanskTid.offset(instant);
    var local = LocalDateTime.ofInstant(instant, offset);
    var sb = new StringBuilder(35);
    digits(sb, local.getYear(), 4).append('-');
    digits(sb, local.getMonthValue(), 2).append('-');
    digits(sb, local.getDayOfMonth(), 2).append(separator);
    digits(sb, local.getHour(), 2).append(':');
    digits(sb, local.getMinute(), 2).append(':');
    digits(sb, local.getSecond(), 2);
    fraction(sb, local.getNano() / 1000, full);
    return offset(sb, offset.getTotalSeconds(), full).toString();
  }

  private static void fraction(StringBuilder sb, int micros, boolean full) {
    if (full || micros > 0) {
      digits(sb.append('.'), micros, 6);
    }
    while (!full && micros > 0 && sb.charAt(sb.length() - 1) == '0') {
      sb.setLength(sb.length() - 1);
    }
  }

  private static StringBuilder offset(StringBuilder sb, int seconds, boolean full) {
    int abs = Math.abs(seconds);
    digits(sb.append(seconds < 0 ? '-' : '+'), abs / 3600, 2);
    if (full || abs % 3600 != 0) {
      digits(sb.append(':'), abs / 60 % 60, 2);
    }
    if (abs % 60 != 0) {
      digits(sb.append(':'), abs % 60, 2);
    }
    return sb;
  }

  private static StringBuilder digits(StringBuilder sb, int number, int width) {
    String text = Integer.toString(number);
    return sb.append("000000", 0, Math.max(0, width - text.length())).append(text);
  }
}
