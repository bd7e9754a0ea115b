package dk.sagdok.it;

import static dk.sagdok.it.SoapSager.FRA;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a message is an answer with the path to it; only what is no message at all is a fault. Neither is ever an unexpected error. */
class SoapForkertInputIT {
  private static final String UKENDT = "33333333-3333-4333-8333-333333333333";

  static Stream<Arguments> forkerte() {
    var hel = SoapSager.indhold(Soap.noegle(), "Titel", "", "");
    return Stream.of(
        fejl("OpretInput", hel.replace("<o:Titel>Titel", "<o:Titel>" + "x".repeat(256)), 40, "OpretInput/AttributListe/Egenskaber/Titel", "256", "255"),
        fejl("OpretInput", hel.replace("<o:Titel>Titel", "<o:Titel>"), 40, "OpretInput/AttributListe/Egenskaber/Titel", "mindst 1"),
        fejl("OpretInput", hel.replace("Opstaaet", "Bestilt"), 40, "OpretInput/TilstandListe/Fremdrift/FremdriftStatusKode", "Opstaaet, Oplyst, Afgjort, Afsluttet"),
        fejl("OpretInput", hel.replace("<o:Sagsnummer>", "<o:Nummer/><o:Sagsnummer>"), 40, "OpretInput/AttributListe/Egenskaber/Nummer", "her kan stå"),
        fejl("OpretInput", hel.replaceFirst("<o:Virkning>.*?</o:Virkning>", ""), 40, "OpretInput/AttributListe/Egenskaber/Virkning/FraTidspunkt"),
        fejl("OpretInput", hel.replaceFirst("infinity|<sd:GraenseIndikator>true</sd:GraenseIndikator>", "<sd:TidsstempelDatoTid>2009-01-01T00:00:00Z</sd:TidsstempelDatoTid>"), 40,
            "OpretInput/AttributListe/Egenskaber/Virkning", "FraTidspunkt før TilTidspunkt"),
        fejl("OpretInput", hel.replaceFirst("2010-01-01T00:00:00.01:00", "-0044-03-15T00:00:00Z"), 40, "TidsstempelDatoTid", "år 1 til 9999"),
        fejl("OpretInput", hel.replaceFirst("2010-01-01T00:00:00.01:00", "2010-02-30T00:00:00Z"), 40, "TidsstempelDatoTid"),
        fejl("OpretInput", "<o:AttributListe>" + SoapSager.egenskaber("A", "B", FRA, "infinity") + SoapSager.egenskaber("A", "C", "2012-01-01T00:00:00Z", "infinity") + "</o:AttributListe>"
            + SoapSager.fremdrift("Opstaaet"), 40, "OIO-overlap", "OpretInput/AttributListe/Egenskaber[2]"),
        fejl("OpretInput", "", 40, "Egenskaber"),
        fejl("OpretInput", hel.replace("<o:RelationListe>", "<o:RelationListe>" + SoapSager.relation("Sagsaktoer", UKENDT, "", "urn:a:b", "")), 40, "OpretInput/RelationListe/Sagsaktoer/Rolle",
            SoapSager.EJER),
        fejl("OpretInput", hel.replace("<o:RelationListe>", "<o:RelationListe>" + SoapSager.relation("Sagsaktoer", SoapSager.ANDRE_BEHANDLERE, "a", "urn:a:b", "")), 40, "Indeks"),
        fejl("OpretInput", hel.replace("<o:RelationListe>", "<o:RelationListe>" + SoapSager.relation("Sagsaktoer", SoapSager.EJER, "", "urn:a:b", "").replace("urn:a:b", "a:b")), 40,
            "URNIdentifikator", "urn:"),
        fejl("OpretInput", hel.replace("</o:RelationListe>", "<gd:LokalUdvidelseListe><x xmlns=\"urn:x\"/></gd:LokalUdvidelseListe></o:RelationListe>"), 40, "OIO-udvidelse"),
        fejl("OpretInput", hel.replace("</o:RelationListe>", "<gd:LokalUdvidelseListe><si:SagsitsystemRelation><si:SystemNavn/></si:SagsitsystemRelation></gd:LokalUdvidelseListe></o:RelationListe>"),
            40, "OpretInput/RelationListe/LokalUdvidelseListe/SagsitsystemRelation/SystemNavn"),
        fejl("ImportInput", "<o:Sag>" + Soap.uuid(UKENDT) + "<o:Registrering>" + hel + "</o:Registrering><o:UdenNotifikation>true</o:UdenNotifikation></o:Sag>", 40, "UdenNotifikation"),
        fejl("ImportInput", "<o:Sag>" + Soap.uuid(UKENDT) + "</o:Sag>", 40, "ImportInput/Sag"),
        fejl("LaesInput", Soap.uuid(UKENDT), 44, UKENDT),
        fejl("LaesInput", Soap.uuid("x"), 40, "LaesInput/UUIDIdentifikator"),
        fejl("LaesInput", Soap.uuid(UKENDT + "<a><b>c</b></a>"), 40, "LaesInput/UUIDIdentifikator"),
        fejl("LaesInput", Soap.uuid(UKENDT) + SoapSager.filter("Virkning", "2012-01-01T00:00:00Z", "2011-01-01T00:00:00Z"), 40, "VirkningFraFilter"),
        fejl("ListInput", "", 40, "ListInput"),
        fejl("ListInput", IntStream.range(0, 1001).mapToObj(i -> Soap.uuid(UKENDT)).reduce("", String::concat), 40, "1000"),
        fejl("RetInput", Soap.uuid(UKENDT) + SoapSager.fremdrift("Oplyst"), 44, UKENDT),
        fejl("PassiverInput", Soap.uuid(UKENDT), 44, UKENDT),
        fejl("SletInput", Soap.uuid(UKENDT) + "<sd:NoteTekst>" + "n".repeat(1025) + "</sd:NoteTekst>", 40, "SletInput/NoteTekst"),
        fejl("SoegInput", SoapSager.soeg("<o:Egenskaber>" + Soap.virkning("o", FRA, "infinity") + "</o:Egenskaber>", ""), 40, "SoegVirkning"),
        fejl("SoegInput", SoapSager.soeg("", "<o:Sagsaktoer><gd:ReferenceID>" + Soap.uuid(UKENDT) + "</gd:ReferenceID></o:Sagsaktoer>"), 40, "Rolle"),
        fejl("SoegInput", SoapSager.soeg("<o:Egenskaber><o:Titel>T</o:Titel></o:Egenskaber><gd:LokalUdvidelseListe><x xmlns=\"urn:x\"/></gd:LokalUdvidelseListe>", ""), 40, "OIO-soegning",
            "Egenskaber/LokalUdvidelseListe"),
        fejl("SoegInput", SoapSager.soeg("", SoapSager.relation("Sagsaktoer", SoapSager.EJER, "", "urn:a:b", "<gd:LokalUdvidelseListe><x xmlns=\"urn:x\"/></gd:LokalUdvidelseListe>")
            .replaceFirst("<gd:Virkning>.*</gd:Virkning>", "")), 40, "OIO-soegning", "Sagsaktoer/LokalUdvidelseListe"),
        fejl("SoegInput", "<sd:FoersteResultatReference>-1</sd:FoersteResultatReference>" + SoapSager.soeg("", ""), 40, "FoersteResultatReference"),
        fejl("SoegInput", "<o:AttributListe/>", 40, "SoegInput"));
  }

