package dk.sagdok.it;

import static dk.sagdok.it.SoapSager.ALT;
import static dk.sagdok.it.SoapSager.EJER;
import static dk.sagdok.it.SoapSager.FRA;
import static dk.sagdok.it.SoapSager.filter;
import static dk.sagdok.it.SoapSager.laes;
import static dk.sagdok.it.SoapSager.relation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The eight operations on Sag by SOAP, and the same case by REST. */
class SoapIT {
  private static final String CVR = "urn:oio:cvr-nr:12345678";

  @Test
  void a_case_lives_from_opret_to_slet() {
    var noegle = Soap.noegle();
    var sag = SoapSager.opret(noegle, "Byggetilladelse", "", relation("Sagsaktoer", EJER, "", CVR, ""));
    var kendt = laes(sag, "").tekst("Tidspunkt");
    ret(sag, "<o:AttributListe>" + SoapSager.egenskaber(noegle, "Dispensation", "2012-03-01T00:00:00+01:00", "infinity") + "</o:AttributListe>");

    assertThat(laes(sag, ALT).tekster("Titel")).containsExactlyInAnyOrder("Byggetilladelse", "Dispensation");
    assertThat(laes(sag, filter("Virkning", "2012-04-01T00:00:00+02:00", "2012-04-01T00:00:00+02:00")).tekster("Titel")).containsExactly("Dispensation");
    assertThat(laes(sag, filter("Virkning", "2012-04-01T00:00:00+02:00", "2012-04-01T00:00:00+02:00") + filter("Registrering", kendt, kendt)).tekster("Titel"))
        .containsExactly("Byggetilladelse");
    assertThat(find("<o:Egenskaber><o:BrugervendtNoegle>" + noegle + "</o:BrugervendtNoegle></o:Egenskaber>")).isEqualTo(sag);
    assertThat(Soap.SAG.kald("ListInput", Soap.uuid(sag) + Soap.uuid(Sager.EN)).ok().tekster("ObjektType")).containsExactly(sag);

    assertThat(Soap.SAG.kald("PassiverInput", Soap.uuid(sag) + "<sd:NoteTekst>Slut</sd:NoteTekst>").kode()).isEqualTo(20);
    assertThat(laes(sag, "").tekst("LivscyklusKode")).isEqualTo("Passiveret");
    assertThat(Soap.SAG.kald("RetInput", Soap.uuid(sag) + SoapSager.fremdrift("Oplyst")).kode()).isEqualTo(49);
    assertThat(Soap.SAG.kald("SletInput", Soap.uuid(sag)).kode()).isEqualTo(20);
    assertThat(Soap.SAG.kald("SletInput", Soap.uuid(sag)).kode()).isEqualTo(49);
    assertThat(laes(sag, "").kode()).isEqualTo(44);
    assertThat(laes(sag, filter("Registrering", kendt, "infinity")).ok().tekst("LivscyklusKode")).isEqualTo("Slettet");
    assertThat(Sager.versioner(sag)).isEqualTo(4);
  }

  @Test
  void a_case_that_is_imported_has_its_own_id_and_times_and_comes_back_when_it_was_passive() {
    var sag = java.util.UUID.randomUUID().toString();
    var noegle = Soap.noegle();
    assertThat(importer(sag, registrering(noegle, "Anden", "2015-01-01T00:00:00+01:00", "Importeret") + registrering(noegle, "Første", "2014-01-01T00:00:00+01:00", "Opstaaet"))).isEqualTo(20);
    assertThat(laes(sag, "").tekst("Titel")).isEqualTo("Anden");
    assertThat(laes(sag, filter("Registrering", "2014-06-01T00:00:00+02:00", "2014-06-01T00:00:00+02:00")).tekst("Titel")).isEqualTo("Første");
    assertThat(importer(sag, registrering(noegle, "Tredje", "2016-01-01T00:00:00+01:00", "Importeret"))).isEqualTo(49);
    Soap.SAG.kald("PassiverInput", Soap.uuid(sag)).ok();
    assertThat(importer(sag, "<o:Registrering>" + SoapSager.indhold(noegle, "Tredje", "", "") + "</o:Registrering>")).isEqualTo(20);
    assertThat(laes(sag, "").tekst("Titel")).isEqualTo("Tredje");
  }

