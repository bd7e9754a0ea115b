package dk.sagdok.it;

import static dk.sagdok.it.SoapSager.FRA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dokument by SOAP: its metadata by the published contract, the whole of it by our own; and the same document by REST. */
class SoapDokumentIT {
  private static final String BILAG = "457162d0-12b7-565a-b997-01e0932fc5d4";
  private static final String REDIGERING = "b9603c77-6c9b-52ae-b080-18a4aa451136";

  @Test
  void a_document_lives_from_opret_to_slet() {
    var noegle = Soap.noegle();
    var dokument = Soap.DOKUMENTINDEKS.kald("OpretInput", indhold(noegle, "Brev", "")).uuid();
    var kendt = laes(Soap.DOKUMENTINDEKS, dokument, "").tekst("Tidspunkt");
    Soap.DOKUMENTINDEKS.kald("RetInput", Soap.uuid(dokument) + "<o:AttributListe>" + egenskaber(noegle, "Rettet brev", "2012-03-01T00:00:00+01:00") + "</o:AttributListe>").ok();
    assertThat(laes(Soap.DOKUMENTINDEKS, dokument, SoapSager.ALT).tekster("Titel")).containsExactlyInAnyOrder("Brev", "Rettet brev");
    assertThat(laes(Soap.DOKUMENTINDEKS, dokument, SoapSager.filter("Registrering", kendt, kendt)).tekster("Titel")).containsExactly("Brev");
    assertThat(laes(Soap.DOKUMENTINDEKS, dokument, sts("2000-01-01T00:00:00Z", "2001-01-01T00:00:00Z")).kode()).isEqualTo(44);
    assertThat(Soap.DOKUMENTINDEKS.kald("SoegInput", "<o:AttributListe><o:Egenskaber><o:BrugervendtNoegle>" + noegle + "</o:BrugervendtNoegle><o:BrevDato>2026-01-04</o:BrevDato>"
        + "<o:VersionIdentifikator>2</o:VersionIdentifikator></o:Egenskaber></o:AttributListe><o:TilstandListe/><o:RelationListe/>").uuid()).isEqualTo(dokument);
    assertThat(Soap.DOKUMENTINDEKS.kald("ListInput", Soap.uuid(dokument) + Soap.uuid(dokument)).ok().tekster("ObjektType")).containsExactly(dokument);
    Soap.DOKUMENTINDEKS.kald("PassiverInput", Soap.uuid(dokument)).ok();
    Soap.DOKUMENTINDEKS.kald("SletInput", Soap.uuid(dokument)).ok();
    assertThat(laes(Soap.DOKUMENTINDEKS, dokument, "").kode()).isEqualTo(44);
    Soap.DOKUMENTINDEKS.kald("ImportInput", "<o:DokumentIndeks>" + Soap.uuid(dokument) + "<o:Registrering>" + indhold(noegle, "Igen", "") + "</o:Registrering></o:DokumentIndeks>").ok();
    assertThat(laes(Soap.DOKUMENTINDEKS, dokument, "").ok().tekst("LivscyklusKode")).isEqualTo("Importeret");
  }

