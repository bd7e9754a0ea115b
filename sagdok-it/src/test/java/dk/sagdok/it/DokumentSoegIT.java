package dk.sagdok.it;

import static dk.sagdok.it.Sager.EN;
import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.noegle;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document is found by what its variants and parts hold. */
class DokumentSoegIT {
  private static final String V = "\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"infinity\"}";

  @ParameterizedTest
  @CsvSource({"varianttekst,ORIGINAL,Kladde", "deltekst,Kap.%,Kap", "underredigeringaf," + EN + ",22222222-2222-4222-8222-222222222222", "delvisscannet,true,0",
    "offentliggoerelse,0,1", "produktion,True,false", "indeks,0,1", "indhold,http://X/%,http://y/", "lokation,Arkiv 7,Arkiv", "mimetype,text/plain,text", "major,0,1", "minor,0,1",
    "brevdato,2020-02-29,2020-02-28", "titel,Byggesag%,x", "dokumenttype,brev,x", "fremdrift,Modtaget,Publiceret", "offentlighedundtaget.hjemmel,OFL 30,x",
    "varianter.dele.egenskaber.mimetype,TEXT/plain,x", "vilkaarligattr,kap. 1,kap. 2", "vilkaarligattr,arkiv%,arkivx%", "vilkaarligrel," + EN + ",22222222-2222-4222-8222-222222222222"})
  void every_parameter_finds_what_is_there_and_nothing_else(String navn, String er, String erIkke) {
    var noegle = noegle();
    var dokument = opret(dokument(noegle));
    assertThat(soeg("bvn", noegle, navn, er)).containsExactly(dokument);
    assertThat(soeg("bvn", noegle, navn, erIkke)).isEmpty();
    assertThat(soeg("bvn", noegle, navn, er, "virkningstid", "2012-01-01")).containsExactly(dokument);
    assertThat(soeg("bvn", noegle, navn, er, "virkningstid", "2009-01-01")).isEmpty();
  }

  @Test
  void all_parameters_together_find_it() {
    var noegle = noegle();
    var dokument = opret(dokument(noegle));
    assertThat(soeg("bvn", noegle, "varianttekst", "original", "deltekst", "kap. 1", "underredigeringaf", EN, "arkivering", "false", "delvisscannet", "true", "produktion", "1",
        "indeks", "0", "indhold", "http://x/1", "lokation", "arkiv 7", "mimetype", "text/plain", "major", "0", "minor", "0", "brevdato", "2020-02-29")).containsExactly(dokument);
  }

  @Test
  void what_is_asked_holds_of_one_part_of_one_variant() {
    var noegle = noegle();
    var dokument = opret(dokument(noegle));
    assertThat(soeg("bvn", noegle, "mimetype", "text/plain", "varianttekst", "Original")).containsExactly(dokument);
    assertThat(soeg("bvn", noegle, "mimetype", "image/png", "varianttekst", "Original")).isEmpty();
    assertThat(soeg("bvn", noegle, "mimetype", "image/png", "arkivering", "true", "deltekst", "Kap. 1")).containsExactly(dokument);
    assertThat(soeg("bvn", noegle, "mimetype", "image/png", "indhold", "http://x/1")).isEmpty();
    assertThat(soeg("bvn", noegle, "underredigeringaf", EN, "arkivering", "true")).isEmpty();
    assertThat(soeg("bvn", noegle, "arkivering", "0", "varianttekst", "original")).containsExactly(dokument);
    assertThat(soeg("bvn", noegle, "arkivering", "false", "varianttekst", "tillæg")).isEmpty();
  }

