package dk.sagdok.web.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.RegisterException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KommandoReaderTest {
  private static final String V = "'virkning':{'from':'2010-01-01','to':'infinity'}";
  private static final String EGENSKABER = "'attributter':{'sagegenskaber':[{'brugervendtnoegle':'a','beskrivelse':'b','kassationskode':'k','sagsnummer':'s','titel':'t'," + V + "}]}";
  private static final String TILSTANDE = "'tilstande':{'sagfremdrift':[{'fremdrift':'Opstaaet'," + V + "}]}";
  private final KommandoReader reader = new KommandoReader(Objekttyper.medKode("sag").orElseThrow());

  @Test
  void a_whole_body_is_read() {
    var read = reader.helt(json("{" + EGENSKABER + "," + TILSTANDE + ",'note':'n','relationer':{'ansvarlig':[{'urn':'urn:x:1'," + V + "}]}}"));
    assertThat(read.note()).isEqualTo("n");
    assertThat(read.indhold().grupper().keySet()).containsExactly("sagegenskaber", "sagfremdrift", "ansvarlig");
    assertThat(read.indhold().grupper().get("ansvarlig").get(0).sti()).isEqualTo("relationer.ansvarlig[0]");
  }

  @Test
  void every_violation_is_told_with_its_path() {
    var body = "{'andet':1,'attributter':{'sagegenskaber':[{'titel':5,'findesikke':'x','principiel':1,'virkning':{'from':'2010-13-01'}}]},"
        + "'tilstande':{'sagfremdrift':[{'fremdrift':'Slut'," + V + "}]},"
        + "'relationer':{'ansvarlig':[{'uuid':'123','urn':'urn:x:1','indeks':1," + V + "},{'uuid':''," + V + "},{'urn':'x'," + V + "}],'tovholder':[]}}";
    assertThat(refused(() -> reader.helt(json(body)))).contains(
        "SKEMA-ukendt andet", "SKEMA-type attributter.sagegenskaber[0].titel", "SKEMA-ukendt attributter.sagegenskaber[0].findesikke",
        "SKEMA-type attributter.sagegenskaber[0].principiel", "SKEMA-kraevet attributter.sagegenskaber[0].brugervendtnoegle",
        "SKEMA-tidspunkt attributter.sagegenskaber[0].virkning.from", "SKEMA-kraevet attributter.sagegenskaber[0].virkning.to",
        "SKEMA-kode tilstande.sagfremdrift[0].fremdrift", "SKEMA-reference relationer.ansvarlig[0]", "SKEMA-ukendt relationer.ansvarlig[0].indeks",
        "SKEMA-uuid relationer.ansvarlig[1].uuid", "SKEMA-urn relationer.ansvarlig[2].urn", "SKEMA-ukendt relationer.tovholder");
  }

  @Test
  void what_must_be_there_from_the_first_is_asked_for() {
    assertThat(refused(() -> reader.helt(json("{'attributter':{'sagegenskaber':[]},'tilstande':{}}"))))
        .containsExactlyInAnyOrder("SKEMA-kraevet attributter.sagegenskaber", "SKEMA-kraevet tilstande.sagfremdrift");
  }

  @Test
  void a_journalpost_must_say_its_kind_and_give_its_parts_whole() {
    var body = "{" + EGENSKABER + "," + TILSTANDE + ",'relationer':{'journalpost':[{'urn':'urn:x:1'," + V + "},"
        + "{'urn':'urn:x:1','journalpostkode':'journalnotat','journalnotat':{'titel':'x'}," + V + "}]}}";
    assertThat(refused(() -> reader.helt(json(body)))).containsExactlyInAnyOrder("SKEMA-kraevet relationer.journalpost[0].journalpostkode",
        "SKEMA-kraevet relationer.journalpost[1].journalnotat.notat", "SKEMA-kraevet relationer.journalpost[1].journalnotat.format");
  }

  @Test
  void in_a_change_blank_clears_and_null_is_unchanged() {
    var read = reader.rettelse(json("{'attributter':{'sagegenskaber':[{'hjemmel':'','principiel':'','titel':null,'offentlighedundtaget':{}," + V + "}]},"
        + "'tilstande':{'fremdrift':[{'fremdrift':'Oplyst'," + V + "}]},'relationer':{'ansvarlig':[{'uuid':'','urn':'','indeks':4," + V + "}]}}"));
    var egenskaber = read.indhold().grupper().get("sagegenskaber").get(0).felter();
    assertThat(egenskaber).containsOnlyKeys("hjemmel", "principiel").containsEntry("hjemmel", null).containsEntry("principiel", null);
    assertThat(read.indhold().grupper()).containsKey("sagfremdrift");
    assertThat(read.indhold().grupper().get("ansvarlig").get(0).reference()).isNull();
    assertThat(read.indhold().grupper().get("ansvarlig").get(0).indeks()).hasValue(4);
  }

  @Test
  void a_change_needs_a_virkning_and_knows_its_members() {
    assertThat(refused(() -> reader.rettelse(json("{'attributter':{'sagegenskaber':[{'titel':'x','y':1}]},'tilstande':{'saggyldighed':[]}}"))))
        .containsExactlyInAnyOrder("SKEMA-kraevet attributter.sagegenskaber[0].virkning", "SKEMA-ukendt attributter.sagegenskaber[0].y",
            "SKEMA-ukendt tilstande.saggyldighed");
  }

  @Test
  void a_virkning_is_never_empty_and_always_half_open() {
    assertThat(refused(() -> reader.rettelse(json("{'attributter':{'sagegenskaber':[{'virkning':{'from':'2012-01-01','to':'2012-01-01'}},"
        + "{'virkning':{'from':'2012-01-01','to':'infinity','from_included':false,'to_included':true,'aktoertypekode':'Robot','aktoerref':'1'}}]}}"))))
        .containsExactlyInAnyOrder("SKEMA-periode attributter.sagegenskaber[0].virkning", "SKEMA-graense attributter.sagegenskaber[1].virkning.from_included",
            "SKEMA-graense attributter.sagegenskaber[1].virkning.to_included", "SKEMA-kode attributter.sagegenskaber[1].virkning.aktoertypekode",
            "SKEMA-uuid attributter.sagegenskaber[1].virkning.aktoerref");
  }

  @Test
  void a_history_is_read_oldest_first() {
    var reg = EGENSKABER + "," + TILSTANDE + ",'brugerref':'42c432e8-9c4a-11e6-9f62-873cf34a735f','livscykluskode':";
    var objekt = UUID.randomUUID();
    var read = reader.historik(json("{'id':'" + objekt + "','registreringer':[{" + reg + "'Rettet','fratidspunkt':{'graenseindikator':true,'tidsstempeldatotid':'2020-01-01T00:00:00.000000+01:00'}},{"
        + reg + "'Opstaaet','fratidspunkt':{'tidsstempeldatotid':'2019-01-01'},'tiltidspunkt':{'tidsstempeldatotid':'infinity'}}]}"), objekt);
    assertThat(read).extracting(r -> r.livscyklus().kode()).containsExactly("Opstaaet", "Rettet");
  }

  @Test
  void json_that_cannot_be_kept_is_refused() {
    assertThat(refused(() -> json("{'a':'x\\u0000y'}"))).containsExactly("SKEMA-tegn a");
    assertThat(refused(() -> json("{'a':'\\ud800'}"))).containsExactly("SKEMA-tegn a");
    assertThat(refused(() -> json("{'a':1,'a':2}"))).containsExactly("SKEMA-json ");
    assertThat(refused(() -> json("{'a':1} x"))).containsExactly("SKEMA-json ");
    assertThat(refused(() -> json("[".repeat(51) + "]".repeat(51)))).containsExactly("SKEMA-json ");
    assertThat(refused(() -> Json.read(new byte[] {'"', (byte) 0xe6, '"'}))).containsExactly("SKEMA-json ");
  }

  private static com.fasterxml.jackson.databind.JsonNode json(String text) {
    return Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static java.util.List<String> refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    var e = catchThrowableOfType(RegisterException.class, call);
    assertThat(e).isNotNull();
    return e.aarsager().stream().map((Aarsag a) -> a.regel() + " " + a.sti()).toList();
  }
}
