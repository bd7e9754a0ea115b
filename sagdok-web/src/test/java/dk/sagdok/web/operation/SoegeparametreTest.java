package dk.sagdok.web.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Soeg;
import dk.sagdok.register.Soeg.Betingelse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoegeparametreTest {
  private static final String ID = "aaaaaaaa-0000-4000-8000-00000000000a";

  @Test
  void what_is_asked_of_a_journalpost_is_asked_of_one_entry() {
    assertThat(soeg("journalpostkode", "journalnotat", "journalnotat.titel", "x%", "JOURNALPOST", ID).betingelser()).containsExactly(
        new Betingelse.SammeRaekke("journalpost", List.of(new Betingelse.FeltEr("journalpost", List.of("journalpostkode"), "journalnotat"),
            new Betingelse.FeltEr("journalpost", List.of("journalnotat", "titel"), "x%"), new Betingelse.RelationTil("journalpost", ID, null))));
  }

  @Test
  void names_are_in_any_case_but_an_objekttype_is_not() {
    assertThat(soeg("Ansvarlig:Bruger", ID.toUpperCase(), "BVN", "a", "PRINCIPIEL", "True", "fremdrift", "Oplyst").betingelser()).containsExactlyInAnyOrder(
        new Betingelse.RelationTil("ansvarlig", ID, "Bruger"), new Betingelse.FeltEr("sagegenskaber", List.of("brugervendtnoegle"), "a"),
        new Betingelse.FeltEr("sagegenskaber", List.of("principiel"), true), new Betingelse.FeltEr("sagfremdrift", List.of("fremdrift"), "Oplyst"));
  }

  @ParameterizedTest
  @CsvSource({"findesikke,x", "sagfremdrift,Oplyst", "offentlighedundtaget,x", "virkning,x", "note,x", "ansvarlig:a:b," + ID, "ansvarlig,xyz", "fremdrift,Slut",
    "principiel,ja", "livscykluskode,Ukendt", "vilkaarligrel,urn:x:1", "uuid,123", "foersteresultat,a", "maximalantalresultater,-1", "virkningstid,i går",
    "virkningstid,infinity", "brugerref,xyz"})
  void a_parameter_that_is_not_understood_is_refused(String name, String value) {
    assertThatThrownBy(() -> soeg(name, value)).isInstanceOf(RegisterException.class);
  }

  @Test
  void a_window_has_its_start_before_its_end() {
    assertThatThrownBy(() -> soeg("virkningfra", "2016-01-01", "virkningtil", "2016-01-01")).isInstanceOf(RegisterException.class);
    assertThatThrownBy(() -> soeg("virkningfra", "2016-01-01", "virkningstid", "2016-01-01")).isInstanceOf(RegisterException.class);
  }

  @Test
  void what_lies_in_variants_and_parts_is_asked_for_by_its_short_name_or_its_path() {
    assertThat(dokument("varianttekst", "Original", "DELTEKST", "Kap%", "arkivering", "0", "varianter.dele.egenskaber.mimetype", "text/plain", "indeks", "0",
        "UnderRedigeringAf:Bruger", ID).betingelser()).containsExactlyInAnyOrder(
        new Betingelse.ElementHedder("varianter", "Original"), new Betingelse.ElementHedder("varianter.dele", "Kap%"),
        new Betingelse.FeltEr("varianter.egenskaber", List.of("arkivering"), false), new Betingelse.FeltEr("varianter.dele.egenskaber", List.of("mimetype"), "text/plain"),
        new Betingelse.FeltEr("varianter.dele.egenskaber", List.of("indeks"), 0L), new Betingelse.RelationTil("varianter.dele.underredigeringaf", ID, "Bruger"));
    assertThat(dokument("varianter.dele.deltekst", "x", "varianter.dele.underredigeringaf", ID).betingelser()).containsExactlyInAnyOrder(
        new Betingelse.ElementHedder("varianter.dele", "x"), new Betingelse.RelationTil("varianter.dele.underredigeringaf", ID, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"varianttekst", "deltekst", "underredigeringaf", "arkivering", "delvisscannet", "offentliggoerelse", "produktion", "indeks", "indhold", "lokation",
    "mimetype", "major", "minor", "brevdato", "dokumenttype", "fremdrift", "brugervendtnoegle", "offentlighedundtaget.hjemmel", "dokumentnummer", "ejer.cvrnummer"})
  void a_dokument_is_asked_for_by_every_field(String name) {
    String value = List.of("true", "0", ID, "2020-02-29", "Publiceret").stream().filter(v -> understood(name, v)).findFirst().orElseThrow();
    assertThat(dokument(name, value).betingelser()).hasSize(1);
    assertThatThrownBy(() -> soeg("findesikke", "x")).hasMessageContaining("findesikke");
  }

  private static boolean understood(String name, String value) {
    try {
      dokument(name, value);
      return true;
    } catch (RegisterException e) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({"major,1.5", "minor,x", "major,99999999999999999999", "brevdato,2020-02-30", "brevdato,i går", "arkivering,ja", "underredigeringaf,xyz", "indeks,''",
    "fremdrift,Opstaaet", "varianter,x", "dele,x", "egenskaber,x", "varianter.dele,x", "underredigeringaf:," + ID, "noegle,x"})
  void what_is_no_value_of_a_field_is_refused(String name, String value) {
    assertThatThrownBy(() -> dokument(name, value)).isInstanceOf(RegisterException.class);
  }

  @Test
  void the_greatest_number_that_can_be_stored_can_be_asked_for() {
    assertThat(dokument("major", "9223372036854775807").betingelser())
        .containsExactly(new Betingelse.FeltEr("dokumentegenskaber", List.of("major"), Long.MAX_VALUE));
  }

  private static Soeg dokument(String... namesAndValues) {
    return soeg("dokument", namesAndValues);
  }

  private static Soeg soeg(String... namesAndValues) {
    return soeg("sag", namesAndValues);
  }

  private static Soeg soeg(String type, String[] namesAndValues) {
    var body = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return Soegeparametre.of(Objekttyper.medKode(type).orElseThrow(), new Parametre().with(body));
  }
}