  @Test
  void a_document_is_the_same_by_rest_and_a_change_of_its_metadata_leaves_its_variants() {
    var noegle = Soap.noegle();
    var dokument = Soap.DOKUMENT.kald("OpretInput", indhold(noegle, "Ansøgning", SoapSager.relation("Dokumentrelation", BILAG, "7", Sager.EN, "")
        + "<gd:LokalUdvidelseListe><di:DokumentitsystemRelation>" + Soap.virkning("gd", FRA, "infinity") + "<gd:Rolle>" + Soap.uuid("251c24fd-57b0-4afc-9d73-b063d1957eb3")
        + "</gd:Rolle><gd:ReferenceID>" + Soap.uuid(Sager.TO) + "</gd:ReferenceID><di:SystemNavn>ESDH</di:SystemNavn></di:DokumentitsystemRelation></gd:LokalUdvidelseListe>")
        + "<o:VariantListe>" + variant("Original", "Arkivering", del("Brev", "1") + del("Tegning", "2")) + variant("Ekstrakt", "Offentliggoerelse", "") + "</o:VariantListe>").uuid();
    Soap.DOKUMENTINDEKS.kald("RetInput", Soap.uuid(dokument) + "<o:AttributListe>" + egenskaber(noegle, "Ny titel", FRA) + "</o:AttributListe>").ok();
    var rest = Sager.json(Http.get("/dokument/dokument/" + dokument)).get(dokument).get(0).get("registreringer").get(0);
    assertThat(rest.at("/attributter/dokumentegenskaber/0/titel").asText()).isEqualTo("Ny titel");
    assertThat(rest.at("/attributter/dokumentegenskaber/0/dokumenttype").asText()).isEqualTo("Brev, indgaaende");
    assertThat(rest.at("/attributter/dokumentegenskaber/0/major").asInt()).isEqualTo(2);
    assertThat(rest.at("/relationer/bilag/0/uuid").asText()).isEqualTo(Sager.EN);
    assertThat(rest.at("/relationer/master/0/systemnavn").asText()).isEqualTo("ESDH");
    assertThat(rest.at("/varianter/1/varianttekst").asText()).isEqualTo("Original");
    assertThat(rest.at("/varianter/1/egenskaber/0/arkivering").asBoolean()).isTrue();
    assertThat(rest.at("/varianter/1/dele/1/deltekst").asText()).isEqualTo("Tegning");
    assertThat(rest.at("/varianter/1/dele/1/egenskaber/0/mimetype").asText()).isEqualTo("image/png");
    assertThat(rest.at("/varianter/1/dele/1/egenskaber/0/lokaludvidelse").asText()).isEqualTo("<x:Y xmlns:x=\"urn:x\"></x:Y>");
    assertThat(rest.at("/varianter/1/dele/1/relationer/underredigeringaf/0/uuid").asText()).isEqualTo(Sager.EN);
    var soap = laes(Soap.DOKUMENT, dokument, "").ok();
    assertThat(soap.tekster("Mimetype")).containsExactly("image/png", "image/png");
    assertThat(soap.tekster("UnderRedigeringAf")).hasSize(2);
    assertThat(laes(Soap.DOKUMENTINDEKS, dokument, "").ok().http().body()).doesNotContain("Variant");
  }

  @Test
  void ret_changes_the_part_it_names_and_an_empty_list_takes_all_away() {
    var dokument = Soap.DOKUMENT.kald("OpretInput", indhold(Soap.noegle(), "T", "") + "<o:VariantListe>" + variant("Original", "Arkivering", del("A", "1") + del("B", "2"))
        + "</o:VariantListe>").uuid();
    ret(dokument, "<o:VariantListe><o:Variant><o:Variant>Original</o:Variant><o:DelListe><o:Del><o:Del>B</o:Del><o:Egenskaber>" + Soap.virkning("o", FRA, "infinity")
        + "<o:Lokation>Skab 4</o:Lokation></o:Egenskaber></o:Del></o:DelListe></o:Variant></o:VariantListe>");
    var rettet = laes(Soap.DOKUMENT, dokument, "");
    assertThat(rettet.tekster("Lokation")).containsExactly("Skab 4");
    assertThat(rettet.tekster("Indeks")).contains("1", "2");
    ret(dokument, "<o:VariantListe><o:Variant><o:Variant>Original</o:Variant><o:DelListe/></o:Variant></o:VariantListe>");
    assertThat(laes(Soap.DOKUMENT, dokument, "").tekster("Mimetype")).isEmpty();
    assertThat(laes(Soap.DOKUMENT, dokument, "").tekst("ArkiveringIndikator")).isEqualTo("true");
    ret(dokument, "<o:VariantListe/>");
    assertThat(laes(Soap.DOKUMENT, dokument, "").tekster("VariantListe")).isEmpty();
  }

  @Test
  void one_variant_or_one_part_is_taken_away_and_the_rest_stays() {
    var dokument = Soap.DOKUMENT.kald("OpretInput", indhold(Soap.noegle(), "T", "") + "<o:VariantListe>" + variant("Original", "Arkivering", del("A", "1") + del("B", "2"))
        + variant("Ekstrakt", "Offentliggoerelse", del("C", "1")) + "</o:VariantListe>").uuid();
    ret(dokument, "<o:VariantListe><o:Variant><o:Variant>Ekstrakt</o:Variant><o:FjernIndikator>true</o:FjernIndikator></o:Variant><o:Variant><o:Variant>Original</o:Variant><o:DelListe><o:Del>"
        + "<o:Del>A</o:Del><o:FjernIndikator>true</o:FjernIndikator></o:Del></o:DelListe></o:Variant></o:VariantListe>");
    var varianter = Dokumenter.laes(dokument).get("varianter");
    assertThat(Dokumenter.navne(varianter, "varianttekst")).containsExactly("Original");
    assertThat(Dokumenter.navne(varianter.get(0).get("dele"), "deltekst")).containsExactly("B");
    assertThat(varianter.get(0).get("egenskaber").get(0).get("arkivering").asBoolean()).isTrue();
    assertThat(laes(Soap.DOKUMENT, dokument, "").ok().tekst("LivscyklusKode")).isEqualTo("Rettet");
    assertThat(laes(Soap.DOKUMENTINDEKS, dokument, "").ok().tekst("LivscyklusKode")).isNull();
  }

