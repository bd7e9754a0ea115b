package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bearer tokens: good is what the configured key has signed, for us, in time; and it opens what its roles open. */
class JwtIT {
  private static final RSAPrivateCrtKey KEY = Token.key(Server.run().jwtPrivateKey());

  @ParameterizedTest
  @MethodSource
  void reading(String name, String token, int status) {
    assertThat(Http.get("/sag/sag?bvn=none", "Authorization", "Bearer " + token).statusCode()).as(name).isEqualTo(status);
  }

  static Stream<Arguments> reading() throws GeneralSecurityException {
    var good = Token.good("laeser");
    return Stream.of(
        Arguments.of("as it should be", good.signed(KEY), 200),
        Arguments.of("no role at all", good.without("groups").signed(KEY), 403),
        Arguments.of("an unknown role", Token.good("kigger").signed(KEY), 403),
        Arguments.of("expired", good.with("exp", Token.now() - 60).signed(KEY), 401),
        Arguments.of("not good yet", good.with("nbf", Token.now() + 600).signed(KEY), 401),
        Arguments.of("another issuer", good.with("iss", "somebody").signed(KEY), 401),
        Arguments.of("no issuer", good.without("iss").signed(KEY), 401),
        Arguments.of("another audience", good.with("aud", "elsewhere").signed(KEY), 401),
        Arguments.of("no audience", good.without("aud").signed(KEY), 401),
        Arguments.of("another key", good.signed(anotherKey()), 401),
        Arguments.of("changed after signing", good.signed(KEY).replace(good.payload(), Token.good("administrator").payload()), 401),
        Arguments.of("signed by nobody", good.unsigned(), 401),
        Arguments.of("the public key as a password", good.hmac(Token.publicPem(KEY)), 401),
        Arguments.of("the public key's octets as a password", good.hmac(Token.publicKey(KEY)), 401),
        Arguments.of("a key that the token brings along", good.header("jku", "http://127.0.0.1:1/keys").signed(anotherKey()), 401));
  }

  @Test
  void a_reader_cannot_register_by_token_either() {
    assertThat(opret("laeser").statusCode()).isEqualTo(403);
  }

  @Test
  void a_writer_registers_under_the_name_in_the_token() {
    var answer = opret("skriver");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var sag = Sager.json(answer).get("uuid").asText();
    assertThat(Sager.laes(sag, "").at("/fratidspunkt").isMissingNode()).isFalse();
    assertThat(Sager.json(Http.get("/sag/sag/" + sag + "/registreringer")).toString()).contains(Token.SUBJECT);
  }

  private static java.net.http.HttpResponse<String> opret(String role) {
    return Http.post("/sag/sag", Sager.sag(Sager.noegle(), ""), "Authorization", "Bearer " + Token.good(role).signed(KEY));
  }

  private static RSAPrivateCrtKey anotherKey() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
  }
}
