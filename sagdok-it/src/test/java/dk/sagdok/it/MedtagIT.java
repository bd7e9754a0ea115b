package dk.sagdok.it;

import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.noegle;
import static dk.sagdok.it.Sager.sag;
import static dk.sagdok.it.TransaktionIT.dokument;
import static dk.sagdok.it.TransaktionIT.indhold;
import static dk.sagdok.it.TransaktionIT.journalpost;
import static dk.sagdok.it.TransaktionIT.kald;
import static dk.sagdok.it.TransaktionIT.op;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole case in one call: the documents of its journal posts and the cases it points at, as they were known and applied. */
class MedtagIT {
  /** As an installation may that has switched off the rule that a document stays while a case holds it. */
  private static void deleteThoughHeld(String dokument) {
    bevares("off");
    try {
      assertThat(Http.delete("/dokument/dokument/" + dokument).statusCode()).isEqualTo(202);
    } finally {
      bevares("enforce");
    }
  }

  private static void bevares(String grad) {
    assertThat(Http.put("/indstillinger/sagdok.henvist.bevares", "{\"vaerdi\":\"" + grad + "\"}").statusCode()).isEqualTo(200);
  }

  private static final String V = "{\"from\":\"2010-01-01\",\"to\":\"infinity\"}";
  private final List<String> dokumenter = new ArrayList<>();
  private final String ukendt = UUID.randomUUID().toString();
  private String oversag;
  private String sag;

  @BeforeEach
  void a_case_with_three_documents_and_a_parent() {
    var relationer = journalpost("#a", "#b", "#c", ukendt) + ",\"oversag\":[{\"uuid\":\"#over\",\"virkning\":" + V + "}]";
    var answer = Http.post("/transaktion", kald(op("opret", "sag", indhold(sag(noegle(), relationer))), op("opret", "sag", "\"navn\":\"#over\"," + indhold(sag(noegle(), ""))),
        op("opret", "dokument", "\"navn\":\"#a\"," + dokument("A")), op("opret", "dokument", "\"navn\":\"#b\"," + dokument("B")), op("opret", "dokument", "\"navn\":\"#c\"," + dokument("C"))));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    json(answer).get("operationer").forEach(o -> dokumenter.add(o.get("uuid").asText()));
    sag = dokumenter.remove(0);
    oversag = dokumenter.remove(0);
  }

  @Test
  void the_case_is_seen_as_it_was_known_and_as_it_applied() {
    var known = moment();
    titel(dokumenter.get(0), "A rettet", "2026-03-01");
    titel(dokumenter.get(1), "B rettet", "2026-03-02");
    deleteThoughHeld(dokumenter.get(2));
    assertThat(titler(laes("?medtag=journalpost&virkningstid=2026-03-01&registreringstid=" + known))).containsExactlyInAnyOrder("A", "B", "C");
    assertThat(titler(laes("?medtag=journalpost&virkningstid=2026-03-01&modtagettid=" + known))).containsExactlyInAnyOrder("A", "B", "C");
    assertThat(titler(laes("?medtag=journalpost&virkningstid=2026-03-01"))).containsExactlyInAnyOrder("A rettet", "B");
    assertThat(titler(laes("?medtag=journalpost&virkningstid=2026-02-28"))).containsExactlyInAnyOrder("A", "B");
    assertThat(titler(laes("?medtag=journalpost&virkningstid=2026-03-02&konsolider"))).containsExactlyInAnyOrder("A rettet", "B rettet");
    assertThat(laes("?medtag=journalpost&virkningstid=2009-01-01").at("/medtaget/dokument")).as("the case pointed at nothing then").isEmpty();
    assertThat(laes("?medtag=journalpost").at("/medtaget/ikkemedtaget")).extracting(i -> i.get("grund").asText() + i.get("uuid").asText())
        .containsExactlyInAnyOrder("slettet" + dokumenter.get(2), "ikke fundet" + ukendt);
  }