  @ParameterizedTest(name = "{0} {2} {3}")
  @MethodSource("forkerte")
  void a_wrong_message_is_answered_with_the_path_and_nothing_is_written(String input, String indhold, int kode, String[] ord) {
    var svar = Soap.SAG.kald(input, indhold);
    assertThat(svar.kode()).as(svar.http().body()).isEqualTo(kode);
    assertThat(svar.tekst("FejlbeskedTekst") + svar.tekst("DetaljeretFejlbesked")).contains(ord).doesNotContain("Exception", "cvc-", "SAXParse");
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    var indhold = SoapSager.indhold("n".repeat(51), "", "", "").replace("Opstaaet", "X");
    assertThat(Soap.SAG.kald("OpretInput", indhold).tekst("DetaljeretFejlbesked").lines()).hasSize(4);
  }

  static Stream<Arguments> ingenBesked() {
    var laes = Soap.SAG.besked("LaesInput", Soap.uuid(UKENDT));
    var dyb = "<a>".repeat(5000) + "</a>".repeat(5000);
    var milliarder = "<!DOCTYPE e [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    return Stream.of(
        Arguments.of("no XML", "hej"),
        Arguments.of("nothing", ""),
        Arguments.of("no envelope", laes),
        Arguments.of("an empty body", Soap.konvolut(Soap.V11, "", "")),
        Arguments.of("not closed", Soap.konvolut(Soap.V11, "", "<o:LaesInput xmlns:o=\"urn:oio:sts:sagdok:sag:6\">")),
        Arguments.of("closed wrongly after the message", Soap.konvolut(Soap.V11, "", laes).replace("</e:Body>", "</e:Krop>")),
        Arguments.of("two messages", Soap.konvolut(Soap.V11, "", laes + laes)),
        Arguments.of("an operation that is not here", Soap.konvolut(Soap.V11, "", Soap.SAG.besked("FjernInput", ""))),
        Arguments.of("another namespace", Soap.konvolut(Soap.V11, "", laes.replace("sagdok:sag:6", "sagdok:sag:1.2.4.0"))),
        Arguments.of("an external entity", "<!DOCTYPE e [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + Soap.konvolut(Soap.V11, "", laes.replace(UKENDT, "&x;"))),
        Arguments.of("an external DTD", "<!DOCTYPE e SYSTEM \"http://127.0.0.1:1/x.dtd\">" + Soap.konvolut(Soap.V11, "", laes)),
        Arguments.of("entities in entities", milliarder + Soap.konvolut(Soap.V11, "", laes.replace(UKENDT, "&c;"))),
        Arguments.of("an entity without a DTD", Soap.konvolut(Soap.V11, "", laes.replace(UKENDT, "&x;"))),
        Arguments.of("deep nesting", Soap.konvolut(Soap.V11, "", Soap.SAG.besked("LaesInput", dyb))),
        Arguments.of("deep nesting in a header", Soap.konvolut(Soap.V11, dyb, laes)),
        Arguments.of("deep nesting in an extension", Soap.konvolut(Soap.V11, "", Soap.SAG.besked("OpretInput", "<o:AttributListe><gd:LokalUdvidelseListe><x xmlns=\"urn:x\">" + dyb
            + "</x></gd:LokalUdvidelseListe></o:AttributListe>"))),
        Arguments.of("no body", "<e:Envelope xmlns:e=\"" + Soap.V11 + "\"/>"),
        Arguments.of("no body in SOAP 1.2", "<e:Envelope xmlns:e=\"" + Soap.V12 + "\"><e:Header/></e:Envelope>"),
        Arguments.of("an answer to another address", Soap.konvolut(Soap.V11, svartil("ReplyTo"), laes)),
        Arguments.of("a fault to another address", Soap.konvolut(Soap.V12, svartil("FaultTo"), laes)),
        Arguments.of("an answer to another address after one that is not", Soap.konvolut(Soap.V11, svartil("ReplyTo").replace("<a:Address>",
            "<a:Metadata><a:Address>http://www.w3.org/2005/08/addressing/anonymous</a:Address></a:Metadata><a:Address>http://www.w3.org/2005/08/addressing/anonymous</a:Address><a:Address>"), laes)),
        Arguments.of("an answer to another address, as of 2004", Soap.konvolut(Soap.V11, svartil("ReplyTo").replace("http://www.w3.org/2005/08/addressing", "http://schemas.xmlsoap.org/ws/2004/08/addressing"), laes)),
        Arguments.of("an answer to another address, as of an earlier 2004", Soap.konvolut(Soap.V11, svartil("ReplyTo").replace("http://www.w3.org/2005/08/addressing", "http://schemas.xmlsoap.org/ws/2004/03/addressing"), laes)),
        Arguments.of("a header that must be understood", Soap.konvolut(Soap.V11, "<x:X xmlns:x=\"urn:x\" e:mustUnderstand=\"1\"/>", laes)));
  }

