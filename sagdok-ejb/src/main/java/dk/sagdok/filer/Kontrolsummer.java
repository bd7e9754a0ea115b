package dk.sagdok.filer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of contents, by the names that Java has for them. */
final class Kontrolsummer {
  static final String SHA_256 = "SHA-256";
  static final String MD5 = "MD5";

  private Kontrolsummer() {}

  static MessageDigest ny(String algoritme) {
    try {
      return MessageDigest.getInstance(algoritme);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of all that comes. Closes it. */
  static byte[] af(InputStream indhold, String algoritme) throws IOException {
    MessageDigest digest = ny(algoritme);
    try (var ind = new DigestInputStream(indhold, digest)) {
      ind.transferTo(OutputStream.nullOutputStream());
    }
    return digest.digest();
  }

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