  @Test
  void relations_are_followed_as_named_also_from_the_document_and_in_a_list() {
    var both = laes("?medtag=journalpost,oversag");
    assertThat(both.at("/medtaget/sag")).extracting(s -> s.get("id").asText()).containsExactly(oversag);
    assertThat(both.at("/medtaget/flere").asBoolean(true)).isFalse();
    assertThat(laes("?medtag=oversag").at("/medtaget/dokument")).isEmpty();
    assertThat(laes("").has("medtaget")).isFalse();
    var list = json(Http.get("/sag/sag?uuid=" + sag + "&uuid=" + oversag + "&medtag=oversag&medtag=journalpost"));
    assertThat(list.get("results").get(0)).hasSize(2);
    assertThat(list.at("/medtaget/sag")).as("it is among the results").isEmpty();
    assertThat(titler(list)).containsExactlyInAnyOrder("A", "B", "C");
    assertThat(titler(json(Http.get("/sag/sag?oversag=" + oversag + "&list&medtag=journalpost")))).hasSize(3);
    assertThat(Http.get("/sag/sag?oversag=" + oversag + "&medtag=journalpost").statusCode()).isEqualTo(400);
    var relation = "{\"relationer\":{\"tilknyttedesager\":[{\"uuid\":\"" + sag + "\",\"virkning\":" + V + "}]}}";
    assertThat(Http.patch("/dokument/dokument/" + dokumenter.get(0), relation).statusCode()).isEqualTo(200);
    assertThat(json(Http.get("/dokument/dokument/" + dokumenter.get(0) + "?medtag=tilknyttedesager")).at("/medtaget/sag/0/id").asText()).isEqualTo(sag);
  }

  @Test
  void pages_go_on_where_the_last_one_ended() {
    var alle = laes("?medtag=journalpost").at("/medtaget/dokument");
    var rest = laes("?medtag=journalpost&medtagefter=" + alle.get(0).get("id").asText()).at("/medtaget/dokument");
    assertThat(rest).extracting(d -> d.get("id").asText()).containsExactly(alle.get(1).get("id").asText(), alle.get(2).get("id").asText());
  }

  @Test
  void the_tag_is_another_when_a_document_is() {
    var first = get("?medtag=journalpost");
    var etag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(get("?medtag=journalpost", "If-None-Match", etag).statusCode()).isEqualTo(304);
    titel(dokumenter.get(1), "B rettet", "2020-01-01");
    assertThat(get("?medtag=journalpost", "If-None-Match", etag).statusCode()).isEqualTo(200);
    assertThat(get("").headers().firstValue("ETag")).as("the case alone has not changed").isNotEqualTo(first.headers().firstValue("ETag"));
    assertThat(Sager.ret(sag, "{\"note\":\"n\"}", "If-Match", etag).statusCode()).as("it is still of the latest registrering of the case").isEqualTo(200);
  }

  @Test
  void what_cannot_be_followed_is_refused_and_what_is_not_there_is_not_found() {
    assertThat(json(get("?medtag=ejer")).get("message").asText()).contains("journalpost", "oversag");
    assertThat(get("?medtag=ejer").statusCode()).isEqualTo(400);
    assertThat(get("?medtagefter=" + oversag).statusCode()).isEqualTo(400);
    assertThat(Http.get("/sag/sag/" + ukendt + "?medtag=journalpost").statusCode()).isEqualTo(404);
    Http.delete("/sag/sag/" + sag);
    assertThat(get("?medtag=journalpost").statusCode()).isEqualTo(410);
  }

  private static void titel(String dokument, String titel, String fra) {
    var answer = Http.patch("/dokument/dokument/" + dokument, "{\"attributter\":{\"dokumentegenskaber\":[{\"titel\":\"%s\",\"virkning\":{\"from\":\"%s\",\"to\":\"infinity\"}}]}}".formatted(titel, fra));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static List<String> titler(JsonNode answer) {
    var titler = new ArrayList<String>();
    answer.at("/medtaget/dokument").forEach(d -> titler.add(d.at("/registreringer/0/attributter/dokumentegenskaber/0/titel").asText()));
    return titler;
  }

  private JsonNode laes(String query) {
    var answer = get(query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).at("/" + sag + "/0/id").asText()).isEqualTo(sag);
    return json(answer);
  }

  private HttpResponse<String> get(String query, String... headers) {
    return Http.get("/sag/sag/" + sag + query, headers);
  }

  /** A moment after all that has been done and before all that will be. */
  private static Instant moment() {
    var moment = after(Instant.now());
    after(moment);
    return moment;
  }

  private static Instant after(Instant moment) {
    while (!Instant.now().isAfter(moment.plusMillis(2))) {
      Thread.onSpinWait();
    }
    return Instant.now();
  }
}
