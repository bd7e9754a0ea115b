package dk.sagdok.web.codec.xml;

import dk.sagdok.objekt.Uuider;
import dk.sagdok.web.codec.Brud;

/** What UnikIdType holds. The scheme of a URN has no case, and is kept as the other doors write it. */
final class UnikId {
  private static final String SCHEME = "urn:";
  /** A reference to nothing, which the standard writes in upper case. */
  private static final String EMPTY = "URN:Empty";

  private UnikId() {}

  static String uuid(String text) {
    return Uuider.lower(text);
  }

  static String urn(String text, String sti, Brud brud) {
    if (!text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) || text.length() == SCHEME.length()) {
      brud.note("SKEMA-urn", sti, text, "skal begynde med urn: og have noget efter");
    }
    return text.equalsIgnoreCase(EMPTY) ? EMPTY.toLowerCase(java.util.Locale.ROOT) : SCHEME + text.substring(Math.min(SCHEME.length(), text.length()));
  }

  static boolean erUrn(String id) {
    return !Uuider.er(id);
  }

  static String vist(String id) {
    return id.equalsIgnoreCase(EMPTY) ? EMPTY : id;
  }
}
