package dk.sagdok.web.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.RegisterException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Variants and parts, as a Dokument gives them. */
class SamlingReaderTest {
  private static final String V = "'virkning':{'from':'2010-01-01','to':'infinity'}";
  private static final String DOKUMENT = "'attributter':{'dokumentegenskaber':[{'brugervendtnoegle':'a','beskrivelse':'b','titel':'t','dokumenttype':'Brev','brevdato':'2010-06-01'," + V + "}]},"
      + "'tilstande':{'dokumentfremdrift':[{'fremdrift':'Modtaget'," + V + "}]}";
  private final KommandoReader reader = new KommandoReader(Objekttyper.medKode("dokument").orElseThrow());

  @Test
  void variants_and_parts_are_read_by_name_with_what_each_says() {
    var original = varianter(helt("{'varianttekst':'Original','egenskaber':[{'arkivering':false,'produktion':true," + V + "}],'dele':["
        + "{'deltekst':'Kap. 1','egenskaber':[{'indeks':0,'indhold':'x'," + V + "}],'relationer':{'underredigeringaf':[{'urn':'urn:x:1'," + V + "}]}},"
        + "{'deltekst':'Kap. 2','egenskaber':[{'mimetype':'m'," + V + "}]}]}")).get("Original");
    assertThat(original.grupper().get("varianter.egenskaber").get(0).felter()).isEqualTo(Map.of("arkivering", false, "produktion", true));
    var dele = original.samlinger().get("varianter.dele");
    assertThat(dele.keySet()).containsExactly("Kap. 1", "Kap. 2");
    var kap1 = dele.get("Kap. 1").grupper();
    assertThat(kap1.get("varianter.dele.egenskaber").get(0).felter()).isEqualTo(Map.of("indeks", 0L, "indhold", "x"));
    assertThat(kap1.get("varianter.dele.egenskaber").get(0).sti()).isEqualTo("varianter[0].dele[0].egenskaber[0]");
    assertThat(kap1.get("varianter.dele.underredigeringaf").get(0).sti()).isEqualTo("varianter[0].dele[0].relationer.underredigeringaf[0]");
  }

