package dk.sagdok.web.rest;

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

  private static Soeg soeg(String... namesAndValues) {
    var body = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return Soegeparametre.of(Objekttyper.medKode("sag").orElseThrow(), new Parametre().with(body));
  }
}