  private static String svartil(String hvem) {
    return "<a:MessageID xmlns:a=\"http://www.w3.org/2005/08/addressing\">urn:uuid:1</a:MessageID><a:%1$s xmlns:a=\"http://www.w3.org/2005/08/addressing\"><a:Address>http://127.0.0.1:1/x</a:Address></a:%1$s>"
        .formatted(hvem);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ingenBesked")
  void what_is_no_message_is_a_fault_of_the_sender(String hvad, String konvolut) {
    var svar = Soap.SAG.send(konvolut);
    assertThat(svar.http().statusCode()).as(svar.http().body()).isEqualTo(500);
    assertThat(svar.payload().getLocalName()).isEqualTo("Fault");
    assertThat(svar.http().body()).containsPattern("Client|Sender|MustUnderstand|VersionMismatch").doesNotContain("fejlnummer", "Exception", "\tat ", "org.apache");
  }

  @ParameterizedTest
  @CsvSource({"text/xml;charset=UTF-7", "text/xml;charset=foo"})
  void an_encoding_that_nobody_knows_is_no_unexpected_error(String type) {
    assertThat(Http.post(Soap.SAG.adresse(), "<a/>", "Content-Type", type).statusCode()).isEqualTo(415);
  }

  @Test
  void an_action_may_look_like_an_encoding() {
    var laes = Soap.konvolut(Soap.V12, "", Soap.SAG.besked("LaesInput", Soap.uuid(UKENDT)));
    assertThat(Soap.SAG.send(laes, "Content-Type", "application/soap+xml;action=\"charset=x\";charset=UTF-8").kode()).isEqualTo(44);
    assertThat(Soap.SAG.send(laes, "Content-Type", "application/soap+xml;action=\"charset=x\"").kode()).isEqualTo(44);
  }

  @ParameterizedTest
  @CsvSource({Soap.V11, Soap.V12})
  void a_RequestHeader_is_understood_when_it_must_be(String version) {
    var svar = Soap.SAG.send(Soap.konvolut(version, "<h:RequestHeader xmlns:h=\"http://kombit.dk/xml/schemas/RequestHeader/1/\" e:mustUnderstand=\"1\"><h:TransactionUUID>a-b</h:TransactionUUID></h:RequestHeader>",
        Soap.SAG.besked("LaesInput", Soap.uuid(UKENDT))));
    assertThat(svar.kode()).isEqualTo(44);
    assertThat(svar.tekst("TransactionUUID")).isEqualTo("a-b");
    assertThat(svar.http().body()).doesNotContain("mustUnderstand");
  }

  @ParameterizedTest
  @CsvSource({"urn:liberty:sb:2006-08", "urn:liberty:sb"})
  void what_clients_of_IDWS_say_that_they_follow_is_understood_and_not_given_back(String navnerum) {
    var svar = Soap.SAG.send(Soap.konvolut(Soap.V12, "<f:Framework xmlns:f=\"" + navnerum + "\" version=\"2.0\" e:mustUnderstand=\"1\"/>", Soap.SAG.besked("LaesInput", Soap.uuid(UKENDT))));
    assertThat(svar.kode()).isEqualTo(44);
    assertThat(svar.http().body()).doesNotContain("Framework");
  }

  @Test
  void a_body_without_end_is_not_read_to_its_end() throws java.io.IOException {
    var adresse = java.net.URI.create(Soap.SAG.adresse());
    try (var socket = new java.net.Socket(adresse.getHost(), adresse.getPort()); var ud = socket.getOutputStream()) {
      ud.write(("POST " + adresse.getPath() + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + Http.login("laeser") + "\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\n")
          .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      byte[] del = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> {
        for (int i = 0; i < 4096; i++) {
          ud.write(del);
        }
      }).isInstanceOf(java.io.IOException.class);
    }
  }

  @Test
  void a_schema_that_the_message_points_to_is_not_looked_at() {
    var laes = Soap.SAG.besked("LaesInput", Soap.uuid("x")).replaceFirst(">", " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        + "xsi:schemaLocation=\"urn:oio:sts:sagdok:sag:6 http://127.0.0.1:1/x.xsd\">");
    assertThat(Soap.SAG.send(Soap.konvolut(Soap.V11, "", laes)).kode()).isEqualTo(40);
  }

  @Test
  void a_type_of_the_callers_choice_brings_no_fields_where_they_are_not_known() {
    var relation = SoapSager.relation("Sagsaktoer", SoapSager.EJER, "", "urn:a:b", "<o:JournalpostEgenskaber><o:Dokumenttitel>x</o:Dokumenttitel></o:JournalpostEgenskaber>")
        .replaceFirst(">", " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"o:JournalpostRelationType\">");
    var svar = Soap.SAG.kald("OpretInput", SoapSager.indhold(Soap.noegle(), "T", "", relation));
    assertThat(svar.kode()).isEqualTo(40);
    assertThat(svar.tekst("DetaljeretFejlbesked")).contains("OpretInput/RelationListe/Sagsaktoer/JournalpostEgenskaber");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,text/xml;charset=UTF-8", "UTF-8,text/xml", "ISO-8859-1,text/xml", "ISO-8859-1,text/xml;charset=ISO-8859-1", "UTF-16,text/xml", "UTF-16,text/xml;charset=UTF-16"})
  void letters_are_read_in_the_encoding_that_the_message_is_in(String encoding, String type) {
    var opret = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + Soap.konvolut(Soap.V11, "", Soap.SAG.besked("OpretInput", SoapSager.indhold(Soap.noegle(), "Ærøskøbing", "", "")));
    var answer = Http.send("POST", Soap.SAG.adresse(), BodyPublishers.ofByteArray(opret.getBytes(Charset.forName(encoding))), "Content-Type", type);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).containsIgnoringCase("charset=UTF-8");
    assertThat(SoapSager.laes(Soap.SAG.svar(answer).uuid(), "").tekst("Titel")).isEqualTo("Ærøskøbing");
  }

  @Test
  void letters_that_are_not_in_the_encoding_are_a_fault() {
    var opret = Soap.konvolut(Soap.V11, "", Soap.SAG.besked("OpretInput", SoapSager.indhold(Soap.noegle(), "Ærøskøbing", "", "")));
    var answer = Http.send("POST", Soap.SAG.adresse(), BodyPublishers.ofByteArray(opret.getBytes(Charset.forName("ISO-8859-1"))), "Content-Type", "text/xml;charset=UTF-8");
    assertThat(Soap.SAG.svar(answer).tekst("faultcode")).endsWith("Client");
  }

  @Test
  void what_is_too_large_is_refused_whether_it_says_so_or_not() {
    var stor = Soap.konvolut(Soap.V11, "", Soap.SAG.besked("LaesInput", " ".repeat(11 * 1024 * 1024)));
    assertThat(Http.post(Soap.SAG.adresse(), stor, "Content-Type", "text/xml").statusCode()).isEqualTo(413);
    var uden = BodyPublishers.fromPublisher(BodyPublishers.ofString(stor));
    assertThat(Soap.SAG.svar(Http.send("POST", Soap.SAG.adresse(), uden, "Content-Type", "text/xml")).tekst("faultcode")).endsWith("Client");
  }

  @ParameterizedTest
  @CsvSource({"Content-Type,application/json", "Content-Type,text/plain", "Content-Type,multipart/related;boundary=x", "Content-Encoding,gzip"})
  void what_is_not_said_in_SOAP_is_refused(String name, String value) {
    assertThat(Http.post(Soap.SAG.adresse(), "<x/>", name, value, name.equals("Content-Type") ? "X-Other" : "Content-Type", "text/xml").statusCode()).isEqualTo(415);
  }

  private static Arguments fejl(String input, String indhold, int kode, String... ord) {
    return Arguments.of(input, indhold, kode, ord);
  }
}
