package dk.sagdok.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.codec.Json;
import dk.sagdok.web.operation.IntetIndhold;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotSupportedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** The body of a request: its octets and, where it has one, its JSON value. */
record Krop(byte[] raw, JsonNode json) {
  private static final int MAX = 10 * 1024 * 1024;

  /** A body that must hold something. */
  static Krop required(HttpServletRequest request) {
    byte[] raw = raw(request);
    return new Krop(raw, something(json(raw, type(request))));
  }

  static JsonNode something(JsonNode json) {
    if (nothing(json)) {
      throw new IntetIndhold("Indholdet er tomt; send et JSON-objekt med Content-Type application/json");
    }
    return json;
  }

  /** A body that may be left out, then an empty object. */
  static Krop optional(HttpServletRequest request) {
    byte[] raw = raw(request);
    JsonNode json = raw.length == 0 ? null : json(raw, type(request));
    return new Krop(raw, json == null || json.isMissingNode() || json.isNull() ? Json.MAPPER.createObjectNode() : json);
  }

  private static byte[] raw(HttpServletRequest request) {
    if (request.getContentLengthLong() > MAX) {
      throw tooLarge();
    }
    try {
      return raw(stream(request));
    } catch (IOException e) {
      throw brokenOff();
    }
  }

  static byte[] raw(InputStream in) throws IOException {
    byte[] raw = in.readNBytes(MAX + 1);
    if (raw.length > MAX) {
      throw tooLarge();
    }
    return raw;
  }

  /** The octets of the body as they are meant, whatever there are of them. */
  static InputStream stream(HttpServletRequest request) {
    String coding = request.getHeader("Content-Encoding");
    if (coding != null && !coding.strip().equalsIgnoreCase("identity")) {
      throw new NotSupportedException();
    }
    try {
      return request.getInputStream();
    } catch (IOException e) {
      throw brokenOff();
    }
  }

  static RegisterException brokenOff() {
    return new RegisterException(Fejl.UGYLDIGT_INPUT, "HTTP-indhold", "", "Indholdet kunne ikke læses til ende");
  }

  private static RegisterException tooLarge() {
    return new RegisterException(Fejl.FOR_STORT, "HTTP-stoerrelse", "", "Indholdet er større end 10 MB");
  }

  static String type(HttpServletRequest request) {
    return request.getContentType() == null ? "" : request.getContentType();
  }

  private static JsonNode json(byte[] raw, String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (type.equals("application/json") || type.matches("[a-z]+/[^ ]+\\+json")) {
      return Json.read(raw);
    }
    byte[] field = switch (type) {
      case "multipart/form-data" -> Formular.multipart(raw, contentType, "json");
      case "application/x-www-form-urlencoded" -> Formular.urlencoded(raw, "json");
      default -> throw new IntetIndhold("Content-Type skal være application/json eller en formular med feltet json");
    };
    return Json.read(field);
  }

  private static boolean nothing(JsonNode json) {
    return json.isMissingNode() || json.isNull() || json.isContainerNode() && json.isEmpty() || json.isTextual() && json.textValue().isEmpty()
        || json.isNumber() && json.decimalValue().signum() == 0 || json.isBoolean() && !json.booleanValue();
  }
}
