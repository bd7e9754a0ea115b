package dk.sagdok.local;

import java.io.IOException;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The key that bearer tokens must be signed with. Without an identity provider a pair is made, so that nobody else's
 * token is good; the private half stays among the secrets, for those who want to try tokens.
 */
final class TokenKey {

  private static final String PRIVATE = "jwt.private";
  private static final String PUBLIC = "jwt.public";

  private TokenKey() {}

  /** The public key as PEM on one line. */
  static String publicKey(Secrets secrets) throws IOException {
    if (!secrets.has(PUBLIC)) {
      generate(secrets);
    }
    return "-----BEGIN PUBLIC KEY-----" + secrets.of(PUBLIC) + "-----END PUBLIC KEY-----";
  }

  private static void generate(Secrets secrets) throws IOException {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      var pair = generator.generateKeyPair();
      secrets.put(PRIVATE, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
      secrets.put(PUBLIC, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
