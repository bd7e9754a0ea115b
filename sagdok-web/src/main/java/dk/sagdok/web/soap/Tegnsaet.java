package dk.sagdok.web.soap;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The encoding that an XML text says it has (XML 1.0, appendix F): by its byte order mark, by its declaration, else UTF-8. */
final class Tegnsaet {
  static final int LOOK = 200;
  private static final Pattern DECLARED = Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

  private Tegnsaet() {}

  static String of(byte[] first) {
    int a = first.length > 1 ? first[0] & 0xFF : -1;
    int b = first.length > 1 ? first[1] & 0xFF : -1;
    if (a == 0xFE && b == 0xFF || a == 0xFF && b == 0xFE) {
      return "UTF-16";
    }
    if (a == 0 && b == '<' || a == '<' && b == 0) {
      return a == 0 ? "UTF-16BE" : "UTF-16LE";
    }
    var declared = DECLARED.matcher(new String(first, StandardCharsets.ISO_8859_1));
    return declared.find() ? declared.group(1) : "UTF-8";
  }
}