  @Test
  void a_history_is_imported_with_all_its_codes() {
    var dokument = java.util.UUID.randomUUID().toString();
    var rettet = "<o:Registrering><sd:Tidspunkt>2015-01-01T00:00:00Z</sd:Tidspunkt><o:LivscyklusKode>Rettet</o:LivscyklusKode>" + indhold("B", "Anden", "") + "</o:Registrering>";
    var foerste = "<o:Registrering><sd:Tidspunkt>2014-01-01T00:00:00Z</sd:Tidspunkt><sd:LivscyklusKode>Importeret</sd:LivscyklusKode>" + indhold("B", "Første", "") + "</o:Registrering>";
    Soap.DOKUMENT.kald("ImportInput", "<o:Dokument>" + Soap.uuid(dokument) + rettet + foerste + "</o:Dokument>").ok();
    assertThat(Dokumenter.laes(dokument).get("livscykluskode").asText()).isEqualTo("Rettet");
  }

  @Test
  void what_the_schema_has_no_word_for_is_said_as_near_as_it_can() {
    var dokument = Dokumenter.opret();
    var ret = Dokumenter.ret(dokument, "{\"attributter\":{\"dokumentegenskaber\":[{\"dokumenttype\":\"Skitse\",\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"infinity\"}}]}}");
    assertThat(ret.statusCode()).as(ret.body()).isEqualTo(200);
    assertThat(laes(Soap.DOKUMENTINDEKS, dokument, "").ok().tekster("Type")).containsExactly("Andet");
  }

