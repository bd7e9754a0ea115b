package dk.sagdok.web.codec;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs in the only form that the wire format knows: 36 characters with hyphens, any case. */
public final class Uuider {
  public static final String FORM = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
  private static final Pattern PATTERN = Pattern.compile(FORM);

  private Uuider() {}

  public static boolean er(String text) {
    return PATTERN.matcher(text).matches();
  }

  public static Optional<UUID> parse(String text) {
    return er(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  public static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
