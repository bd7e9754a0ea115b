package dk.sagdok.it;

import static dk.sagdok.it.SoapIndeks.dokument;
import static dk.sagdok.it.SoapIndeks.kald;
import static dk.sagdok.it.SoapIndeks.nyt;
import static dk.sagdok.it.SoapIndeks.sag;
import static dk.sagdok.it.SoapIndeks.vedlagt;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Removal for good, as an administrator asks for it. */
class SoapFjernIT {
  private final String sag = nyt();
  private final String dokument = nyt();

  SoapFjernIT() {
    var svar = kald("Importer", sag(sag, Soap.noegle(), "Sag", vedlagt(dokument)) + dokument(dokument, Soap.noegle(), "Brev"));
    assertThat(svar.tekster("StatusKode")).containsExactly("20", "20");
  }

  @Test
  void a_case_and_its_document_are_gone_and_the_numbers_of_the_haendelser_are_not() {
    long sidste = nummer(sag);
    var svar = fjern(SoapIndeks.sagUuid(sag) + "<sd:NoteTekst>Den registrerede har bedt om det</sd:NoteTekst>", "admin");
    assertThat(svar.tekster("UnikRetur")).containsExactly("20Sag" + sag, "20Dokument" + dokument);
    assertThat(SoapSager.laes(sag, "").kode()).isEqualTo(44);
    assertThat(Http.get("/sag/sag/" + sag + "/registreringer").statusCode()).isEqualTo(404);
    assertThat(Http.get("/dokument/dokument/" + dokument).statusCode()).isEqualTo(404);
    var haendelse = Sager.json(Http.get("/haendelser?efter=" + (sidste - 1) + "&antal=1")).at("/haendelser/0");
    assertThat(haendelse.get("loebenummer").asLong()).isEqualTo(sidste);
    assertThat(haendelse.get("fjernet").asBoolean()).isTrue();
    assertThat(haendelse.toString()).doesNotContain(sag);
  }

  @Test
  void the_document_may_be_left() {
    var svar = fjern(SoapIndeks.sagUuid(sag) + "<x:EfterladSagsloeseDokumenter>true</x:EfterladSagsloeseDokumenter><sd:NoteTekst>Fejl</sd:NoteTekst>", "admin");
    assertThat(svar.tekster("UnikRetur")).containsExactly("20Sag" + sag);
    assertThat(Http.get("/dokument/dokument/" + dokument).statusCode()).isEqualTo(200);
  }

  @Test
  void without_a_reason_or_the_role_nothing_is_removed() {
    assertThat(fjern(SoapIndeks.sagUuid(sag), "admin").kode()).isEqualTo(40);
    assertThat(fjern(SoapIndeks.sagUuid(sag) + "<sd:NoteTekst>Fejl</sd:NoteTekst>", "skriver").kode()).isEqualTo(43);
    assertThat(fjern("<sd:NoteTekst>Fejl</sd:NoteTekst>", "admin").kode()).isEqualTo(40);
    assertThat(fjern(SoapIndeks.sagUuid(sag) + SoapIndeks.sagUuid(nyt()) + "<sd:NoteTekst>Fejl</sd:NoteTekst>", "admin").kode()).isEqualTo(44);
    assertThat(SoapSager.laes(sag, "").kode()).isEqualTo(20);
  }

  @Test
  void an_example_that_says_nothing_removes_nothing() {
    var alt = "<x:SoegSag><o:AttributListe/><o:TilstandListe/><o:RelationListe/></x:SoegSag>";
    var noget = alt.replace("<o:AttributListe/>", "<o:AttributListe><o:Egenskaber><o:Titel>%</o:Titel></o:Egenskaber></o:AttributListe>");
    for (var udtryk : new String[] {alt, noget + alt, "<x:operation>OR</x:operation>" + noget + "<x:SoegUdtryk>" + alt + "</x:SoegUdtryk>", "<x:NOT>" + alt + "</x:NOT>"}) {
      var svar = fjern("<x:SoegUdtryk>" + udtryk + "</x:SoegUdtryk><sd:NoteTekst>Fejl</sd:NoteTekst>", "admin");
      assertThat(svar.kode()).isEqualTo(40);
      assertThat(svar.tekst("DetaljeretFejlbesked")).startsWith("FJERN-soegning: FjernSagDokumentIndeksInput/SoegUdtryk");
    }
    assertThat(SoapSager.laes(sag, "").kode()).isEqualTo(20);
  }

