package dk.sagdok.web.operation;

import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import java.util.regex.Pattern;

/** A name that a caller gives to what it does. */
public final class Noegle {
  private static final Pattern NOEGLE = Pattern.compile("[\\x21-\\x7E]{1,255}");

  private Noegle() {}

  /**
   * The same, when it can be one.
   *
   * @param vaerdi null when none is given
   */
  public static String af(String regel, String navn, String vaerdi) {
    if (vaerdi != null && !NOEGLE.matcher(vaerdi).matches()) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, regel, navn, navn + " skal være 1-255 synlige ASCII-tegn uden mellemrum");
    }
    return vaerdi;
  }
}
