package dk.sagdok.objekttype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dokument as the standard has it: names, order, lengths, code lists and cardinality. */
class DokumentTypeTest {
  private static final ObjektType DOKUMENT = DokumentType.DOKUMENT;

  @Test
  void egenskaber_have_the_order_of_dokumentindeks_6_and_then_what_only_the_json_form_has() {
    assertThat(felter("dokumentegenskaber")).containsExactly("BrugervendtNoegle 50", "Titel 255", "Beskrivelse 4096", "BrevDato", "OffentlighedUndtaget",
        "VersionIdentifikator", "UnderversionIdentifikator", "Kassationskode 50", "Dokumentnummer 50", "Foelsomhed", "Type", "Integrationsdata", "LokalUdvidelseListe");
  }

  @Test
  void variants_and_parts_have_the_fields_of_dokument_1_1_1() {
    assertThat(felter("varianter.egenskaber")).containsExactly("ArkiveringIndikator", "DelvisSkannetIndikator", "OffentliggoerelseIndikator", "ProduktionIndikator", "LokalUdvidelseListe");
    assertThat(felter("varianter.dele.egenskaber")).containsExactly("IndeksIdentifikator", "IndholdTekst", "LokationTekst", "MimetypeTekst", "LokalUdvidelseListe");
    assertThat(DOKUMENT.samlinger().get(0).noegle()).extracting(Felt::kode, Felt::laengde).containsExactly("varianttekst", 20);
    assertThat(DOKUMENT.samlinger().get(0).samlinger().get(0).noegle().kode()).isEqualTo("deltekst");
  }

  @Test
  void fremdrift_has_seven_codes() {
    assertThat(DOKUMENT.grupper(Art.TILSTAND)).singleElement().satisfies(g -> assertThat(g.felter().get(0).koder())
        .containsExactly("Modtaget", "Fordelt", "Underudarbejdelse", "Underreview", "Publiceret", "Endeligt", "Afleveret"));
  }

  @ParameterizedTest
  @CsvSource({"Dokumentrelation, besvarelser udgangspunkter nyrevision kommentarer bilag andredokumenter", "Dokumentaktoer, ejer ansvarlig primaerbehandler andrebehandlere fordelttil",
      "Dokumentpart, parter kopiparter", "Dokumentklasse, primaerklasse andreklasser visningsklasse", "Arkiver, arkiver", "TilknyttedeSager, tilknyttedesager",
      "DokumentitsystemRelation, master afsender", "Sikkerhedsprofil, sikkerhedsprofil"})
  void relations_stand_in_the_lists_and_the_order_of_the_schema(String liste, String relationer) {
    assertThat(DOKUMENT.grupper(Art.RELATION).stream().filter(g -> g.xmlGruppe().equals(liste)).map(Gruppe::kode)).containsExactly(relationer.split(" "));
  }

  @Test
  void six_relations_and_the_two_systems_have_one_entry_at_a_time_and_the_others_are_replaced_whole() {
    var efterRet = DOKUMENT.grupper(Art.RELATION).stream().collect(Collectors.groupingBy(Gruppe::ret, Collectors.mapping(Gruppe::kode, Collectors.toList())));
    assertThat(efterRet).containsOnlyKeys(Ret.REPLACE_PERIOD, Ret.REPLACE_ALL);
    assertThat(efterRet.get(Ret.REPLACE_PERIOD)).containsExactly("nyrevision", "ejer", "ansvarlig", "primaerbehandler", "fordelttil", "primaerklasse", "master", "afsender");
    assertThat(efterRet.get(Ret.REPLACE_ALL)).hasSize(13);
  }

  @Test
  void the_profile_asks_for_five_relations_and_the_attributes() {
    assertThat(DOKUMENT.grupper().values().stream().filter(Gruppe::kombitKraevet).map(Gruppe::kode))
        .containsExactly("dokumentegenskaber", "ejer", "ansvarlig", "primaerklasse", "master", "afsender");
    assertThat(DOKUMENT.grupper().get("dokumentegenskaber").felter().stream().filter(f -> "OB1".equals(f.profil())).map(Felt::kode))
        .containsExactly("brugervendtnoegle", "titel", "dokumentnummer", "foelsomhed", "dokumenttype");
  }

  private static List<String> felter(String gruppe) {
    return DOKUMENT.grupper().get(gruppe).felter().stream().map(f -> f.navn() + (f.laengde() > 0 ? " " + f.laengde() : "")).toList();
  }
}
