package dk.sagdok.it;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A bearer token as an identity provider would make it, or as somebody would who wants to get in. */
record Token(ObjectNode header, ObjectNode claims) {
  static final String SUBJECT = "7ea00000-0000-4000-8000-00000000abcd";

  static Token good(String... roles) {
    var claims = Sager.JSON.createObjectNode().put("iss", "sagdok").put("aud", "sagdok").put("sub", SUBJECT).put("exp", now() + 300);
    var groups = claims.putArray("groups");
    for (var role : roles) {
      groups.add(role);
    }
    return new Token(Sager.JSON.createObjectNode().put("alg", "RS256").put("typ", "JWT"), claims);
  }

  Token with(String claim, String value) {
    return new Token(header, claims.deepCopy().put(claim, value));
  }

  Token with(String claim, long value) {
    return new Token(header, claims.deepCopy().put(claim, value));
  }

  Token without(String claim) {
    return new Token(header, claims.deepCopy().without(claim));
  }

  Token header(String name, String value) {
    return new Token(header.deepCopy().put(name, value), claims);
  }

  String payload() {
    return base64(claims.toString().getBytes(StandardCharsets.UTF_8));
  }

  String signed(RSAPrivateCrtKey key) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(content().getBytes(StandardCharsets.US_ASCII));
      return content() + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String unsigned() {
    return header("alg", "none").content() + ".";
  }

  String hmac(byte[] secret) throws GeneralSecurityException {
    var content = header("alg", "HS256").content();
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
  }

  static long now() {
    return Instant.now().getEpochSecond();
  }

  static RSAPrivateCrtKey key(String pkcs8) {
    try {
      return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pkcs8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] publicKey(RSAPrivateCrtKey key) throws GeneralSecurityException {
    return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())).getEncoded();
  }

  static byte[] publicPem(RSAPrivateCrtKey key) throws GeneralSecurityException {
    return ("-----BEGIN PUBLIC KEY-----" + Base64.getEncoder().encodeToString(publicKey(key)) + "-----END PUBLIC KEY-----")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private String content() {
    return base64(header.toString().getBytes(StandardCharsets.UTF_8)) + "." + payload();
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