  @Test
  void a_case_written_by_soap_is_the_same_by_rest() {
    var noegle = Soap.noegle();
    var udvidelse = "<x:Egen xmlns:x=\"urn:x\" a=\"1\"><x:Felt>æ &amp; ø</x:Felt></x:Egen>";
    var sag = SoapSager.opret(noegle, "Æblegrød", "<si:SagIndeksEgenskaber>" + Soap.virkning("gd", FRA, "infinity") + "<si:Sagsstatus>I gang</si:Sagsstatus>"
        + "<si:Foelsomhed>VIP_SAGER</si:Foelsomhed></si:SagIndeksEgenskaber>" + udvidelse,
        relation("Sagsaktoer", EJER, "", CVR, "<gd:LokalUdvidelseListe><si:SagsaktoerLokalUdvidelse><si:FuldtNavn>By</si:FuldtNavn></si:SagsaktoerLokalUdvidelse>" + udvidelse
            + "</gd:LokalUdvidelseListe>")
        + relation("Journalpost", SoapSager.NOTAT, "1", "URN:Empty", "<o:JournalpostEgenskaber><o:JournalnotatEgenskaber><o:Titel>Notat</o:Titel><o:Notat>SGVq</o:Notat>"
            + "<o:Format>Tekst</o:Format></o:JournalnotatEgenskaber></o:JournalpostEgenskaber>"));
    var rest = Sager.laes(sag, "");
    assertThat(rest.at("/attributter/sagegenskaber/0/titel").asText()).isEqualTo("Æblegrød");
    assertThat(rest.at("/attributter/sagegenskaber/0/lokaludvidelse").asText()).isEqualTo(udvidelse);
    assertThat(rest.at("/attributter/sagindeksegenskaber/0/sagsstatus").asText()).isEqualTo("I gang");
    assertThat(rest.at("/relationer/ejer/0/urn").asText()).isEqualTo(CVR);
    assertThat(rest.at("/relationer/ejer/0/fuldtnavn").asText()).isEqualTo("By");
    assertThat(rest.at("/relationer/ejer/0/lokaludvidelse").asText()).isEqualTo(udvidelse);
    assertThat(rest.at("/relationer/journalpost/0/journalnotat/notat").asText()).isEqualTo("Hej");
    assertThat(rest.at("/relationer/journalpost/0/journalpostkode").asText()).isEqualTo("journalnotat");
    assertThat(rest.at("/relationer/journalpost/0/urn").asText()).isEqualTo("urn:empty");
    assertThat(rest.at("/note").asText()).isEqualTo("Oprettet");
  }

  @Test
  void a_case_written_by_rest_is_the_same_by_soap() {
    var sag = Sager.opret(Sager.sag(Sager.noegle(), ",\"lokaludvidelse\":{\"a\":[1,\"æ\"]},\"principiel\":true,\"hjemmel\":\"§ 1 < \\u0001\"",
        "\"andrebehandlere\":[{\"uuid\":\"" + Sager.EN + "\",\"objekttype\":\"Bruger\",\"virkning\":{\"from\":\"1893-01-01\",\"to\":\"infinity\",\"notetekst\":\"N\"}},"
            + "{\"urn\":\"urn:x:y\",\"objekttype\":\"Noget andet\",\"virkning\":{\"from\":\"-infinity\",\"to\":\"infinity\"}}],"
            + "\"journalpost\":[{\"journalpostkode\":\"vedlagtdokument\",\"uuid\":\"" + Sager.TO + "\",\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"infinity\"}}],"
            + "\"behandlingarkiv\":[{\"uuid\":\"" + Sager.TO + "\",\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"infinity\"}}]"));
    var soap = laes(sag, "").ok();
    assertThat(soap.tekst("Beskrivelse")).isEqualTo("B");
    assertThat(soap.tekst("PrincipielIndikator")).isEqualTo("true");
    assertThat(soap.tekst("HjemmelSpecifikation")).isEqualTo("§ 1 < \uFFFD");
    assertThat(soap.tekst("Json")).isEqualTo("{\"a\":[1,\"æ\"]}");
    assertThat(soap.tekster("Indeks")).containsExactly("1", "2", "1");
    assertThat(soap.tekster("Type")).containsExactly("85d65133-4b00-460d-992e-3984857b5768", "urn:sagdok:objekttype:Noget andet");
    assertThat(soap.tekster("ReferenceID")).containsExactly(Sager.EN, "urn:x:y", Sager.TO);
    assertThat(soap.http().body()).doesNotContain("arkiv");
  }

  @Test
  void a_value_of_json_that_is_read_by_soap_and_written_back_is_the_same_value() {
    var sag = Sager.opret(Sager.sag(Sager.noegle(), ",\"lokaludvidelse\":{\"a\":[1,\"æ\"]}", ""));
    var json = laes(sag, "").tekst("Json");
    ret(sag, "<o:AttributListe><o:Egenskaber>" + Soap.virkning("o", FRA, "infinity") + "<o:Titel>Ny</o:Titel></o:Egenskaber><gd:LokalUdvidelseListe><l:Json xmlns:l=\"urn:sagdok:lokaludvidelse\">"
        + json + "</l:Json></gd:LokalUdvidelseListe></o:AttributListe>");
    assertThat(Sager.laes(sag, "").at("/attributter/sagegenskaber/0/lokaludvidelse/a/1").asText()).isEqualTo("æ");
    assertThat(Sager.laes(sag, "").at("/attributter/sagegenskaber/0/titel").asText()).isEqualTo("Ny");
  }

