package dk.sagdok.web.rest;

import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digests in headers (RFC 9530): Content-Digest and Repr-Digest, which are the same here, since nothing is encoded on the way. */
final class Digesthoved {
  private static final Pattern SHA256 = Pattern.compile("(?:^|,)\\s*sha-256\\s*=\\s*:([A-Za-z0-9+/]{43}=):\\s*(?=[,;]|$)");

  private Digesthoved() {}

  /** The SHA-256 that the caller says, 64 hexadecimal digits; null when it says none. Other algorithms are overlooked. */
  static String sha256(HttpServletRequest request) {
    String fundet = null;
    for (String navn : List.of("Content-Digest", "Repr-Digest")) {
      String linje = Hovedlinjer.samlet(request, navn).orElse("");
      if (linje.contains("sha-256")) {
        String her = hex(linje, navn);
        if (fundet != null && !fundet.equals(her)) {
          throw new RegisterException(Fejl.UGYLDIGT_INPUT, "HTTP-HOVED", navn, "Content-Digest og Repr-Digest siger hver sit");
        }
        fundet = her;
      }
    }
    return fundet;
  }

  private static String hex(String linje, String navn) {
    Matcher m = SHA256.matcher(linje);
    if (!m.find()) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, "HTTP-HOVED", navn, navn + " skal skrives sha-256=:<32 oktetter i Base64>:");
    }
    return HexFormat.of().formatHex(Base64.getDecoder().decode(m.group(1)));
  }

  static String af(String hex) {
    return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex)) + ":";
  }
}
