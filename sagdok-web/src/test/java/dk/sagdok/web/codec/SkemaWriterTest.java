package dk.sagdok.web.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.sagdok.objekttype.Objekttyper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SkemaWriterTest {
  private final ObjectNode skema = new SkemaWriter(Objekttyper.medKode("dokument").orElseThrow()).skema();

  @Test
  void a_list_of_elements_is_described_to_its_last_field() {
    var variant = skema.at("/properties/varianter/items");
    assertThat(texts(variant.get("required"))).containsExactly("varianttekst");
    assertThat(variant.get("additionalProperties").asBoolean()).isFalse();
    assertThat(names(variant.get("properties"))).containsExactlyInAnyOrder("varianttekst", "egenskaber", "dele");
    var del = variant.at("/properties/dele/items/properties");
    assertThat(names(del)).containsExactlyInAnyOrder("deltekst", "egenskaber", "relationer");
    assertThat(names(del.at("/egenskaber/items/properties"))).contains("indeks", "indhold", "lokation", "mimetype", "virkning");
    assertThat(del.at("/relationer/properties/underredigeringaf/items/oneOf")).hasSize(2);
  }

  @Test
  void a_boolean_that_may_be_a_text_says_which() {
    assertThat(texts(skema.at("/properties/varianter/items/properties/egenskaber/items/properties/arkivering/enum")))
        .containsExactly("true", "false", "0", "1", "False", "True", "false", "true");
  }

  @Test
  void only_entries_that_are_told_apart_by_indeks_have_one() {
    assertThat(skema.at("/properties/relationer/properties/bilag/items/oneOf/0/properties").has("indeks")).isFalse();
    var sag = new SkemaWriter(Objekttyper.medKode("sag").orElseThrow()).skema();
    assertThat(sag.at("/properties/relationer/properties/andrebehandlere/items/oneOf/0/properties").has("indeks")).isTrue();
    assertThat(sag.get("properties").has("varianter")).isFalse();
  }

  @Test
  void the_field_lists_name_every_list_of_elements() {
    var felter = new FeltlisteWriter(Objekttyper.medKode("dokument").orElseThrow()).felter();
    assertThat(texts(felter.at("/attributter/egenskaber"))).contains("brevdato", "dokumenttype", "major");
    assertThat(texts(felter.get("relationer_nul_til_en"))).contains("ejer", "nyrevision").doesNotContain("varianter.dele.underredigeringaf", "bilag");
    assertThat(felter.at("/varianter/noegle").asText()).isEqualTo("varianttekst");
    assertThat(texts(felter.at("/varianter/attributter/egenskaber"))).contains("arkivering", "produktion");
    assertThat(felter.at("/varianter/dele/attributter_metadata/egenskaber/indeks/type").asText()).isEqualTo("int");
    assertThat(texts(felter.at("/varianter/dele/relationer_nul_til_mange"))).containsExactly("underredigeringaf");
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
  }
}
