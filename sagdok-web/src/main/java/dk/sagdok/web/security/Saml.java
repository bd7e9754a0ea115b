package dk.sagdok.web.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Optional;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.saml.SamlAssertionWrapper;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.w3c.dom.Element;

/** Assertions of a token service (STS), which say who the caller is. Off until {@code SAGDOK_SAML_STS} names the store with the certificates of those that are believed. */
final class Saml {
  static final String NS = "urn:oasis:names:tc:SAML:2.0:assertion";
  private static final Optional<Crypto> STS = given("SAGDOK_SAML_STS").map(Path::of).map(Saml::certificates);
  private static final String AUDIENCE = given("SAGDOK_SAML_AUDIENCE").orElse("urn:sagdok");

  private Saml() {}

  static boolean on() {
    return STS.isPresent();
  }

  /**
   * Who an assertion speaks of, which a believed STS has signed for this register and this time, and which the caller may use: a bearer, or the holder of the certificate of the connection.
   *
   * @param tls the certificates of the caller, or null
   * @throws WSSecurityException for any other
   */
  static String subject(Element security, Certificate[] tls) throws WSSecurityException {
    var asked = new RequestData();
    asked.setWssConfig(WSSConfig.getNewInstance());
    asked.setSigVerCrypto(STS.orElseThrow());
    asked.setAudienceRestrictions(List.of(AUDIENCE));
    asked.setTlsCerts(tls);
    var found = new WSSecurityEngine().processSecurityHeader(security, asked).getActionResults().getOrDefault(WSConstants.ST_SIGNED, List.of());
    if (found.size() != 1 || !(found.get(0).get(WSSecurityEngineResult.TAG_SAML_ASSERTION) instanceof SamlAssertionWrapper assertion) || !bounded(assertion.getElement())) {
      throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION);
    }
    return assertion.getSubjectName();
  }

  /** Without these the library would take it for good everywhere and for ever. */
  private static boolean bounded(Element assertion) {
    var conditions = (Element) assertion.getElementsByTagNameNS(NS, "Conditions").item(0);
    return conditions != null && conditions.hasAttribute("NotOnOrAfter") && conditions.getElementsByTagNameNS(NS, "Audience").getLength() > 0;
  }

  private static Crypto certificates(Path file) {
    try (var in = Files.newInputStream(file)) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(in, given("SAGDOK_SAML_STS_PASSWORD").orElse("changeit").toCharArray());
      var crypto = new Merlin();
      crypto.setTrustStore(store);
      return crypto;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("SAGDOK_SAML_STS: " + file, e);
    }
  }

  private static Optional<String> given(String name) {
    return Optional.ofNullable(System.getProperty("env." + name, System.getenv(name)));
  }
}