  @Test
  void a_note_that_is_no_text_comes_back_octet_by_octet() {
    var notat = java.util.Base64.getEncoder().encodeToString(new byte[] {0, (byte) 0xFF, 1, 13, 10, (byte) 0xC3});
    var sag = SoapSager.opret(Soap.noegle(), "T", "", relation("Journalpost", SoapSager.NOTAT, "", "URN:Empty", "<o:JournalpostEgenskaber><o:JournalnotatEgenskaber><o:Titel>N</o:Titel><o:Notat>"
        + notat + "</o:Notat><o:Format>RTF</o:Format></o:JournalnotatEgenskaber></o:JournalpostEgenskaber>"));
    assertThat(laes(sag, "").tekst("Notat")).isEqualTo(notat);
    assertThat(laes(sag, "").tekst("ReferenceID")).isEqualTo("URN:Empty");
  }

  @Test
  void ret_replaces_one_indexed_relation_and_takes_another_away_and_leaves_the_rest() {
    var behandler = SoapSager.ANDRE_BEHANDLERE;
    var sag = SoapSager.opret(Soap.noegle(), "T", "", relation("Sagsaktoer", EJER, "", CVR, "") + relation("Sagsaktoer", behandler, "1", Sager.EN, "")
        + relation("Sagsaktoer", behandler, "2", "urn:a:b", "") + relation("Sagsaktoer", behandler, "3", "urn:a:c", ""));
    ret(sag, "<o:RelationListe>" + relation("Sagsaktoer", behandler, "2", Sager.TO, "")
        + "<o:Sagsaktoer>" + Soap.virkning("gd", FRA, "infinity") + "<gd:Rolle>" + Soap.uuid(behandler) + "</gd:Rolle><gd:Indeks>3</gd:Indeks></o:Sagsaktoer></o:RelationListe>");
    assertThat(laes(sag, "").tekster("ReferenceID")).containsExactly(CVR, Sager.EN, Sager.TO);
    assertThat(laes(sag, "").tekst("Titel")).isEqualTo("T");
  }

  @Test
  void what_version_6_cannot_say_is_said_as_near_as_it_can() {
    var sag = SoapSager.opret();
    Sager.ret(sag, "{\"tilstande\":{\"sagfremdrift\":[{\"fremdrift\":\"Bestilt\",\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"infinity\"}}]}}");
    assertThat(laes(sag, "").tekst("FremdriftStatusKode")).isEqualTo("Afgjort");
    assertThat(laes(sag, "").ok().tekst("LivscyklusKode")).isNull();
  }

  @Test
  void a_search_asks_for_all_that_is_given_and_tells_when_there_is_more() {
    var part = "urn:oio:cpr-nr:" + String.format("%010d", Math.abs(java.util.UUID.randomUUID().getMostSignificantBits() % 10_000_000_000L));
    var primaer = "d839f26a-d4d1-4441-b2d6-3dbbb12a9404";
    var alle = java.util.stream.Stream.of("Byggesag A", "Byggesag B", "Andet").map(t -> SoapSager.opret(Soap.noegle(), t, "", relation("Sagspart", primaer, "", part, ""))).toList();
    var parten = "<o:Sagspart><gd:Rolle>" + Soap.uuid(primaer) + "</gd:Rolle><gd:ReferenceID><sd:URNIdentifikator>" + part + "</sd:URNIdentifikator></gd:ReferenceID></o:Sagspart>";
    var titel = "<o:Egenskaber><o:Titel>byggesag%</o:Titel></o:Egenskaber>";
    assertThat(Soap.SAG.kald("SoegInput", SoapSager.soeg(titel, parten)).ok().tekster("UUIDIdentifikator")).containsExactlyInAnyOrder(alle.get(0), alle.get(1));
    var side = Soap.SAG.kald("SoegInput", "<sd:FoersteResultatReference>1</sd:FoersteResultatReference><sd:MaksimalAntalKvantitet>1</sd:MaksimalAntalKvantitet>" + SoapSager.soeg("", parten)).ok();
    assertThat(side.tekster("UUIDIdentifikator")).hasSize(1);
    assertThat(side.tekst("FejlbeskedTekst")).contains("FoersteResultatReference 2");
    assertThat(Soap.SAG.kald("SoegInput", SoapSager.soeg("<o:Egenskaber><o:Titel>findes ikke " + part + "</o:Titel></o:Egenskaber>", "")).kode()).isEqualTo(44);
  }

