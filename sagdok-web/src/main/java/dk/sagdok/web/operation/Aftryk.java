package dk.sagdok.web.operation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells one write from another under the same Idempotency-Key. */
public final class Aftryk {
  private Aftryk() {}

  /**
   * SHA-256 in hexadecimal digits.
   *
   * @param hvad what is done, and to what
   */
  public static String af(String hvad, byte[] indhold) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(hvad.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(indhold));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
