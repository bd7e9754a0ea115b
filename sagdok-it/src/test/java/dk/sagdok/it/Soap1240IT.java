package dk.sagdok.it;

import static dk.sagdok.it.SoapSager.FRA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the generation 1.2.4.0 can say and version 6 cannot; all else is in {@link EnKerneIT}. */
class Soap1240IT {
  private static final String PART = "d839f26a-d4d1-4441-b2d6-3dbbb12a9404";
  private static final String PARTER = "b5fcaf99-36f5-5150-b483-509f9359abe3";
  private static final String ARKIV = "a330ac07-8687-45b9-9bf2-21137eb0dbb0";
  private static final String NUMRE = "<gd:LokalUdvidelseListe><%1$s:%2$sLokalUdvidelse><%1$s:CPR-nr>0101010101</%1$s:CPR-nr><%1$s:CVR-nr>12345678</%1$s:CVR-nr><%1$s:SE-nr>87654321</%1$s:SE-nr>"
      + "<%1$s:P-nr>1234567890</%1$s:P-nr></%1$s:%2$sLokalUdvidelse></gd:LokalUdvidelseListe>";

  @Test
  void archives_numbers_of_parties_and_all_states_are_told() {
    var sag = Soap.SAG_1240.kald("OpretInput", "<o:AttributListe>" + SoapSager.egenskaber(Soap.noegle(), "T", FRA, "infinity") + "</o:AttributListe>" + SoapSager.fremdrift("Bestilt")
        + "<o:RelationListe>" + SoapSager.relation("Sagsarkiv", ARKIV, "", Sager.EN, "") + SoapSager.relation("Sagspart", PART, "", "urn:oio:fuldtnavn:P", NUMRE.formatted("si", "Sagspart"))
        + "</o:RelationListe>").uuid();
    var laest = Soap.SAG_1240.kald("LaesInput", Soap.uuid(sag)).ok();
    assertThat(laest.tekst("FremdriftStatusKode")).isEqualTo("Bestilt");
    assertThat(laest.tekst("Sagsarkiv")).contains(Sager.EN);
    assertThat(laest.tekst("SagspartLokalUdvidelse")).isEqualTo("010101010112345678876543211234567890");
    assertThat(Sager.laes(sag, "").at("/relationer/primaerpart/0/cprnummer").asText()).isEqualTo("0101010101");
    var seks = SoapSager.laes(sag, "").ok();
    assertThat(seks.tekst("FremdriftStatusKode")).isEqualTo("Afgjort");
    assertThat(seks.http().body()).doesNotContain("0101010101", "Sagsarkiv");
  }

  @Test
  void a_document_has_its_variants_and_keeps_the_parts_that_are_not_told() {
    var dokument = Dokumenter.opret(Dokumenter.varianter(Dokumenter.variant("Original", "\"arkivering\":true", Dokumenter.del("Brev", "\"mimetype\":\"text/plain\""))));
    assertThat(laes(dokument).tekster("VariantEgenskaber")).isEmpty();
    assertThat(laes(dokument).tekst("ArkiveringIndikator")).isEqualTo("true");
    Soap.DOKUMENTINDEKS_1240.kald("RetInput", Soap.uuid(dokument) + "<o:VariantListe><o:Variant><o:Variant>Original</o:Variant>" + egenskaber("<o:ArkiveringIndikator>false</o:ArkiveringIndikator>")
        + "</o:Variant><o:Variant><o:Variant>Ny</o:Variant>" + egenskaber("<o:ProduktionIndikator>true</o:ProduktionIndikator>") + "</o:Variant></o:VariantListe>").ok();
    assertThat(laes(dokument).tekster("ArkiveringIndikator")).containsExactly("false");
    assertThat(laes(dokument).tekster("ProduktionIndikator")).containsExactly("true");
    assertThat(Dokumenter.laes(dokument).findValuesAsText("deltekst")).containsExactly("Brev");
  }

  @Test
  void a_document_without_variants_has_an_empty_list_of_them() {
    var dokument = Soap.DOKUMENTINDEKS_1240.kald("OpretInput", "<o:AttributListe><o:Egenskaber>" + Soap.virkning("o", FRA, "infinity") + "<o:BrugervendtNoegle>N</o:BrugervendtNoegle>"
        + "<o:Titel>T</o:Titel><o:Type>Dagsorden</o:Type></o:Egenskaber></o:AttributListe>" + SoapSager.fremdrift("Modtaget") + "<o:RelationListe>"
        + SoapSager.relation("Dokumentpart", PARTER, "", "urn:oio:fuldtnavn:P", NUMRE.formatted("di", "Dokumentpart")) + "</o:RelationListe>").uuid();
    assertThat(laes(dokument).tekster("VariantListe")).containsExactly("");
    assertThat(laes(dokument).tekst("P-nr")).isEqualTo("1234567890");
  }

  @Test
  void a_type_that_the_list_lacks_is_left_out() {
    var dokument = Dokumenter.opret();
    assertThat(laes(dokument).tekst("Type")).isEqualTo("Brev");
    Dokumenter.rettet(dokument, "{\"attributter\":{\"dokumentegenskaber\":[{\"dokumenttype\":\"Plan\"," + Dokumenter.ALTID + "}]}}");
    assertThat(laes(dokument).tekster("Type")).isEmpty();
    assertThat(Soap.DOKUMENTINDEKS.kald("LaesInput", Soap.uuid(dokument)).ok().tekst("Type")).isEqualTo("Plan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<o:Variant>" + "</o:Variant>", "<o:Variant><o:Variant>A</o:Variant><o:FjernIndikator>true</o:FjernIndikator></o:Variant>",
      "<o:Variant><o:Variant>A</o:Variant><o:Egenskaber><o:Lokation>Skab</o:Lokation></o:Egenskaber></o:Variant>"})
  void what_cannot_be_kept_is_refused_in_the_one_text_that_there_is(String variant) {
    var svar = Soap.DOKUMENTINDEKS_1240.kald("RetInput", Soap.uuid(Dokumenter.opret()) + "<o:VariantListe>" + variant + "</o:VariantListe>");
    assertThat(svar.kode()).isEqualTo(40);
    assertThat(svar.tekst("FejlbeskedTekst")).contains("RetInput/VariantListe/Variant");
    assertThat(svar.tekst("DetaljeretFejlbesked")).isNull();
  }

  @Test
  void the_elements_of_version_6_are_not_those_of_this_one() {
    var input = "<sd:NoteTekst>N</sd:NoteTekst><o:AttributListe/><o:TilstandListe/><o:RelationListe/>";
    assertThat(Soap.SAG_1240.send(Soap.konvolut(Soap.V11, "", Soap.SAG.besked("OpretInput", input))).http().statusCode()).isEqualTo(500);
  }

  private static String egenskaber(String felter) {
    return "<o:Egenskaber>" + Soap.virkning("o", FRA, "infinity") + felter + "</o:Egenskaber>";
  }

  private static Soap.Svar laes(String dokument) {
    return Soap.DOKUMENTINDEKS_1240.kald("LaesInput", Soap.uuid(dokument)).ok();
  }
}
