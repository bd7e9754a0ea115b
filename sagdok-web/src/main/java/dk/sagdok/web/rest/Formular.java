package dk.sagdok.web.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds one field of a form; no field gives an empty one. */
final class Formular {
  private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))");
  private static final byte[] NONE = {};

  private Formular() {}

  static byte[] urlencoded(byte[] raw, String name) {
    for (String pair : new String(raw, StandardCharsets.ISO_8859_1).split("&")) {
      if (pair.startsWith(name + "=")) {
        return decode(pair.substring(name.length() + 1));
      }
    }
    return NONE;
  }

  private static byte[] decode(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      throw new IntetIndhold("Formularen kan ikke afkodes");
    }
  }

  static byte[] multipart(byte[] raw, String contentType, String name) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw new IntetIndhold("Content-Type multipart/form-data mangler boundary");
    }
    String delimiter = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
    // octets as characters one to one, so that nothing is lost on the way
    for (String part : ("\r\n" + new String(raw, StandardCharsets.ISO_8859_1)).split(Pattern.quote("\r\n" + delimiter))) {
      int end = part.indexOf("\r\n\r\n");
      if (end >= 0 && named(part.substring(0, end), name)) {
        return part.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
      }
    }
    return NONE;
  }

  private static boolean named(String partHeaders, String name) {
    return Pattern.compile("(?im)^content-disposition:\\s*form-data\\b.*;\\s*name=\"?" + name + "\"?\\s*(;|$)").matcher(partHeaders).find();
  }
}
