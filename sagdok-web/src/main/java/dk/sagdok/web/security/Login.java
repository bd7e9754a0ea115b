package dk.sagdok.web.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Supplier;
import org.wildfly.security.auth.server.MechanismConfiguration;
import org.wildfly.security.auth.server.MechanismConfigurationSelector;
import org.wildfly.security.auth.server.MechanismInformation;
import org.wildfly.security.auth.server.RealmMapper;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.evidence.BearerTokenEvidence;
import org.wildfly.security.evidence.Evidence;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/** A login that comes with a message, in the words of HTTP's Authorization, judged by the same domain as there. */
public final class Login {
  /** As the scripts of wildfly-config name them. */
  private static final String USERS = "SagdokUsers";
  private static final String TOKENS = "SagdokJwt";

  private Login() {}

  /** None, or one that is not taken. Says no more than that. */
  public static final class Afvist extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Afvist() {
      super(null, null, false, false);
    }
  }

  /**
   * Does it as the one who logs in.
   *
   * @param authorization {@code Basic …} or {@code Bearer …}; null is nobody
   * @throws Afvist when that is nobody who is known
   */
  public static <T> T som(String authorization, Supplier<T> handling) {
    return identity(authorization == null ? "" : authorization.strip()).runAsFunction((done, none) -> done.get(), handling, null);
  }

  private static SecurityIdentity identity(String authorization) {
    var parts = authorization.split(" +", 2);
    return switch (parts.length == 2 ? parts[0].toLowerCase(Locale.ROOT) : "") {
      case "basic" -> basic(parts[1]);
      case "bearer" -> known(TOKENS, null, new BearerTokenEvidence(parts[1].strip()));
      default -> throw new Afvist();
    };
  }

  private static SecurityIdentity basic(String encoded) {
    try {
      var login = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8).split(":", 2);
      if (login.length == 2 && !login[0].isEmpty()) {
        return known(USERS, login[0], new PasswordGuessEvidence(login[1].toCharArray()));
      }
    } catch (IllegalArgumentException e) {
      throw new Afvist();
    }
    throw new Afvist();
  }

  /** @param name null when the evidence says who it is */
  private static SecurityIdentity known(String realm, String name, Evidence evidence) {
    var mechanism = MechanismConfiguration.builder().setRealmMapper(RealmMapper.single(realm)).build();
    try (var context = SecurityDomain.getCurrent().createNewAuthenticationContext(MechanismConfigurationSelector.constantSelector(mechanism))) {
      context.setMechanismInformation(MechanismInformation.DEFAULT);
      if (name != null) {
        context.setAuthenticationName(name);
      }
      if (context.verifyEvidence(evidence) && context.authorize()) {
        context.succeed();
        return context.getAuthorizedIdentity();
      }
      context.fail();
    } catch (RealmUnavailableException e) {
      throw new IllegalStateException(e);
    }
    throw new Afvist();
  }
}
