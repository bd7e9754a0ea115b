package dk.sagdok.web.soap;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The encoding that an XML text says it has (XML 1.0, appendix F): by its byte order mark, by its declaration, else UTF-8. */
final class Tegnsaet {
  static final int LOOK = 200;
  private static final Pattern DECLARED = Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

  private static final Pattern PARAMETER = Pattern.compile(";\\s*([^=;\\s]+)\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]*))");

  private Tegnsaet() {}

  /** The encoding that a Content-Type says; one that says none with the word for it says nothing. */
  static Optional<String> given(String type) {
    return PARAMETER.matcher(type).results().filter(m -> m.group(1).equalsIgnoreCase("charset")).map(m -> m.group(2) == null ? m.group(3) : m.group(2)).map(String::strip)
        .filter(c -> !c.isEmpty()).findFirst();
  }

  static boolean known(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

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
