package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A SAML assertion in the message as the login, where the register has been told whom to believe. */
class SamlIT {
  private static final String LAEST = "StatusKode>44<";
  private static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

  @Test
  void what_a_believed_sts_says_of_a_known_system_is_a_login() throws Exception {
    assertThat(laes(Tls.UDEN, Assertion.om(TestCa.SYSTEM).signeret("sts")).body()).contains(LAEST);
    var opret = send(Tls.UDEN, Assertion.om(TestCa.SYSTEM).signeret("sts"), Soap.SAG.besked("OpretInput", SoapSager.indhold(Soap.noegle(), "T", "", "")));
    assertThat(opret.body()).contains("StatusKode>20<");
  }

  @Test
  void what_is_not_signed_for_us_now_by_one_who_is_believed_is_refused() throws Exception {
    var god = Assertion.om(TestCa.SYSTEM);
    refused(god.usigneret());
    refused(god.signeret("anden-sts"));
    refused(god.til("urn:andre").signeret("sts"));
    refused(god.til(null).signeret("sts"));
    refused(god.udloeber(-120).signeret("sts"));
    refused(god.signeret("sts").replace(TestCa.SYSTEM, "Fagsystem 2"));
    refused(god.signeret("sts").replace("urn:sagdok", "urn:sagdoc"));
  }

  @Test
  void a_system_that_nobody_has_let_in_is_not_let_in_by_its_sts() throws Exception {
    assertThat(laes(Tls.UDEN, Assertion.om("admin").signeret("sts")).statusCode()).isEqualTo(401);
    assertThat(laes(Tls.med("kendt"), Assertion.om("admin").signeret("sts")).statusCode()).isEqualTo(401);
  }

  /** The signature is good, but what it signs is not what would be read. */
  @Test
  void a_signed_assertion_wrapped_in_another_is_refused() throws Exception {
    var aegte = Assertion.om("ukendt").signeret("sts");
    var signatur = aegte.substring(aegte.indexOf("<Signature"), aegte.indexOf("</Signature>") + "</Signature>".length());
    var falsk = Assertion.om(TestCa.SYSTEM).usigneret();
    refused(falsk.replace("<a:Subject>", signatur + "<a:Subject>"));
    refused(falsk.replace("<a:Subject>", signatur.replace("</Signature>", "<Object>" + aegte + "</Object></Signature>") + "<a:Subject>"));
    refused(falsk.replace("<a:Subject>", signatur + "<a:Subject>").replace("<a:AuthnStatement", "<a:Advice>" + aegte + "</a:Advice><a:AuthnStatement"));
    assertThat(laes(Tls.UDEN, falsk + aegte).body()).contains("Fault>");
  }

  @Test
  void one_that_is_bound_to_a_key_is_good_for_the_holder_of_it_only() throws Exception {
    var bundet = Assertion.om(TestCa.SYSTEM).holderOfKey("kendt");
    assertThat(laes(Tls.med("kendt"), bundet.signeret("sts")).body()).contains(LAEST);
    refused(bundet.signeret("sts"));
    assertThat(laes(Tls.med("ukendt"), bundet.signeret("sts")).body()).contains("FailedAuthentication");
  }

  @Test
  void without_tls_it_is_refused() throws Exception {
    var konvolut = konvolut(Assertion.om(TestCa.SYSTEM).signeret("sts"), "<x/>");
    assertThat(Http.post(Soap.SAG.adresse(), konvolut, "Content-Type", "text/xml", "Authorization", Http.NO_LOGIN).body()).contains("InvalidSecurity", "TLS");
  }

  private static void refused(String assertion) throws IOException {
    assertThat(laes(Tls.UDEN, assertion).body()).contains("wsse:FailedAuthentication").doesNotContain("Exception");
  }

  private static HttpResponse<String> laes(Tls tls, String assertion) throws IOException {
    return send(tls, assertion, Soap.SAG.besked("LaesInput", Soap.uuid("33333333-3333-4333-8333-333333333333")));
  }

  private static HttpResponse<String> send(Tls tls, String assertion, String besked) throws IOException {
    return tls.soap("sag", konvolut(assertion, besked));
  }

  private static String konvolut(String assertion, String besked) {
    return Soap.konvolut(Soap.V11, "<w:Security xmlns:w=\"" + WSSE + "\" e:mustUnderstand=\"1\">" + assertion + "</w:Security>", besked);
  }
}
