package dk.sagdok.it;

import static dk.sagdok.it.Sager.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Documents as callers write them, and what they look at in the answers. */
final class Dokumenter {
  static final String STI = "/dokument/dokument";
  static final String ALTID = "\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"infinity\"}";

  private Dokumenter() {}

  /** @param rest more members of the registration: relationer, varianter, note */
  static String dokument(String noegle, String... rest) {
    return """
        {"attributter":{"dokumentegenskaber":[{"brugervendtnoegle":"%s","titel":"Titel","beskrivelse":"B","brevdato":"2010-06-01","dokumenttype":"Brev",
          "major":1,"minor":0,%s}]},
         "tilstande":{"dokumentfremdrift":[{"fremdrift":"Modtaget",%s}]}%s}""".formatted(noegle, ALTID, ALTID, og(rest));
  }

  static String varianter(String... varianter) {
    return "\"varianter\":[" + String.join(",", varianter) + "]";
  }

  static String variant(String navn, String felter, String... dele) {
    return "{\"varianttekst\":\"%s\",\"egenskaber\":[{%s,%s}],\"dele\":[%s]}".formatted(navn, felter, ALTID, String.join(",", dele));
  }

  static String del(String navn, String felter, String... rest) {
    return "{\"deltekst\":\"%s\",\"egenskaber\":[{%s,%s}]%s}".formatted(navn, felter, ALTID, og(rest));
  }

  private static String og(String... rest) {
    return Stream.of(rest).map(r -> "," + r).collect(Collectors.joining());
  }

  static String virkning(String fra, String til) {
    return "\"virkning\":{\"from\":\"%s\",\"to\":\"%s\"}".formatted(fra, til);
  }

  static String opret(String... rest) {
    var answer = Http.post(STI, dokument(Sager.noegle(), rest));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).get("uuid").asText();
  }

  static HttpResponse<String> ret(String dokument, String body, String... headers) {
    return Http.patch(STI + "/" + dokument, body, headers);
  }

  /** A change that must be taken. */
  static HttpResponse<String> rettet(String dokument, String body) {
    var answer = ret(dokument, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  /** The newest registration in the answer to a read. */
  static JsonNode laes(String dokument, String query) {
    var answer = Http.get(STI + "/" + dokument + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer).get(dokument).get(0).get("registreringer").get(0);
  }

  static JsonNode laes(String dokument) {
    return laes(dokument, Sager.ALT);
  }

  /** The element of this name; a missing node when there is none. */
  static JsonNode variant(JsonNode registrering, String navn) {
    return navngivet(registrering.path("varianter"), "varianttekst", navn);
  }

  static JsonNode del(JsonNode registrering, String variant, String del) {
    return navngivet(variant(registrering, variant).path("dele"), "deltekst", del);
  }

  static List<String> navne(JsonNode elementer, String felt) {
    return StreamSupport.stream(elementer.spliterator(), false).map(e -> e.get(felt).asText()).toList();
  }

  private static JsonNode navngivet(JsonNode elementer, String felt, String navn) {
    return StreamSupport.stream(elementer.spliterator(), false).filter(e -> e.get(felt).asText().equals(navn)).findFirst()
        .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
  }
}
