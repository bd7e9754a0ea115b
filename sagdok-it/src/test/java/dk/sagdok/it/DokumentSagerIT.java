package dk.sagdok.it;

import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.noegle;
import static dk.sagdok.it.Sager.opret;
import static dk.sagdok.it.Sager.ret;
import static dk.sagdok.it.Sager.sag;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case owns the link to its documents; a document tells which cases hold it, and is not deleted under them. */
class DokumentSagerIT {
  private static final String FINDES = "/indstillinger/sagdok.henvist.findes";
  private static final String BEVARES = "/indstillinger/sagdok.henvist.bevares";

  @AfterEach
  void as_from_the_start() {
    saet(FINDES, "off");
    saet(BEVARES, "enforce");
  }

  @Test
  void a_dokument_tells_which_cases_hold_it_at_the_time_asked_for() {
    var dokument = dokument();
    var sag = opret(sag(noegle(), post(dokument, "2012-01-01", "2014-01-01")));
    var before = Instant.now().toString();
    assertThat(ret(sag, "{\"relationer\":{%s}}".formatted(post(dokument, "2012-01-01", "infinity").replace("[{", "[{\"indeks\":1,"))).statusCode()).isEqualTo(200);
    var post = sager(dokument, "").get(0);
    assertThat(post.get("uuid").asText()).isEqualTo(sag);
    assertThat(post.get("objekttype").asText()).isEqualTo("Sag");
    assertThat(post.get("journalpostkode").asText()).isEqualTo("vedlagtdokument");
    assertThat(post.get("indeks").asInt()).isEqualTo(1);
    assertThat(post.at("/virkning/from").asText()).startsWith("2012-01-01");
    assertThat(sager(dokument, "?virkningstid=2013-01-01")).hasSize(1);
    assertThat(sager(dokument, "?virkningstid=2011-01-01")).isEmpty();
    assertThat(sager(dokument, "?virkningstid=2015-01-01&registreringstid=" + before)).isEmpty();
    assertThat(sager(dokument, "?virkningstid=2013-01-01&registreringstid=" + before)).hasSize(1);
    assertThat(sager(dokument, "?virkningstid=2013-01-01&modtagettid=2020-01-01")).isEmpty();
  }

  @Test
  void the_cases_come_in_pages() {
    var dokument = dokument();
    for (int i = 0; i < 3; i++) {
      opret(sag(noegle(), post(dokument, "2012-01-01", "infinity")));
    }
    var first = Http.get(path(dokument, "?antal=2"));
    assertThat(json(first).get("sager")).hasSize(2);
    var next = first.headers().firstValue("Link").orElseThrow();
    var rest = Http.get(next.substring(next.indexOf('<') + 1, next.indexOf('>')));
    assertThat(json(rest).get("sager")).hasSize(1);
    assertThat(rest.headers().firstValue("Link")).isEmpty();
    assertThat(json(rest).get("sager").get(0).get("uuid").asText()).isGreaterThan(json(first).get("sager").get(1).get("uuid").asText());
  }

  @Test
  void one_who_asks_wrongly_is_told() {
    assertThat(Http.get(path(UUID.randomUUID().toString(), "")).statusCode()).isEqualTo(404);
    assertThat(Http.get("/sag/sag/" + opret() + "/sager").statusCode()).isEqualTo(404);
    assertThat(Http.get("/dokument/dokument/" + opret() + "/sager").statusCode()).as("that is a case").isEqualTo(404);
    for (String query : new String[] {"?x=1", "?antal=0", "?antal=1001", "?efter=x", "?virkningstid=x"}) {
      assertThat(Http.get(path(dokument(), query)).statusCode()).as(query).isEqualTo(400);
    }
  }

  @Test
  void a_dokument_that_a_case_holds_is_not_deleted_until_the_case_lets_go() {
    var dokument = dokument();
    var sag = opret(sag(noegle(), post(dokument, "2012-01-01", "infinity")));
    var refused = Http.delete("/dokument/dokument/" + dokument);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).at("/aarsager/0/regel").asText()).isEqualTo("HENVIST-bevares");
    assertThat(json(refused).at("/aarsager/0/vaerdi").asText()).isEqualTo(sag);
    assertThat(Http.get("/dokument/dokument/" + dokument).statusCode()).isEqualTo(200);
    assertThat(Http.delete("/sag/sag/" + sag).statusCode()).isEqualTo(202);
    assertThat(Http.delete("/dokument/dokument/" + dokument).statusCode()).isEqualTo(202);
  }

  @Test
  void told_only_or_not_even_that_when_the_setting_says_so() {
    var dokument = dokument();
    opret(sag(noegle(), post(dokument, "2012-01-01", "infinity")));
    saet(BEVARES, "report");
    var checked = Http.send("DELETE", "/dokument/dokument/" + dokument + "?valider=true", (String) null);
    assertThat(json(checked).at("/advarsler/0/regel").asText()).isEqualTo("HENVIST-bevares");
    saet(BEVARES, "off");
    var deleted = Http.delete("/dokument/dokument/" + dokument);
    assertThat(deleted.statusCode()).isEqualTo(202);
    assertThat(deleted.headers().firstValue("Sagdok-Advarsler")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sag", "dokument"})
  void what_is_referred_to_must_exist_when_the_setting_says_so(String type) {
    var missing = UUID.randomUUID().toString();
    var body = type.equals("sag") ? sag(noegle(), post(missing, "2012-01-01", "infinity"))
        : DokumentSoegIT.dokument(noegle()).replaceFirst("\"varianter\"", "\"relationer\":{\"tilknyttedesager\":[{\"uuid\":\"" + missing + "\",\"virkning\":{\"from\":\"2012-01-01\",\"to\":\"infinity\"}}]},\"varianter\"");
    var path = "/" + type + "/" + type;
    assertThat(Http.post(path, body).statusCode()).isEqualTo(201);
    saet(FINDES, "report");
    var told = Http.post(path, body);
    assertThat(told.statusCode()).isEqualTo(201);
    assertThat(told.headers().firstValue("Sagdok-Advarsler")).hasValue("B11");
    saet(FINDES, "enforce");
    var refused = Http.post(path, body);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).at("/aarsager/0/regel").asText()).isEqualTo("B11");
    assertThat(json(refused).at("/aarsager/0/vaerdi").asText()).isEqualTo(missing);
    assertThat(Http.post("/sag/sag", sag(noegle(), post(dokument(), "2012-01-01", "infinity"))).statusCode()).isEqualTo(201);
  }

  private static String dokument() {
    return DokumentSoegIT.opret(DokumentSoegIT.dokument(noegle()));
  }

  private static String post(String dokument, String fra, String til) {
    return "\"journalpost\":[{\"journalpostkode\":\"vedlagtdokument\",\"uuid\":\"%s\",\"virkning\":{\"from\":\"%s\",\"to\":\"%s\"}}]".formatted(dokument, fra, til);
  }

  private static JsonNode sager(String dokument, String query) {
    var answer = Http.get(path(dokument, query));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer).get("sager");
  }

  private static String path(String dokument, String query) {
    return "/dokument/dokument/" + dokument + "/sager" + query;
  }

  private static void saet(String indstilling, String grad) {
    HttpResponse<String> answer = Http.put(indstilling, "{\"vaerdi\":\"" + grad + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }
}
