package dk.sagdok.objekt;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** UUIDs in the only form that the wire format knows: 36 characters with hyphens, any case. */
public final class Uuider {
  private static final int LENGTH = 36;
  private static final String HYPHENS = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

  private Uuider() {}

  public static boolean er(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      if (HYPHENS.charAt(i) == '-' ? c != '-' : c > 'f' || Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }

  public static Optional<UUID> parse(String text) {
    return er(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  public static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