  @Test
  void a_repeated_request_is_told_that_what_it_made_is_gone() {
    var noegle = Soap.noegle();
    var oprettet = Http.post("/sag/sag", Sager.sag(noegle, ""), "Idempotency-Key", noegle);
    assertThat(oprettet.statusCode()).isEqualTo(201);
    var uuid = Sager.json(oprettet).get("uuid").asText();
    assertThat(fjern(SoapIndeks.sagUuid(uuid) + "<sd:NoteTekst>Fejl</sd:NoteTekst>", "admin").kode()).isEqualTo(20);
    var gentaget = Http.post("/sag/sag", Sager.sag(noegle, ""), "Idempotency-Key", noegle);
    assertThat(gentaget.statusCode()).as(gentaget.body()).isEqualTo(410);
    assertThat(gentaget.body()).contains("IDEMPOTENS").doesNotContain(uuid);
  }

  @Test
  void those_who_hold_a_copy_learn_which_one_by_a_deletion_before_it_and_nothing_tells_it_afterwards() {
    assertThat(Soap.SAG.kald("SletInput", Soap.uuid(sag) + "<sd:NoteTekst>Fjernes for altid</sd:NoteTekst>").kode()).isEqualTo(20);
    long slettet = nummer(sag, "Slettet");
    assertThat(fjern(SoapIndeks.sagUuid(sag) + "<sd:NoteTekst>Den registrerede har bedt om det</sd:NoteTekst>", "admin").tekster("UnikRetur")).contains("20Sag" + sag);
    var side = Sager.json(Http.get("/haendelser?efter=" + (slettet - 1) + "&antal=1")).at("/haendelser/0");
    assertThat(side.get("fjernet").asBoolean()).isTrue();
    var ny = Sager.json(Http.get("/haendelser?efter=" + slettet + "&antal=1000&vent=5&livscyklus=Fjernet")).get("haendelser");
    assertThat(ny).as("who has passed that number sees another").isNotEmpty();
    assertThat(ny.toString()).contains("\"fjernet\":true").doesNotContain(sag);
  }

  @Test
  void those_that_still_name_it_are_found_by_its_uuid() {
    var anden = nyt();
    kald("Importer", sag(anden, Soap.noegle(), "Sag", SoapSager.relation("Sagsrelation", "1daf114a-80a0-50bc-a6d9-3ea9a03a0ae4", "1", sag, "")));
    assertThat(fjern(SoapIndeks.sagUuid(sag) + "<sd:NoteTekst>Fejl</sd:NoteTekst>", "admin").kode()).isEqualTo(20);
    assertThat(Http.get("/sag/sag?vilkaarligrel=" + sag).body()).contains(anden);
  }

  @Test
  void by_rest_it_is_the_same_and_the_account_can_be_read() {
    var body = "{\"objekter\":[{\"objekttype\":\"sag\",\"uuid\":\"" + sag + "\"}],\"begrundelse\":\"Sag %s\"}".formatted(sag.substring(0, 4));
    assertThat(Http.post("/fjernelser", body, "Authorization", Http.login("skriver")).statusCode()).isEqualTo(403);
    assertThat(Http.post("/fjernelser", body.replaceAll(",\"begr.*", "}"), "Authorization", Http.login("admin")).statusCode()).isEqualTo(400);
    assertThat(Http.post("/fjernelser", "{\"objekter\":[{\"objekttype\":\"x\",\"uuid\":1}],\"mere\":1}", "Authorization", Http.login("admin")).body())
        .contains("objekter[0].objekttype", "objekter[0].uuid", "mere");
    var fjernet = Sager.json(Http.post("/fjernelser", body, "Authorization", Http.login("admin"))).get("fjernet");
    assertThat(fjernet).extracting(f -> f.get("objekttype").asText() + f.get("uuid").asText()).containsExactly("sag" + sag, "dokument" + dokument);
    assertThat(Http.post("/fjernelser", body, "Authorization", Http.login("admin")).statusCode()).isEqualTo(404);
    var seneste = Sager.json(Http.get("/fjernelser?antal=1", "Authorization", Http.login("admin"))).at("/fjernelser/0");
    assertThat(seneste.get("begrundelse").asText()).isEqualTo("Sag " + sag.substring(0, 4));
    assertThat(seneste.get("antal").toString()).isEqualTo("{\"sag\":1,\"dokument\":1}");
    assertThat(Http.get("/fjernelser", "Authorization", Http.login("skriver")).statusCode()).isEqualTo(403);
  }

  private static Soap.Svar fjern(String indhold, String bruger) {
    return kald("Fjern", indhold, "Authorization", Http.login(bruger));
  }

  private static long nummer(String objekt) {
    return nummer(objekt, "");
  }

  private static long nummer(String objekt, String livscyklus) {
    for (long efter = 0; ; ) {
      var side = Sager.json(Http.get("/haendelser?efter=" + efter + "&antal=1000&vent=5")).get("haendelser");
      assertThat(side).as("the haendelse of " + objekt).isNotEmpty();
      for (var haendelse : side) {
        efter = haendelse.get("loebenummer").asLong();
        if (objekt.equals(haendelse.path("objektId").asText()) && haendelse.at("/registrering/livscykluskode").asText().endsWith(livscyklus)) {
          return efter;
        }
      }
    }
  }
}
