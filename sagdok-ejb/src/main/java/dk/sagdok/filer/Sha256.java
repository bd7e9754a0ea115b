package dk.sagdok.filer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests as this package spells them. */
final class Sha256 {
  private Sha256() {}

  static MessageDigest ny() {
    return af("SHA-256");
  }

  static MessageDigest af(String algoritme) {
    try {
      return MessageDigest.getInstance(algoritme);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
