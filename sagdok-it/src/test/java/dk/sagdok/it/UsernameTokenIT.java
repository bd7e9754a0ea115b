package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A login in the message (WS-Security UsernameToken) instead of one by HTTP. */
class UsernameTokenIT {
  private static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  private static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  private static final String PROFIL = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#";
  private static final String UKENDT = "33333333-3333-4333-8333-333333333333";

  @ParameterizedTest
  @ValueSource(strings = {Soap.V11, Soap.V12})
  void a_token_over_tls_is_a_login(String version) throws IOException {
    assertThat(laes(version, security("", token("laeser"))).body()).contains("StatusKode>44<");
    assertThat(laes(version, security("e:mustUnderstand=\"1\"", token("laeser") + timestamp(0, 300))).body()).contains("StatusKode>44<");
  }

  @Test
  void it_opens_what_the_roles_of_its_user_open() throws IOException {
    assertThat(opret("laeser").body()).contains("StatusKode>43<");
    assertThat(opret("skriver").body()).contains("StatusKode>20<");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sag", "dokumentindeks", "dokument"})
  void it_is_taken_by_every_service_and_nothing_else_is(String tjeneste) throws IOException {
    assertThat(Tls.UDEN.soap(tjeneste, Soap.konvolut(Soap.V11, security("", token("laeser")), "<x/>")).body()).contains("Fault");
    assertThat(Tls.UDEN.soap(tjeneste, Soap.konvolut(Soap.V11, security("", token("laeser", "x")), "<x/>")).statusCode()).isEqualTo(401);
    assertThat(Tls.UDEN.soap(tjeneste, Soap.konvolut(Soap.V11, "", "<x/>")).statusCode()).isEqualTo(401);
    assertThat(Tls.UDEN.get(Server.run().tls().soap() + "/" + tjeneste + "?wsdl").statusCode()).isEqualTo(401);
    assertThat(Tls.UDEN.send("POST", "/sag/sag", Soap.konvolut(Soap.V11, security("", token("admin")), "<x/>"), "Content-Type", "text/xml").statusCode()).isEqualTo(401);
  }

  @Test
  void a_large_message_and_one_that_waits_to_be_asked_for_come_whole() throws IOException {
    assertThat(Tls.UDEN.soap("sag", stor()).body()).contains("StatusKode>44<");
    assertThat(Tls.UDEN.expecting(Server.run().tls().soap() + "/sag", stor()).body()).contains("StatusKode>44<");
  }

  private static String stor() {
    return Soap.konvolut(Soap.V11, security("", token("laeser")), "<!--" + "x".repeat(300_000) + "-->" + Soap.SAG.besked("LaesInput", Soap.uuid(UKENDT)));
  }

  static Stream<Arguments> forkerte() {
    return Stream.of(
        Arguments.of("an unknown user", security("", token("ingen", "x")), 401, ""),
        Arguments.of("a wrong password", security("", token("admin", "x")), 401, ""),
        Arguments.of("a name that a comment cuts", security("", token("laeser").replace("laeser<", "laeser<!-- -->x<")), 401, ""),
        Arguments.of("for somebody else", security("e:actor=\"urn:x:andre\"", token("laeser")), 401, ""),
        Arguments.of("no token", security("", ""), 401, ""),
        Arguments.of("a timestamp only", security("", timestamp(0, 300)), 401, ""),
        Arguments.of("a digest", security("", token("laeser").replace("#PasswordText", "#PasswordDigest")), 500, "UnsupportedSecurityToken"),
        Arguments.of("a colon in the name", security("", token("laeser:x", "x")), 500, "InvalidSecurityToken"),
        Arguments.of("no password", security("", token("laeser").replaceFirst("<w:Password.*</w:Password>", "")), 500, "InvalidSecurity"),
        Arguments.of("two tokens", security("", token("laeser") + token("admin")), 500, "InvalidSecurity"),
        Arguments.of("two headers", security("", token("laeser")) + security("", token("admin")), 500, "InvalidSecurity"),
        Arguments.of("a signature that nobody would check", security("", token("laeser") + "<s:Signature xmlns:s=\"http://www.w3.org/2000/09/xmldsig#\"/>"), 500, "UnsupportedSecurityToken"),
        Arguments.of("a certificate in the message", security("", token("laeser") + "<w:BinarySecurityToken>AAAA</w:BinarySecurityToken>"), 500, "UnsupportedSecurityToken"),
        Arguments.of("past its time", security("", token("laeser") + timestamp(-200, -100)), 500, "MessageExpired"),
        Arguments.of("of yesterday", security("", token("laeser") + timestamp(-86_400, 300)), 500, "MessageExpired"),
        Arguments.of("of tomorrow", security("", token("laeser") + timestamp(86_400, 90_000)), 500, "MessageExpired"),
        Arguments.of("a token of yesterday", security("", token("laeser").replaceFirst("<u:Created>[^<]*", "<u:Created>" + tid(-86_400))), 500,
            "MessageExpired"),
        Arguments.of("deep", security("", "<a>".repeat(30) + "</a>".repeat(30)), 500, "InvalidSecurity"),
        Arguments.of("a DOCTYPE", "<!DOCTYPE", 401, ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forkerte")
  void what_is_no_good_login_is_refused(String hvad, String header, int status, String kode) throws IOException {
    var konvolut = header.equals("<!DOCTYPE") ? "<!DOCTYPE e [<!ENTITY a \"x\">]>" + Soap.konvolut(Soap.V11, security("", token("laeser")), "<x/>") : Soap.konvolut(Soap.V11, header, "<x/>");
    var svar = Tls.UDEN.soap("sag", konvolut);
    assertThat(svar.statusCode()).as(svar.body()).isEqualTo(status);
    assertThat(svar.body()).contains(kode).doesNotContain("Exception", "fejlnummer");
  }

  @Test
  void a_nonce_is_good_once() throws IOException {
    var header = security("", token("laeser"));
    assertThat(laes(Soap.V11, header).body()).contains("StatusKode>44<");
    assertThat(laes(Soap.V11, header).body()).contains("InvalidSecurityToken", "Nonce");
  }

  @Test
  void without_tls_it_is_refused_even_if_it_is_right() {
    var svar = Http.post(Soap.SAG.adresse(), Soap.konvolut(Soap.V12, security("", token("laeser")), "<x/>"), "Content-Type", "application/soap+xml", "Authorization", Http.NO_LOGIN);
    assertThat(svar.statusCode()).isEqualTo(500);
    assertThat(svar.body()).contains("InvalidSecurity", "TLS");
  }

  /** The header that was not the login has not been dealt with: who insists on that must be told. */
  @Test
  void beside_another_login_it_is_not_read() throws IOException {
    var login = Http.login("laeser");
    assertThat(laes(Soap.V11, security("", token("admin", "x")), "Authorization", login).body()).contains("StatusKode>44<");
    assertThat(laes(Soap.V11, security("e:mustUnderstand=\"1\"", token("admin")), "Authorization", login).body()).contains("MustUnderstand");
  }

  @Test
  void a_certificate_does_not_make_a_wrong_token_good() throws IOException {
    var kendt = Tls.med("kendt");
    var besked = Soap.SAG.besked("LaesInput", Soap.uuid(UKENDT));
    assertThat(kendt.soap("sag", Soap.konvolut(Soap.V11, security("", token("laeser", "x")), besked)).statusCode()).isEqualTo(401);
    assertThat(kendt.soap("sag", Soap.konvolut(Soap.V11, security("e:mustUnderstand=\"1\"", timestamp(0, 300)), besked)).body()).contains("StatusKode>44<");
  }

  private static HttpResponse<String> laes(String version, String header, String... headers) throws IOException {
    return Tls.UDEN.soap("sag", Soap.konvolut(version, header, Soap.SAG.besked("LaesInput", Soap.uuid(UKENDT))), headers);
  }

  private static HttpResponse<String> opret(String user) throws IOException {
    return Tls.UDEN.soap("sag", Soap.konvolut(Soap.V11, security("", token(user)), Soap.SAG.besked("OpretInput", SoapSager.indhold(Soap.noegle(), "T", "", ""))));
  }

  private static String security(String attributes, String indhold) {
    return "<w:Security xmlns:w=\"" + WSSE + "\" xmlns:u=\"" + WSU + "\" " + attributes + ">" + indhold + "</w:Security>";
  }

  private static String token(String user) {
    return token(user, Server.run().users().get(user));
  }

  private static String token(String user, String password) {
    return "<w:UsernameToken><w:Username>" + user + "</w:Username><w:Password Type=\"" + PROFIL + "PasswordText\">" + password + "</w:Password><w:Nonce EncodingType=\""
        + "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary\">" + Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes())
        + "</w:Nonce><u:Created>" + tid(0) + "</u:Created></w:UsernameToken>";
  }

  private static String timestamp(int fra, int til) {
    return "<u:Timestamp u:Id=\"T\"><u:Created>" + tid(fra) + "</u:Created><u:Expires>" + tid(til) + "</u:Expires></u:Timestamp>";
  }

  private static String tid(int sekunder) {
    return Instant.ofEpochMilli(Instant.now().plusSeconds(sekunder).toEpochMilli()).toString();
  }
}
