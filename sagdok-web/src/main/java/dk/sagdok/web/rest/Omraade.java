package dk.sagdok.web.rest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a content that a caller asks for (RFC 9110 §14).
 *
 * @param fra first octet
 * @param antal octets; 0 or less when there are none to give, which is 416
 */
record Omraade(long fra, long antal) {
  private static final Pattern RANGE = Pattern.compile("(?i)bytes[ \\t]*=[ \\t]*(\\d{0,30})[ \\t]*-[ \\t]*(\\d{0,30})[ \\t]*");

  /** Empty when the whole is to be given: several ranges, other units, and what cannot be read may be overlooked. */
  static Optional<Omraade> af(String header, long stoerrelse) {
    Matcher m = RANGE.matcher(header == null ? "" : header);
    if (!m.matches() || m.group(1).isEmpty() && m.group(2).isEmpty()) {
      return Optional.empty();
    }
    if (m.group(1).isEmpty()) {
      long sidste = Math.min(tal(m.group(2)), stoerrelse);
      return Optional.of(new Omraade(stoerrelse - sidste, sidste));
    }
    long fra = tal(m.group(1));
    long til = m.group(2).isEmpty() ? Long.MAX_VALUE : tal(m.group(2));
    return til < fra ? Optional.empty() : Optional.of(new Omraade(fra, Math.min(til, stoerrelse - 1) - fra + 1));
  }

  boolean findes() {
    return antal > 0;
  }

  /** Content-Range. */
  String af(long stoerrelse) {
    return "bytes " + (findes() ? fra + "-" + (fra + antal - 1) : "*") + "/" + stoerrelse;
  }

  private static long tal(String cifre) {
    return cifre.length() > 18 ? Long.MAX_VALUE - 1 : Long.parseLong(cifre);
  }
}