  @Test
  void a_wrong_part_is_told_with_its_path() {
    var tom = Soap.DOKUMENT.kald("OpretInput", indhold(Soap.noegle(), "T", "") + "<o:VariantListe><o:Variant><o:Variant>A</o:Variant></o:Variant></o:VariantListe>");
    assertThat(tom.kode()).isEqualTo(40);
    assertThat(tom.tekst("DetaljeretFejlbesked")).contains("OpretInput/VariantListe/Variant ");
    var to = Soap.DOKUMENT.kald("OpretInput", indhold(Soap.noegle(), "T", "") + "<o:VariantListe>" + variant("A", "Arkivering", "") + variant("A", "Produktion", "") + "</o:VariantListe>");
    assertThat(to.kode()).isEqualTo(40);
    assertThat(to.tekst("DetaljeretFejlbesked")).contains("SKEMA-dublet", "OpretInput/VariantListe/Variant[2]");
    var dato = Soap.DOKUMENTINDEKS.kald("OpretInput", indhold(Soap.noegle(), "T", "").replace("2026-01-04", "-2026-01-04"));
    assertThat(dato.kode()).isEqualTo(40);
    assertThat(Soap.DOKUMENTINDEKS.kald("OpretInput", indhold(Soap.noegle(), "T", "").replace(">2<", ">99999999999999999999<")).tekst("DetaljeretFejlbesked"))
        .contains("OpretInput/AttributListe/Egenskaber/VersionIdentifikator");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<o:Variant><o:Variant>A</o:Variant></o:Variant><o:Variant><o:Variant>B</o:Variant></o:Variant>", "<o:Variant><o:Variant>A</o:Variant><o:FjernIndikator>true</o:FjernIndikator></o:Variant>",
      "<o:Variant><o:Variant>A</o:Variant><o:DelListe><o:Del><o:Del>A</o:Del></o:Del><o:Del><o:Del>B</o:Del></o:Del></o:DelListe></o:Variant>",
      "<gd:LokalUdvidelseListe><x:Y xmlns:x=\"urn:x\"/></gd:LokalUdvidelseListe>"})
  void what_cannot_be_asked_of_variants_is_refused(String varianter) {
    var svar = Soap.DOKUMENT.kald("SoegInput", "<o:AttributListe/><o:TilstandListe/><o:RelationListe/><o:VariantListe>" + varianter + "</o:VariantListe>");
    assertThat(svar.kode()).isEqualTo(40);
    assertThat(svar.tekst("DetaljeretFejlbesked")).startsWith("OIO-soegning: SoegInput/VariantListe/");
  }

  @Test
  void what_is_taken_away_is_taken_away_whole_and_only_from_what_is_there() {
    var fjernet = "<o:VariantListe><o:Variant><o:Variant>Original</o:Variant><o:FjernIndikator>true</o:FjernIndikator>%s</o:Variant></o:VariantListe>";
    var dokument = Soap.DOKUMENT.kald("OpretInput", indhold(Soap.noegle(), "T", "") + "<o:VariantListe>" + variant("Original", "Arkivering", del("A", "1")) + "</o:VariantListe>").uuid();
    for (var svar : java.util.List.of(Soap.DOKUMENT.kald("OpretInput", indhold(Soap.noegle(), "T", "") + fjernet.formatted("")),
        Soap.DOKUMENT.kald("RetInput", Soap.uuid(dokument) + fjernet.formatted("<o:DelListe>" + del("B", "2") + "</o:DelListe>")))) {
      assertThat(svar.kode()).isEqualTo(40);
      assertThat(svar.tekst("DetaljeretFejlbesked")).startsWith("OIO-fjern: ").contains("Input/VariantListe/Variant/FjernIndikator");
    }
    assertThat(laes(Soap.DOKUMENT, dokument, "").tekster("Del")).contains("A").doesNotContain("B");
  }

  private static void ret(String dokument, String indhold) {
    Soap.DOKUMENT.kald("RetInput", Soap.uuid(dokument) + indhold).ok();
  }

  private static Soap.Svar laes(Soap soap, String dokument, String filtre) {
    return soap.kald("LaesInput", Soap.uuid(dokument) + filtre);
  }

  private static String sts(String fra, String til) {
    return SoapSager.filter("StsRegistrering", fra, til).replace("sd:StsRegistrering", "go:StsRegistrering");
  }

  private static String egenskaber(String noegle, String titel, String fra) {
    return "<o:Egenskaber>" + Soap.virkning("o", fra, "infinity") + "<o:BrugervendtNoegle>%s</o:BrugervendtNoegle><o:Titel>%s</o:Titel><o:BrevDato>2026-01-04</o:BrevDato>".formatted(noegle, titel)
        + "<o:VersionIdentifikator>2</o:VersionIdentifikator><o:Dokumentnummer>D1</o:Dokumentnummer><o:Foelsomhed>VIP_SAGER</o:Foelsomhed><o:Type>Brev, indgaaende</o:Type></o:Egenskaber>";
  }

  private static String indhold(String noegle, String titel, String relationer) {
    return "<o:AttributListe>" + egenskaber(noegle, titel, FRA) + "</o:AttributListe>" + SoapSager.fremdrift("Modtaget") + "<o:RelationListe>" + relationer + "</o:RelationListe>";
  }

  private static String variant(String navn, String indikator, String dele) {
    return "<o:Variant><o:Variant>" + navn + "</o:Variant><o:Egenskaber>" + Soap.virkning("o", FRA, "infinity") + "<o:%1$sIndikator>true</o:%1$sIndikator></o:Egenskaber>".formatted(indikator)
        + (dele.isEmpty() ? "" : "<o:DelListe>" + dele + "</o:DelListe>") + "</o:Variant>";
  }

  private static String del(String navn, String indeks) {
    return "<o:Del><o:Del>" + navn + "</o:Del><o:Egenskaber>" + Soap.virkning("o", FRA, "infinity") + "<o:Indeks>" + indeks + "</o:Indeks><o:Mimetype>image/png</o:Mimetype>"
        + "<gd:LokalUdvidelseListe><x:Y xmlns:x=\"urn:x\"/></gd:LokalUdvidelseListe></o:Egenskaber><o:RelationListe>" + SoapSager.relation("UnderRedigeringAf", REDIGERING, "", Sager.EN, "")
        + "</o:RelationListe></o:Del>";
  }
}
