package dk.sagdok.web.rest;

import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The terms of a write, from the headers. */
final class Vilkaarene {
  private static final Pattern ETAG = Pattern.compile("\"(\\d{1,9})\"");
  private static final Pattern NOEGLE = Pattern.compile("[\\x21-\\x7E]{1,255}");

  private Vilkaarene() {}

  static Vilkaar of(HttpServletRequest request, byte[] body, boolean kunValider) {
    String noegle = kunValider ? null : noegle(request, "Idempotency-Key");
    return new Vilkaar(ventetVersion(request), noegle, noegle == null ? null : aftryk(request, body), transaktion(request), kunValider);
  }

  private static Integer ventetVersion(HttpServletRequest request) {
    String header = header(request, "If-Match");
    if (header == null || header.equals("*")) {
      return null;
    }
    var etag = ETAG.matcher(header);
    if (etag.matches()) {
      return Integer.valueOf(etag.group(1));
    }
    if (header.matches("(W/)?\"[\\x21\\x23-\\x7E]*\"")) { // a tag that this register never gives, or a weak one: it matches nothing
      throw new RegisterException(Fejl.VERSIONSKONFLIKT, "IF-MATCH", "", "If-Match passer ikke på objektets seneste registrering");
    }
    throw new RegisterException(Fejl.UGYLDIGT_INPUT, "IF-MATCH", "", "If-Match skal være ét ETag fra en læsning, f.eks. \"3\", eller *");
  }

  private static String transaktion(HttpServletRequest request) {
    String id = noegle(request, "X-Transaktions-Id");
    return id == null ? noegle(request, "X-Request-ID") : id;
  }

  private static String noegle(HttpServletRequest request, String name) {
    String value = header(request, name);
    if (value != null && !NOEGLE.matcher(value).matches()) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, "HTTP-HOVED", name, name + " skal være 1-255 synlige ASCII-tegn uden mellemrum");
    }
    return value;
  }

  private static String header(HttpServletRequest request, String name) {
    var all = Collections.list(request.getHeaders(name));
    if (all.size() > 1) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, "HTTP-HOVED", name, name + " kan kun gives én gang");
    }
    return all.isEmpty() ? null : all.get(0).strip();
  }

  private static String aftryk(HttpServletRequest request, byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
