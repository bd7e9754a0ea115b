package dk.sagdok.web.security;

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
 * What a security header says, when it says nothing that is not read here: a UsernameToken with its password in clear, a Timestamp, or both.
 *
 * @param user null when there is a Timestamp only
 * @param nonce null when there is none
 */
record Token(String user, String password, String nonce, boolean soap12) {
  private static final int OLDEST = 300;
  private static final int CLOCKS_DIFFER = 60;
  /** Clients that leave out the type of the password mean the usual one. */
  private static final List<BSPRule> NOT_ASKED = List.of(BSPRule.R4201);

  /** @throws Refusal when there is one that is not taken */
  static Optional<Token> in(String contentType, byte[] beginning) {
    return SecurityHeader.in(contentType, beginning).map(Token::of);
  }

  private static Token of(SecurityHeader header) {
    try {
      Token token = null;
      for (var child : children(header.element())) {
        switch (child.getNamespaceURI() + " " + child.getLocalName()) {
          case WSConstants.WSU_NS + " Timestamp" -> judge(new Timestamp(child, new BSPEnforcer()), header);
          case SecurityHeader.WSSE + " UsernameToken" -> token = first(token, header, of(new UsernameToken(child, false, new BSPEnforcer(NOT_ASKED)), header));
          default -> throw new Refusal("UnsupportedSecurityToken", header.soap12(), "Security-hovedet må kun indeholde UsernameToken og Timestamp");
        }
      }
      return token == null ? new Token(null, null, null, header.soap12()) : token;
    } catch (WSSecurityException e) {
      throw new Refusal("InvalidSecurity", header.soap12(), "Security-hovedet følger ikke WS-Security og Basic Security Profile");
    }
  }

  private static List<Element> children(Element element) {
    var nodes = element.getChildNodes();
    return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance).map(Element.class::cast).toList();
  }

  private static Token first(Token before, SecurityHeader header, Token token) {
    if (before != null) {
      throw new Refusal("InvalidSecurity", header.soap12(), "Der må kun være ét UsernameToken");
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
    return new Token(given.getName(), given.getPassword(), given.getNonce(), header.soap12());
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
      throw new Refusal("InvalidSecurity", soap12, "UsernameToken tages kun imod over TLS (https). Adgangskoden er nu sendt i klar tekst og bør skiftes");
    }
  }
}
