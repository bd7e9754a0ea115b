package dk.sagdok.web.codec.xml;

/** Text that is put into XML such that it is the same when it is read: a parser changes line breaks and, in attributes, blanks that stand there as they are. */
final class XmlTekst {
  private XmlTekst() {}

  static void indhold(StringBuilder ud, String text) {
    skriv(ud, text, false);
  }

  static void attribut(StringBuilder ud, String text) {
    skriv(ud, text, true);
  }

  private static void skriv(StringBuilder ud, String text, boolean attribut) {
    int skrevet = 0;
    for (int i = 0; i < text.length(); i++) {
      String andet = andet(text.charAt(i), attribut);
      if (andet != null) {
        ud.append(text, skrevet, i).append(andet);
        skrevet = i + 1;
      }
    }
    ud.append(text, skrevet, text.length());
  }

  private static String andet(char c, boolean attribut) {
    return c > '>' ? null : switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '\r' -> "&#13;";
      case '"' -> attribut ? "&quot;" : null;
      case '\n' -> attribut ? "&#10;" : null;
      case '\t' -> attribut ? "&#9;" : null;
      default -> null;
    };
  }
}
