package dk.sagdok.register;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stored file. The same content is stored once, whoever sends it and whatever it is called.
 *
 * @param digest SHA-256 of the content, 64 hexadecimal digits in lower case
 * @param stoerrelse octets
 * @param medietype what the content was found to be
 */
public record Fil(String digest, long stoerrelse, String medietype) {
  /** The form of a digest, for those who look for one. */
  public static final String DIGEST = "[0-9a-f]{64}";
  private static final Pattern HENVISNING = Pattern.compile("store:(" + DIGEST + ")");

  /** What a part says to refer to it. */
  public String henvisning() {
    return "store:" + digest;
  }

  /** The digest that a part's text names; empty for any other text, which is kept as it is. */
  public static Optional<String> digest(Object tekst) {
    Matcher m = HENVISNING.matcher(tekst instanceof String s ? s : "");
    return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
  }
}
