package dk.sagdok.web.codec.xml;

/** The characters of XML 1.0. Others, which the JSON form can hold, cannot be said and become the replacement character. */
final class Tegn {
  private Tegn() {}

  static String tilladte(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!tilladt(text.charAt(i))) {
        return text.codePoints().map(c -> c > 0xFFFF || tilladt((char) c) ? c : 0xFFFD).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
      }
    }
    return text;
  }

  /** Halves of pairs are let through here: the other half comes with them. */
  private static boolean tilladt(char c) {
    return c >= 0x20 && c < 0xFFFE || c == '\t' || c == '\n' || c == '\r';
  }
}