  @ParameterizedTest
  @CsvSource({"true,true", "True,true", "1,true", "false,false", "False,false", "0,false"})
  void the_booleans_of_a_variant_may_be_texts(String given, boolean read) {
    var variant = varianter(helt("{'varianttekst':'A','egenskaber':[{'arkivering':'" + given + "'," + V + "}]}")).get("A");
    assertThat(variant.grupper().get("varianter.egenskaber").get(0).felter()).isEqualTo(Map.of("arkivering", read));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'måske'", "'TRUE'", "''", "1", "0", "null", "[]"})
  void nothing_else_is_a_boolean(String given) {
    assertThat(refused(variant("{'varianttekst':'A','egenskaber':[{'arkivering':" + given + "," + V + "}]}"))).containsExactly("SKEMA-type varianter[0].egenskaber[0].arkivering");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
      "{'egenskaber':[E]} | SKEMA-kraevet varianter[0].varianttekst",
      "{'varianttekst':null,'egenskaber':[E]} | SKEMA-kraevet varianter[0].varianttekst",
      "{'varianttekst':' ','egenskaber':[E]} | SKEMA-kraevet varianter[0].varianttekst",
      "{'varianttekst':7,'egenskaber':[E]} | SKEMA-type varianter[0].varianttekst",
      "{'varianttekst':'A','egenskaber':[E]},{'varianttekst':'A','egenskaber':[E]} | SKEMA-dublet varianter[1].varianttekst",
      "{'varianttekst':'A','dele':[{'egenskaber':[E]}]} | SKEMA-kraevet varianter[0].dele[0].deltekst",
      "{'varianttekst':'A','dele':[{'deltekst':'x','egenskaber':[E]},{'deltekst':'x','egenskaber':[E]}]} | SKEMA-dublet varianter[0].dele[1].deltekst",
      "1 | SKEMA-type varianter[0]",
      "{'varianttekst':'A','dele':{'x':1}} | SKEMA-type varianter[0].dele",
      "{'varianttekst':'A','dele':null} | SKEMA-type varianter[0].dele",
      "{'varianttekst':'A','egenskaber':{'x':1}} | SKEMA-type varianter[0].egenskaber",
      "{'varianttekst':'A','egenskaber':[E],'relationer':{}} | SKEMA-ukendt varianter[0].relationer",
      "{'varianttekst':'A','dele':[{'deltekst':'x','relationer':{'findesikke':[1]}}]} | SKEMA-ukendt varianter[0].dele[0].relationer.findesikke",
      "{'varianttekst':'A','dele':[{'deltekst':'x','relationer':[1]}]} | SKEMA-type varianter[0].dele[0].relationer",
      "{'varianttekst':'A','dele':[{'deltekst':'x','egenskaber':[{'indeks':'5','virkning':1}]}]} | SKEMA-type varianter[0].dele[0].egenskaber[0].virkning,SKEMA-type varianter[0].dele[0].egenskaber[0].indeks"})
  void what_is_wrong_is_told_with_the_path_of_the_element(String element, String reasons) {
    assertThat(refused(variant(element.replace("E", "{" + V + "}")))).containsExactlyInAnyOrder(reasons.split(","));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
      "{'varianttekst':'A'} | varianter[0]", "{'varianttekst':'A','egenskaber':[],'dele':[]} | varianter[0]",
      "{'varianttekst':'A','dele':[{'deltekst':'x'}]} | varianter[0].dele[0]",
      "{'varianttekst':'A','dele':[{'deltekst':'x','relationer':{'underredigeringaf':[]}}]} | varianter[0].dele[0]"})
  void an_element_that_says_nothing_is_refused_rather_than_lost(String element, String sti) {
    assertThat(refused(variant(element))).containsExactly("SKEMA-kraevet " + sti);
    assertThat(varianter(reader.rettelse(json("{'varianter':[" + element + "]}")).indhold())).containsOnlyKeys("A");
  }

  @Test
  void a_change_gives_only_what_it_names() {
    assertThat(rettelse("{'note':'x'}").samlinger()).isEmpty();
    assertThat(rettelse("{'varianter':null}").samlinger()).isEmpty();
    assertThat(rettelse("{'varianter':[]}").samlinger()).isEqualTo(Map.of("varianter", Map.of()));
    assertThat(varianter(rettelse("{'varianter':[{'varianttekst':'A'}]}")).get("A")).isEqualTo(new Indhold(Map.of()));
    var egenskaber = varianter(rettelse("{'varianter':[{'varianttekst':'A','egenskaber':[]}]}")).get("A");
    assertThat(egenskaber).isEqualTo(new Indhold(Map.of("varianter.egenskaber", List.of())));
    var dele = varianter(rettelse("{'varianter':[{'varianttekst':'A','dele':[]}]}")).get("A");
    assertThat(dele).isEqualTo(new Indhold(Map.of(), Map.of("varianter.dele", Map.of())));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"'relationer':{} | 1", "'relationer':[] | 1", "'relationer':{'underredigeringaf':[]} | 1", "'relationer':null | 0", "'egenskaber':null | 0"})
  void the_relations_of_a_part_that_are_given_are_all_there_are(String given, int cleared) {
    var variant = varianter(rettelse("{'varianter':[{'varianttekst':'A','dele':[{'deltekst':'x'," + given + "}]}]}")).get("A");
    var del = variant.samlinger().get("varianter.dele").get("x");
    assertThat(del.grupper()).isEqualTo(cleared == 1 ? Map.of("varianter.dele.underredigeringaf", List.of()) : Map.of());
  }

  @Test
  void blank_clears_what_is_optional_and_what_must_be_there_only_if_it_is_a_text() {
    var del = varianter(rettelse("{'varianter':[{'varianttekst':'A','egenskaber':[{'produktion':''," + V + "}],'dele':[{'deltekst':'x','egenskaber':[{'indeks':'','lokation':''," + V + "}]}]}]}"));
    assertThat(del.get("A").grupper().get("varianter.egenskaber").get(0).felter()).containsEntry("produktion", null);
    assertThat(del.get("A").samlinger().get("varianter.dele").get("x").grupper().get("varianter.dele.egenskaber").get(0).felter()).containsEntry("indeks", null).containsEntry("lokation", null);
    var titel = rettelse("{'attributter':{'dokumentegenskaber':[{'titel':'','major':''," + V + "}]}}").grupper().get("dokumentegenskaber").get(0).felter();
    assertThat(titel).containsEntry("titel", null).containsEntry("major", null);
    assertThat(reasons(() -> rettelse("{'attributter':{'dokumentegenskaber':[{'brevdato':''," + V + "}]}}"))).containsExactly("SKEMA-kraevet attributter.dokumentegenskaber[0].brevdato");
  }

  @Test
  void a_relation_without_indeks_takes_none_in_a_whole_content() {
    assertThat(reasons(() -> reader.helt(json("{" + DOKUMENT + ",'relationer':{'bilag':[{'urn':'urn:x:1','indeks':1," + V + "}]}}")))).containsExactly("SKEMA-ukendt relationer.bilag[0].indeks");
  }

  @Test
  void every_registration_of_a_history_has_variants_of_its_own() {
    var body = json("{'registreringer':[{'fratidspunkt':{'tidsstempeldatotid':'2020-01-01'}," + DOKUMENT + ",'varianter':[{'varianttekst':'B','egenskaber':[{" + V + "}]}]},"
        + "{'fratidspunkt':{'tidsstempeldatotid':'2019-01-01'}," + DOKUMENT + ",'varianter':[{'varianttekst':'A','egenskaber':[{'arkivering':7," + V + "}]}]}]}");
    assertThat(reasons(() -> reader.historik(body, java.util.UUID.randomUUID()))).containsExactly("SKEMA-type registreringer[1].varianter[0].egenskaber[0].arkivering");
  }

  private static String variant(String element) {
    return "{" + DOKUMENT + ",'varianter':[" + element + "]}";
  }

  private Indhold helt(String element) {
    return reader.helt(json(variant(element))).indhold();
  }

  private Indhold rettelse(String body) {
    return reader.rettelse(json(body)).indhold();
  }

  private static Map<String, Indhold> varianter(Indhold indhold) {
    return indhold.samlinger().get("varianter");
  }

  private List<String> refused(String body) {
    return reasons(() -> reader.helt(json(body)));
  }

  private static List<String> reasons(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    var e = catchThrowableOfType(RegisterException.class, call);
    assertThat(e).isNotNull();
    return e.aarsager().stream().map(a -> a.regel() + " " + a.sti()).toList();
  }

  private static JsonNode json(String text) {
    return Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
