package dk.sagdok.web.security;

import java.security.cert.Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.wss4j.common.bsp.BSPEnforcer;
import org.apache.wss4j.common.bsp.BSPRule;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.token.Timestamp;
import org.apache.wss4j.dom.message.token.UsernameToken;
import org.w3c.dom.Element;

/**
 * What a security header says, when it says nothing that is not read here: a UsernameToken with its password in clear or an assertion of who the caller is, and a Timestamp.
 *
 * @param user null when there is a Timestamp only
 * @param password null when an assertion says who it is
 * @param nonce null when there is none
 * @param usable up to when the time in it lets it be used, or null when there is no time in it
 */
record Token(String user, String password, String nonce, Instant usable, boolean soap12) {
  private static final int OLDEST = 300;
  private static final int CLOCKS_DIFFER = 60;
  /** Clients that leave out the type of the password mean the usual one. */
  private static final List<BSPRule> NOT_ASKED = List.of(BSPRule.R4201);

  /** @throws Refusal when there is one that is not taken */
  static Optional<Token> in(String contentType, byte[] beginning, Certificate[] tls) {
    return SecurityHeader.in(contentType, beginning).map(header -> of(header, tls));
  }

  private static Token of(SecurityHeader header, Certificate[] tls) {
    try {
      Token token = null;
      for (var child : children(header.element())) {
        switch (child.getNamespaceURI() + " " + child.getLocalName()) {
          case WSConstants.WSU_NS + " Timestamp" -> judge(new Timestamp(child, new BSPEnforcer()), header);
          case SecurityHeader.WSSE + " UsernameToken" -> token = first(token, header, of(new UsernameToken(child, false, new BSPEnforcer(NOT_ASKED)), header));
          case Saml.NS + " Assertion" -> token = first(token, header, asserted(header, tls));
          default -> throw unsupported(header);
        }
      }
      return token == null ? new Token(null, null, null, null, header.soap12()) : token;
    } catch (WSSecurityException e) {
      throw new Refusal("InvalidSecurity", header.soap12(), "Security-hovedet følger ikke WS-Security og Basic Security Profile");
    }
  }

  private static Refusal unsupported(SecurityHeader header) {
    return new Refusal("UnsupportedSecurityToken", header.soap12(), "Security-hovedet må kun indeholde UsernameToken og Timestamp" + (Saml.on() ? " eller en SAML Assertion" : ""));
  }

  private static Token asserted(SecurityHeader header, Certificate[] tls) {
    if (!Saml.on()) {
      throw unsupported(header);
    }
    try {
      return new Token(Saml.subject(header.element(), tls), null, null, null, header.soap12());
    } catch (WSSecurityException e) {
      throw new Refusal("FailedAuthentication", header.soap12(), "SAML Assertion er ikke underskrevet af en STS, som registret tror på, til dette register, denne tid og denne afsender");
    }
  }

  boolean asserted() {
    return user != null && password == null;
  }

  private static List<Element> children(Element element) {
    var nodes = element.getChildNodes();
    return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance).map(Element.class::cast).toList();
  }

  private static Token first(Token before, SecurityHeader header, Token token) {
    if (before != null) {
      throw new Refusal("InvalidSecurity", header.soap12(), "Der må kun være ét login");
    }
    return token;
  }

  private static Token of(UsernameToken given, SecurityHeader header) throws WSSecurityException {
    if (given.isHashed() || given.isDerivedKey()) {
      throw new Refusal("UnsupportedSecurityToken", header.soap12(), "PasswordDigest kan ikke prøves, da registret ikke kender adgangskoderne i klar tekst. Brug PasswordText over TLS");
    }
    if (given.getName() == null || given.getName().isEmpty() || given.getName().indexOf(':') >= 0 || given.getPassword() == null) {
      throw new Refusal("InvalidSecurityToken", header.soap12(), "UsernameToken skal have Username, uden kolon, og Password");
    }
    if (!given.verifyCreated(OLDEST, CLOCKS_DIFFER)) {
      throw tooOld(header);
    }
    return new Token(given.getName(), given.getPassword(), given.getNonce(), usable(given.getCreatedDate()), header.soap12());
  }

  private static Instant usable(Instant created) {
    return created == null ? null : created.plusSeconds(OLDEST);
  }

  private static void judge(Timestamp timestamp, SecurityHeader header) {
    if (timestamp.isExpired() || !timestamp.verifyCreated(OLDEST, CLOCKS_DIFFER)) {
      throw tooOld(header);
    }
  }

  private static Refusal tooOld(SecurityHeader header) {
    return new Refusal("MessageExpired", header.soap12(), "Created er mere end " + OLDEST / 60 + " minutter gammel eller ude i fremtiden, eller Expires er passeret");
  }

  void mustHaveCome(String scheme) {
    if (!"https".equalsIgnoreCase(scheme)) {
      throw new Refusal("InvalidSecurity", soap12, "Login i beskeden tages kun imod over TLS (https). En adgangskode, der er sendt i klar tekst, bør skiftes");
    }
  }
}