  @Test
  void what_was_registered_before_is_found_by_those_who_ask_about_before() {
    var noegle = noegle();
    var dokument = opret(dokument(noegle));
    var before = Instant.now().toString();
    var answer = Http.patch("/dokument/dokument/" + dokument, "{\"varianter\":[{\"varianttekst\":\"Original\",\"dele\":[{\"deltekst\":\"Kap. 1\",\"egenskaber\":[{\"mimetype\":\"text/html\","
        + "\"virkning\":{\"from\":\"2015-01-01\",\"to\":\"infinity\"}}]}]}]}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(soeg("bvn", noegle, "mimetype", "text/html", "indhold", "http://x/1", "deltekst", "Kap. 1")).containsExactly(dokument);
    assertThat(soeg("bvn", noegle, "mimetype", "text/html", "registreringstid", before)).isEmpty();
    assertThat(soeg("bvn", noegle, "mimetype", "text/plain", "deltekst", "kap. 1", "registreringstid", before)).containsExactly(dokument);
    assertThat(soeg("bvn", noegle, "mimetype", "text/plain", "deltekst", "kap. 1")).isEmpty();
    assertThat(soeg("bvn", noegle, "mimetype", "text/plain", "deltekst", "kap. 1", "virkningstid", "2012-01-01")).containsExactly(dokument);
  }

  @ParameterizedTest
  @ValueSource(strings = {"major=x", "minor=1.5", "indeks=%00", "brevdato=i+g%C3%A5r", "arkivering=ja", "produktion=", "underredigeringaf=x", "varianter=x", "fremdrift=Afsluttet",
    "deltekst=%00", "findesikke=1", "vilkaarligrel=x", "underredigeringaf:=11111111-1111-4111-8111-111111111111"})
  void what_cannot_be_asked_is_refused(String query) {
    assertThat(Http.get("/dokument/dokument?" + query).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deltekst=%25%25", "deltekst=%22", "deltekst=%5C", "varianttekst='--", "indhold=%5C%25", "mimetype=%5B%22", "deltekst=a&deltekst=b", "varianttekst=", "major=-1",
    "deltekst=%F0%9F%98%80&registreretfra=-infinity&virkningfra=-infinity", "vilkaarligattr=%5B%22&modtagettid=2020-01-01"})
  void odd_texts_are_only_texts(String query) {
    assertThat(Http.get("/dokument/dokument?maximalantalresultater=1&" + query).statusCode()).isEqualTo(200);
  }

  /** Original: part Kap. 1; Tillæg: a part of the same name. */
  static String dokument(String noegle) {
    return """
        {"attributter":{"dokumentegenskaber":[{"brugervendtnoegle":"%1$s","titel":"Byggesag","beskrivelse":"B","brevdato":"2020-02-29","dokumenttype":"Brev","major":0,"minor":0,
          "offentlighedundtaget":{"alternativtitel":"A","hjemmel":"OFL 30"},%2$s}]},
         "tilstande":{"dokumentfremdrift":[{"fremdrift":"Modtaget",%2$s}]},
         "varianter":[{"varianttekst":"Original","egenskaber":[{"arkivering":false,"delvisscannet":true,"offentliggoerelse":false,"produktion":true,%2$s}],
           "dele":[{"deltekst":"Kap. 1","egenskaber":[{"indeks":0,"indhold":"http://x/1","lokation":"Arkiv 7","mimetype":"text/plain",%2$s}],
             "relationer":{"underredigeringaf":[{"uuid":"%3$s",%2$s}]}}]},
          {"varianttekst":"Tillæg","egenskaber":[{"arkivering":true,"delvisscannet":true,"offentliggoerelse":false,"produktion":true,%2$s}],
           "dele":[{"deltekst":"Kap. 1","egenskaber":[{"indeks":0,"mimetype":"image/png",%2$s}]}]}]}""".formatted(noegle, V, EN);
  }

  static String opret(String body) {
    var answer = Http.post("/dokument/dokument", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).get("uuid").asText();
  }

  private static List<String> soeg(String... namesAndValues) {
    var query = new ArrayList<String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      query.add(namesAndValues[i] + "=" + URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
    }
    var answer = Http.get("/dokument/dokument?" + String.join("&", query));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return StreamSupport.stream(json(answer).get("results").get(0).spliterator(), false).map(JsonNode::asText).toList();
  }
}
