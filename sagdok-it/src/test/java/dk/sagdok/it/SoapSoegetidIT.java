package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** SoegEgenskaberLokalUdvidelse: searches for when cases were created and changed, and for the dates of documents. */
class SoapSoegetidIT {
  private static final String NYTAAR_2014 = "2014-01-01T00:00:00+01:00";
  private static final String NYTAAR_2015 = "2015-01-01T00:00:00+01:00";
  private static final String DENGANG = "<sd:SoegRegistrering>" + Soap.tid("FraTidspunkt", "2014-06-01T00:00:00+02:00") + Soap.tid("TilTidspunkt", "2014-06-01T00:00:00+02:00") + "</sd:SoegRegistrering>";
  private final String noegle = Soap.noegle();

  @Test
  void a_case_is_found_by_when_its_first_and_its_last_registration_were() {
    var sag = importer("");
    assertThat(sager("", oprettet(NYTAAR_2014, NYTAAR_2015))).containsExactly(sag);
    assertThat(sager("", oprettet("2014-01-01T00:00:00.000001+01:00", null))).isEmpty();
    assertThat(sager("", oprettet(null, NYTAAR_2014))).isEmpty();
    assertThat(sager("", aendret(NYTAAR_2015, null))).containsExactly(sag);
    assertThat(sager("", oprettet(null, NYTAAR_2015) + aendret(NYTAAR_2015, "infinity"))).containsExactly(sag);
    assertThat(sager("", aendret(null, NYTAAR_2015))).isEmpty();
    assertThat(sager(DENGANG, aendret(null, NYTAAR_2015))).containsExactly(sag);
    assertThat(sager(DENGANG, aendret(NYTAAR_2015, null))).isEmpty();
    assertThat(sager(DENGANG, oprettet(NYTAAR_2014, "2014-01-02T00:00:00+01:00"))).containsExactly(sag);
    assertThat(sager("", oprettet(null, null))).containsExactly(sag);
  }

  @Test
  void a_case_that_says_when_it_was_created_is_found_by_that() {
    var sag = importer("<si:SagIndeksEgenskaber>" + Soap.virkning("gd", SoapSager.FRA, "infinity") + "<si:OprettetTidspunkt>2011-05-01T12:00:00+02:00</si:OprettetTidspunkt></si:SagIndeksEgenskaber>");
    assertThat(SoapSager.laes(sag, "").tekst("OprettetTidspunkt")).startsWith("2011-05-01T12:00:00");
    assertThat(sager("", oprettet("2011-05-01T10:00:00Z", "2011-05-01T10:00:01Z"))).containsExactly(sag);
    assertThat(sager(DENGANG, oprettet("2011-05-01T10:00:00Z", "2011-05-01T10:00:01Z"))).containsExactly(sag);
    assertThat(sager("", oprettet(NYTAAR_2014, NYTAAR_2015))).isEmpty();
  }

  @Test
  void a_document_is_found_by_the_danish_day_of_its_date() {
    var dokument = Soap.DOKUMENTINDEKS.kald("OpretInput", brev("2026-01-04")).uuid();
    var kendt = Soap.DOKUMENTINDEKS.kald("LaesInput", Soap.uuid(dokument)).tekst("Tidspunkt");
    Soap.DOKUMENTINDEKS.kald("RetInput", Soap.uuid(dokument) + brev("2026-02-04").replaceAll("<o:TilstandListe>.*", "")).ok();
    var da = "<sd:SoegRegistrering>" + Soap.tid("FraTidspunkt", kendt) + Soap.tid("TilTidspunkt", kendt) + "</sd:SoegRegistrering>";
    for (var dag : List.of(brevdato("2026-01-04T00:00:00+01:00", "2026-01-05T00:00:00+01:00"), brevdato("2026-01-04T22:59:59Z", "infinity"), brevdato("infinity", "2026-01-03T23:00:01Z"))) {
      assertThat(dokumenter(da, dag)).containsExactly(dokument);
    }
    assertThat(dokumenter(da, brevdato("2026-01-04T23:00:00Z", "infinity"))).isEmpty();
    assertThat(dokumenter(da, brevdato("infinity", "2026-01-03T23:00:00Z"))).isEmpty();
    assertThat(dokumenter("", brevdato("2026-01-04T00:00:00+01:00", "2026-01-05T00:00:00+01:00"))).isEmpty();
    assertThat(dokumenter("", brevdato("2026-02-04T12:00:00+01:00", "2026-02-04T13:00:00+01:00"))).containsExactly(dokument);
  }

  @Test
  void fremsoeg_asks_the_same_of_both_kinds() {
    var sag = importer("");
    var dokument = Soap.DOKUMENTINDEKS.kald("OpretInput", brev("2026-01-04")).uuid();
    assertThat(fremsoeg(oprettet(NYTAAR_2014, NYTAAR_2015), brevdato("2026-01-04T00:00:00+01:00", "2026-01-05T00:00:00+01:00")).ok().tekster("ObjektType")).containsExactlyInAnyOrder(sag, dokument);
    assertThat(fremsoeg(aendret(null, NYTAAR_2015), brevdato("2026-01-05T00:00:00+01:00", "infinity")).kode()).isEqualTo(44);
    var forkert = fremsoeg(aendret(NYTAAR_2015, NYTAAR_2014), brevdato(NYTAAR_2015, NYTAAR_2015));
    assertThat(forkert.kode()).isEqualTo(40);
    assertThat(forkert.tekst("DetaljeretFejlbesked")).contains("SoegUdtryk/SoegSag/AttributListe/LokalUdvidelseListe/SoegEgenskaberLokalUdvidelse/SenestAendretInterval",
        "SoegUdtryk/SoegDokument/AttributListe/LokalUdvidelseListe/SoegEgenskaberLokalUdvidelse/BrevDatoInterval");
  }

