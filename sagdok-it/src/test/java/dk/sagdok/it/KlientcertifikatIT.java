package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

/** HTTPS, with a login as by HTTP, or with a certificate instead of one (mutual TLS). */
class KlientcertifikatIT {
  private static final String LAES = "/sag/sag?bvn=none";
  private static final String SOAP_LAES = Soap.konvolut(Soap.V11, "", Soap.SAG.besked("LaesInput", Soap.uuid("33333333-3333-4333-8333-333333333333")));

  @Test
  void without_a_certificate_it_is_as_by_http() throws IOException {
    assertThat(Tls.UDEN.get(LAES, "Authorization", Http.login("laeser")).statusCode()).isEqualTo(200);
    assertThat(Tls.UDEN.opret("Authorization", Http.login("laeser")).statusCode()).isEqualTo(403);
    assertThat(Tls.UDEN.get(LAES, "Authorization", "Bearer " + Token.good("laeser").signed(Token.key(Server.run().jwtPrivateKey()))).statusCode()).isEqualTo(200);
    assertThat(Tls.UDEN.get(LAES, "Authorization", Http.basic("admin", "x")).statusCode()).isEqualTo(401);
    assertThat(Tls.UDEN.get(LAES).statusCode()).isEqualTo(401);
    assertThat(Tls.UDEN.soap("sag", SOAP_LAES).statusCode()).isEqualTo(401);
  }

  @Test
  void a_known_certificate_may_do_what_its_roles_may() throws IOException {
    var kendt = Tls.med("kendt");
    var opret = kendt.opret();
    assertThat(opret.statusCode()).as(opret.body()).isEqualTo(201);
    assertThat(kendt.get("/indstillinger").statusCode()).isEqualTo(403);
    assertThat(kendt.soap("sag", SOAP_LAES).body()).contains("StatusKode>44<");
  }

  @Test
  void what_it_writes_bears_its_name() throws IOException {
    var kendt = Tls.med("kendt");
    var foerste = bruger(Sager.json(kendt.opret()).get("uuid").asText());
    assertThat(bruger(Sager.json(kendt.opret()).get("uuid").asText())).isEqualTo(foerste);
    assertThat(bruger(Sager.opret())).isNotEqualTo(foerste);
  }

  @Test
  void a_certificate_of_the_right_ca_that_nobody_has_let_in_is_no_login_even_with_the_name_of_a_user() throws IOException {
    assertThat(Tls.med("ukendt").get(LAES).statusCode()).isEqualTo(401);
    assertThat(Tls.med("ukendt").soap("sag", SOAP_LAES).statusCode()).isEqualTo(401);
  }

  @Test
  void a_certificate_of_another_ca_does_not_get_past_the_handshake() {
    assertThatThrownBy(() -> Tls.med("fremmed").get(LAES)).isInstanceOf(IOException.class).satisfies(e ->
        assertThat(e instanceof SSLException || String.valueOf(e.getMessage()).matches("(?i).*(certificate|reset|closed|EOF).*")).as(e.toString()).isTrue());
  }

  @Test
  void a_login_counts_before_the_certificate_and_a_wrong_one_is_not_made_good_by_it() throws IOException {
    var kendt = Tls.med("kendt");
    assertThat(kendt.get("/indstillinger", "Authorization", Http.login("admin")).statusCode()).isEqualTo(200);
    assertThat(kendt.opret("Authorization", Http.login("laeser")).statusCode()).isEqualTo(403);
    assertThat(kendt.get(LAES, "Authorization", Http.basic("admin", "x")).statusCode()).isEqualTo(401);
    assertThat(kendt.get(LAES, "Authorization", "Bearer x").statusCode()).isEqualTo(401);
  }

  @Test
  void the_name_of_a_certificate_is_no_user_with_a_password() {
    assertThat(Http.get(LAES, "Authorization", Http.basic(TestCa.SYSTEM, "skriver,laeser")).statusCode()).isEqualTo(401);
  }

  @Test
  void a_description_fetched_by_https_has_that_address() throws IOException {
    var adresse = Server.run().tls().soap() + "/sag";
    assertThat(Tls.UDEN.get(adresse + "?wsdl", "Authorization", Http.login("laeser")).body()).contains("<soap:address location=\"" + adresse + "\"/>");
    assertThat(Tls.UDEN.get(adresse + "?wsdl").statusCode()).isEqualTo(401);
  }

  private static String bruger(String sag) {
    return Sager.json(Http.get("/sag/sag/" + sag + "/registreringer")).findValue("brugerref").asText();
  }
}