  @ParameterizedTest
  @ValueSource(strings = {Soap.V11, Soap.V12})
  void a_transaction_id_is_given_back_and_follows_the_registration(String version) {
    var id = java.util.UUID.randomUUID().toString();
    var header = "<h:RequestHeader xmlns:h=\"http://kombit.dk/xml/schemas/RequestHeader/1/\"><h:TransactionUUID>" + id + "</h:TransactionUUID></h:RequestHeader>";
    var svar = Soap.SAG.send(Soap.konvolut(version, header, Soap.SAG.besked("OpretInput", SoapSager.indhold(Soap.noegle(), "T", "", ""))));
    assertThat(svar.tekst("TransactionUUID")).isEqualTo(id);
    assertThat(svar.document().getDocumentElement().getNamespaceURI()).isEqualTo(version);
    assertThat(Http.get("/sag/sag/" + svar.uuid() + "/registreringer").body()).contains("\"transaktionsid\":\"" + id + "\"");
  }

  @Test
  void a_transaction_id_that_cannot_be_kept_is_refused() {
    var header = "<h:RequestHeader xmlns:h=\"http://kombit.dk/xml/schemas/RequestHeader/1/\"><h:TransactionUUID>a b</h:TransactionUUID></h:RequestHeader>";
    var svar = Soap.SAG.send(Soap.konvolut(Soap.V11, header, Soap.SAG.besked("OpretInput", SoapSager.indhold(Soap.noegle(), "T", "", ""))));
    assertThat(svar.kode()).isEqualTo(40);
    assertThat(svar.tekst("DetaljeretFejlbesked")).startsWith("SOAP-HOVED: RequestHeader/TransactionUUID");
  }

  @Test
  void addressing_is_accepted_and_answered() {
    var header = "<a:Action xmlns:a=\"http://www.w3.org/2005/08/addressing\" e:mustUnderstand=\"1\">urn:sagdok:sag:laes</a:Action>"
        + "<a:MessageID xmlns:a=\"http://www.w3.org/2005/08/addressing\">urn:uuid:" + Sager.EN + "</a:MessageID>";
    var svar = Soap.SAG.send(Soap.konvolut(Soap.V11, header, Soap.SAG.besked("LaesInput", Soap.uuid(SoapSager.opret()))));
    assertThat(svar.ok().tekst("RelatesTo")).isEqualTo("urn:uuid:" + Sager.EN);
    assertThat(svar.tekst("Action")).isEqualTo("urn:sagdok:sag:wsdl:6:SagPortType:laesResponse");
    var mange = Soap.INDEKS.send(Soap.konvolut(Soap.V12, header.replace("urn:sagdok:sag:laes", "http://kombit.dk/sts/sagdokumentindeks/importer"),
        SoapIndeks.besked("Importer", SoapIndeks.sag(SoapIndeks.nyt(), Soap.noegle(), "Sag", ""))));
    assertThat(mange.ok().tekst("Action")).isEqualTo("http://stoettesystemerne.dk/sagsogdokumentindeks/SagDokumentIndeksPortType/importerResponse");
  }

  @Test
  void a_caller_may_do_no_more_than_by_rest() {
    var opret = Soap.konvolut(Soap.V11, "", Soap.SAG.besked("OpretInput", SoapSager.indhold(Soap.noegle(), "T", "", "")));
    assertThat(Soap.SAG.send(opret, "Authorization", Http.login("laeser")).kode()).isEqualTo(43);
    assertThat(Soap.SAG.send(opret, "Authorization", Http.login("skriver")).kode()).isEqualTo(20);
    assertThat(Http.post(Soap.SAG.adresse(), opret, "Authorization", Http.NO_LOGIN).statusCode()).isEqualTo(401);
  }

  private static void ret(String sag, String indhold) {
    Soap.SAG.kald("RetInput", Soap.uuid(sag) + "<sd:NoteTekst>Rettet</sd:NoteTekst>" + indhold).ok();
  }

  private static String find(String egenskaber) {
    return Soap.SAG.kald("SoegInput", SoapSager.soeg(egenskaber, "")).ok().tekst("UUIDIdentifikator");
  }

  private static int importer(String sag, String registreringer) {
    return Soap.SAG.kald("ImportInput", "<o:Sag>" + Soap.uuid(sag) + registreringer + "<o:UdenNotifikation>false</o:UdenNotifikation></o:Sag>").kode();
  }

  private static String registrering(String noegle, String titel, String tidspunkt, String livscyklus) {
    return "<o:Registrering><sd:Tidspunkt>" + tidspunkt + "</sd:Tidspunkt><sd:LivscyklusKode>" + livscyklus + "</sd:LivscyklusKode><sd:BrugerRef><sd:URNIdentifikator>urn:oio:kmd:x:1"
        + "</sd:URNIdentifikator></sd:BrugerRef>" + SoapSager.indhold(noegle, titel, "", "") + "</o:Registrering>";
  }
}