  static Stream<Arguments> forkerte() {
    return Stream.of(Arguments.of(oprettet(NYTAAR_2015, NYTAAR_2014), "OprettetTidspunktInterval skal have"), Arguments.of(aendret(NYTAAR_2014, NYTAAR_2014), "SenestAendretInterval skal have"),
        Arguments.of(aendret("i går", null), "SenestAendretInterval/FraTidspunkt"), Arguments.of("<si:AndetInterval/>", "SoegEgenskaberLokalUdvidelse"));
  }

  @ParameterizedTest
  @MethodSource("forkerte")
  void a_wrong_interval_is_answered_with_its_path(String intervaller, String sti) {
    var svar = Soap.SAG.kald("SoegInput", attributter("o", "si", intervaller));
    assertThat(svar.kode()).isEqualTo(40);
    assertThat(svar.tekst("DetaljeretFejlbesked")).contains("SoegInput/AttributListe/LokalUdvidelseListe/SoegEgenskaberLokalUdvidelse", sti);
  }

  @Test
  void it_is_nothing_that_a_case_can_have() {
    var svar = Soap.SAG.kald("OpretInput", SoapSager.indhold(noegle, "T", udvidelse("si", oprettet(NYTAAR_2014, null)), ""));
    assertThat(svar.kode()).isEqualTo(40);
    assertThat(svar.tekst("DetaljeretFejlbesked")).contains("OpretInput/AttributListe/LokalUdvidelseListe/SoegEgenskaberLokalUdvidelse");
  }

  /** Two registrations, from 2014 and from 2015. */
  private String importer(String udvidelser) {
    var sag = SoapIndeks.nyt();
    Soap.SAG.kald("ImportInput", "<o:Sag>" + Soap.uuid(sag) + registrering(udvidelser, NYTAAR_2014, "Opstaaet") + registrering(udvidelser, NYTAAR_2015, "Importeret") + "</o:Sag>").ok();
    return sag;
  }

  private String registrering(String udvidelser, String tidspunkt, String livscyklus) {
    return "<o:Registrering><sd:Tidspunkt>" + tidspunkt + "</sd:Tidspunkt><sd:LivscyklusKode>" + livscyklus + "</sd:LivscyklusKode>" + SoapSager.indhold(noegle, livscyklus, udvidelser, "") + "</o:Registrering>";
  }

  private String brev(String brevdato) {
    return "<o:AttributListe><o:Egenskaber>" + Soap.virkning("o", SoapSager.FRA, "infinity") + "<o:BrugervendtNoegle>" + noegle + "</o:BrugervendtNoegle><o:Titel>T</o:Titel><o:BrevDato>" + brevdato
        + "</o:BrevDato></o:Egenskaber></o:AttributListe>" + SoapSager.fremdrift("Modtaget") + "<o:RelationListe/>";
  }

  private List<String> sager(String registrering, String intervaller) {
    return Soap.SAG.kald("SoegInput", registrering + attributter("o", "si", intervaller)).tekster("UUIDIdentifikator");
  }

  private List<String> dokumenter(String registrering, String intervaller) {
    return Soap.DOKUMENTINDEKS.kald("SoegInput", registrering + attributter("o", "di", intervaller)).tekster("UUIDIdentifikator");
  }

  private Soap.Svar fremsoeg(String sager, String breve) {
    return SoapIndeks.kald("Fremsoeg", "<x:SoegUdtryk><x:SoegSag>" + attributter("o", "si", sager) + "</x:SoegSag><x:SoegDokument>" + attributter("d", "di", breve) + "</x:SoegDokument></x:SoegUdtryk>");
  }

  private String attributter(String objekt, String indeks, String intervaller) {
    return "<%1$s:AttributListe><%1$s:Egenskaber><%1$s:BrugervendtNoegle>%2$s</%1$s:BrugervendtNoegle></%1$s:Egenskaber><gd:LokalUdvidelseListe>%3$s</gd:LokalUdvidelseListe></%1$s:AttributListe>"
        .concat("<%1$s:TilstandListe/><%1$s:RelationListe/>").formatted(objekt, noegle, udvidelse(indeks, intervaller));
  }

  private static String udvidelse(String indeks, String intervaller) {
    var navnerum = " xmlns:go=\"urn:oio:sts:generelleoperationer:6\" xmlns:di=\"urn:oio:sts:sagdok:dokumentindeks:6\"";
    return "<%1$s:SoegEgenskaberLokalUdvidelse%2$s>%3$s</%1$s:SoegEgenskaberLokalUdvidelse>".formatted(indeks, navnerum, intervaller);
  }

  private static String oprettet(String fra, String til) {
    return interval("si:OprettetTidspunktInterval", fra, til);
  }

  private static String aendret(String fra, String til) {
    return interval("si:SenestAendretInterval", fra, til);
  }

  private static String brevdato(String fra, String til) {
    return interval("di:BrevDatoInterval", fra, til);
  }

  private static String interval(String element, String fra, String til) {
    return "<%1$s>%2$s%3$s</%1$s>".formatted(element, tid("FraTidspunkt", fra), tid("TilTidspunkt", til));
  }

  private static String tid(String element, String tidspunkt) {
    return tidspunkt == null ? "" : Soap.tid(element, tidspunkt).replace("sd:" + element, "go:" + element);
  }
}
