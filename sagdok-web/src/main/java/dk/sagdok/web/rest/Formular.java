package dk.sagdok.web.rest;

import dk.sagdok.web.codec.Multipart;
import dk.sagdok.web.operation.IntetIndhold;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Finds one field of a form; no field gives an empty one. */
final class Formular {
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

  /** The fields of a form. */
  static Multipart multipart(InputStream in, String contentType) {
    try {
      return new Multipart(in, contentType);
    } catch (IllegalArgumentException e) {
      throw new IntetIndhold(e.getMessage());
    }
  }

  static byte[] multipart(byte[] raw, String contentType, String name) {
    var form = multipart(new ByteArrayInputStream(raw), contentType);
    try {
      for (var part = form.naeste(); part.isPresent(); part = form.naeste()) {
        if (part.get().navn().equals(name)) {
          return part.get().indhold().readAllBytes();
        }
      }
      return NONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it lies in memory
    }
  }
}
