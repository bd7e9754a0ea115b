package dk.sagdok.web.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Billede.Version;
import dk.sagdok.time.Interval;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ObjektWriterTest {
  private static final UUID ID = UUID.fromString("7ea00000-0000-4000-8000-000000000001");
  private static final Instant T = Instant.parse("2026-11-23T06:12:07.952244Z");
  private static final Interval V = Interval.from(Instant.parse("2014-05-19T10:02:32Z"));

  @Test
  void an_object_is_written_as_the_wire_format_has_it() throws IOException {
    assertThat(written(raekke("ansvarlig", 0, "urn:x:\"1\"", true, "Bruger", "{}"))).isEqualTo("""
        {"id":"7ea00000-0000-4000-8000-000000000001","registreringer":[{"brugerref":"42c432e8-9c4a-11e6-9f62-873cf34a735f",\
        "fratidspunkt":{"graenseindikator":true,"tidsstempeldatotid":"2026-11-23T07:12:07.952244+01:00"},"livscykluskode":"Opstaaet","note":"",\
        "relationer":{"ansvarlig":[{"objekttype":"Bruger","urn":"urn:x:\\"1\\"","virkning":{"aktoertypekode":"Bruger","from":"2014-05-19 12:02:32+02",\
        "from_included":true,"notetekst":"æ","to":"infinity","to_included":false}}]},"tiltidspunkt":{"tidsstempeldatotid":"infinity"}}]}""");
  }

  @Test
  void what_is_written_can_be_read_again() throws IOException {
    var text = written(
        raekke("sagegenskaber", 0, null, false, null, "{\"titel\": \"t\", \"sagsnummer\": \"s\", \"beskrivelse\": \"b\", \"principiel\": false, \"kassationskode\": \"k\", \"brugervendtnoegle\": \"a\"}"),
        raekke("sagfremdrift", 0, null, false, null, "{\"fremdrift\": \"Oplyst\"}"),
        raekke("journalpost", 2, ID.toString(), false, null, "{\"journalpostkode\": \"vedlagtdokument\"}"));
    var read = new KommandoReader(type("sag")).historik(Json.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)), ID).get(0);
    assertThat(read.tidspunkt()).isEqualTo(T);
    var grupper = read.indhold().grupper();
    assertThat(grupper.get("sagegenskaber").get(0).felter()).containsEntry("principiel", false).containsEntry("titel", "t");
    assertThat(grupper.get("sagegenskaber").get(0).virkning()).isEqualTo(V);
    assertThat(grupper.get("journalpost").get(0).indeks()).hasValue(2);
    assertThat(grupper.get("journalpost").get(0).aktoer().notetekst()).isEqualTo("æ");
  }

  @Test
  void elements_are_written_by_name_each_with_what_it_says() throws IOException {
    var text = written("dokument",
        del("varianter.dele.egenskaber", "[\"Original\",\"Kap. \\\"2\\\"\"]", "{\"indeks\": 0, \"indhold\": \"x\"}"),
        new LaestRaekke("varianter.dele.underredigeringaf", "[\"Original\",\"Kap. 1\"]", 3, V, "urn:x:1", true, null, null, null, null, null),
        del("varianter.egenskaber", "[\"Arkiv\"]", "{\"arkivering\": false}"),
        new LaestRaekke("bilag", 7, V, ID.toString(), false, null, null, null, null, null));
    var virkning = "\"virkning\":{\"from\":\"2014-05-19 12:02:32+02\",\"from_included\":true,\"to\":\"infinity\",\"to_included\":false}}";
    assertThat(text).contains("\"relationer\":{\"bilag\":[{\"uuid\":\"" + ID + "\"," + virkning + "]}");
    assertThat(text).contains("\"varianter\":[{\"egenskaber\":[{\"arkivering\": false," + virkning + "],\"varianttekst\":\"Arkiv\"},{\"dele\":["
        + "{\"deltekst\":\"Kap. \\\"2\\\"\",\"egenskaber\":[{\"indeks\": 0, \"indhold\": \"x\"," + virkning + "]},"
        + "{\"deltekst\":\"Kap. 1\",\"relationer\":{\"underredigeringaf\":[{\"urn\":\"urn:x:1\"," + virkning + "]}}],\"varianttekst\":\"Original\"}]");
  }

  @Test
  void elements_that_are_written_can_be_read_again() throws IOException {
    var read = new KommandoReader(type("dokument")).historik(Json.read(written("dokument",
        del("dokumentegenskaber", "", "{\"titel\": \"t\", \"beskrivelse\": \"b\", \"brugervendtnoegle\": \"a\", \"brevdato\": \"2010-06-01\", \"dokumenttype\": \"Brev\"}"),
        del("dokumentfremdrift", "", "{\"fremdrift\": \"Modtaget\"}"),
        del("varianter.egenskaber", "[\"A\"]", null),
        del("varianter.dele.egenskaber", "[\"B\",\"x\"]", "{\"indeks\": 2}")).getBytes(java.nio.charset.StandardCharsets.UTF_8)), ID).get(0).indhold();
    var varianter = read.samlinger().get("varianter");
    assertThat(varianter.get("A").grupper().get("varianter.egenskaber").get(0).virkning()).isEqualTo(V);
    assertThat(varianter.get("B").samlinger().get("varianter.dele").get("x").grupper().get("varianter.dele.egenskaber").get(0).felter()).containsEntry("indeks", 2L);
  }

  private static LaestRaekke del(String gruppe, String noegle, String felter) {
    return new LaestRaekke(gruppe, noegle, 0, V, null, false, null, null, null, null, felter);
  }

  private static ObjektType type(String kode) {
    return Objekttyper.medKode(kode).orElseThrow();
  }

  private static LaestRaekke raekke(String gruppe, int indeks, String reference, boolean urn, String objekttype, String felter) {
    return new LaestRaekke(gruppe, indeks, V, reference, urn, objekttype, null, "Bruger", "æ", felter);
  }

  private static String written(LaestRaekke... raekker) throws IOException {
    return written("sag", raekker);
  }

  private static String written(String type, LaestRaekke... raekker) throws IOException {
    var registrering = new Registrering(ID, 1, T, T, Livscyklus.OPSTAAET, "42c432e8-9c4a-11e6-9f62-873cf34a735f", "", null);
    var out = new ByteArrayOutputStream();
    try (var json = Json.MAPPER.createGenerator(out)) {
      new ObjektWriter(type(type)).write(json, new Billede(ID, 1, List.of(new Version(registrering, Interval.MAX, List.of(raekker)))));
    }
    return out.toString(java.nio.charset.StandardCharsets.UTF_8);
  }
}
