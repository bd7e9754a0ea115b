package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.UUID;

/** Cases as callers write them, and what they look at in the answers. */
final class Sager {
  static final ObjectMapper JSON = new ObjectMapper();
  static final String EN = "11111111-1111-4111-8111-111111111111";
  static final String TO = "22222222-2222-4222-8222-222222222222";
  static final String ALT = "?virkningfra=-infinity&virkningtil=infinity";

  private Sager() {}

  static String sag(String noegle, String relationer) {
    return sag(noegle, "", relationer);
  }

  static String sag(String noegle, String felter, String relationer) {
    return """
        {"attributter":{"sagegenskaber":[{"brugervendtnoegle":"%s","sagsnummer":"%s","titel":"Titel","beskrivelse":"B","kassationskode":"K"%s,
          "virkning":{"from":"2010-01-01","to":"infinity"}}]},
         "tilstande":{"sagfremdrift":[{"fremdrift":"Opstaaet","virkning":{"from":"2010-01-01","to":"infinity"}}]},
         "relationer":{%s}}""".formatted(noegle, noegle, felter, relationer);
  }

  static String relation(String kode, String uuid, String fra, String til) {
    return "\"%s\":[{\"uuid\":\"%s\",\"virkning\":{\"from\":\"%s\",\"to\":\"%s\"}}]".formatted(kode, uuid, fra, til);
  }

  static String rettelse(String felter, String fra, String til) {
    return "{\"attributter\":{\"sagegenskaber\":[{%s\"virkning\":{\"from\":\"%s\",\"to\":\"%s\"}}]}}".formatted(felter, fra, til);
  }

  static String noegle() {
    return "IT-" + UUID.randomUUID();
  }

  static String opret(String body) {
    var answer = Http.post("/sag/sag", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).get("uuid").asText();
  }

  static String opret() {
    return opret(sag(noegle(), ""));
  }

  static HttpResponse<String> ret(String sag, String body, String... headers) {
    return Http.patch("/sag/sag/" + sag, body, headers);
  }

  /** The only registration of the object in the answer to a read. */
  static JsonNode laes(String sag, String query) {
    var answer = Http.get("/sag/sag/" + sag + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer).get(sag).get(0).get("registreringer").get(0);
  }

  static JsonNode egenskaber(String sag) {
    return laes(sag, ALT).get("attributter").get("sagegenskaber");
  }

  static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(answer.body(), e);
    }
  }

  static int versioner(String sag) {
    return json(Http.get("/sag/sag/" + sag + "?registreretfra=-infinity&registrerettil=infinity")).get(sag).get(0).get("registreringer").size();
  }
}
