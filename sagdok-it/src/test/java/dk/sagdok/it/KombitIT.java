package dk.sagdok.it;

import static dk.sagdok.it.Sager.EN;
import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.noegle;
import static dk.sagdok.it.Sager.sag;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The KOMBIT profile, switched while the server runs. */
class KombitIT {
  private static final String KOMBIT = "/indstillinger/sagdok.kombit";
  private static final String VIRKNING = "\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"infinity\",\"aktoerref\":\"" + EN + "\",\"aktoertypekode\":\"Bruger\"}";

  @AfterEach
  void off() {
    saet("off");
  }

  @Test
  void off_it_is_silent() {
    saet("off");
    var answer = Http.post("/sag/sag", sag(noegle(), ""));
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Sagdok-Advarsler")).isEmpty();
    assertThat(json(answer).has("advarsler")).isFalse();
  }

  @Test
  void report_writes_and_tells_every_breach() {
    saet("report");
    var answer = Http.post("/sag/sag", sag(noegle(), ""), "Idempotency-Key", noegle());
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Sagdok-Advarsler").orElseThrow()).contains("B1", "OB1", "OB5");
    assertThat(stier(json(answer).get("advarsler"))).contains("B1 relationer.ejer", "B1 relationer.master", "OB1 attributter.sagindeksegenskaber",
        "OB5 attributter.sagegenskaber[0].virkning.aktoerref", "OB5 tilstande.sagfremdrift[0].virkning.aktoertypekode");
    assertThat(Http.get("/sag/sag/" + json(answer).get("uuid").asText()).statusCode()).isEqualTo(200);
  }

  @Test
  void a_repeated_answer_tells_the_same_breaches() {
    saet("report");
    var body = sag(noegle(), "");
    var key = noegle();
    var first = Http.post("/sag/sag", body, "Idempotency-Key", key);
    assertThat(json(Http.post("/sag/sag", body, "Idempotency-Key", key))).isEqualTo(json(first));
  }

  @Test
  void enforce_refuses_with_every_reason_and_writes_nothing() {
    saet("report");
    var noegle = noegle();
    var advarsler = json(Http.post("/sag/sag?valider=true", sag(noegle, ""))).get("advarsler");
    saet("enforce");
    var answer = Http.post("/sag/sag", sag(noegle, ""));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("aarsager")).hasSizeGreaterThan(10).isEqualTo(advarsler);
    saet("off");
    assertThat(json(Http.get("/sag/sag?bvn=" + noegle)).get("results").get(0)).isEmpty();
  }

  @Test
  void a_case_that_keeps_the_profile_is_written_read_and_written_back() {
    saet("enforce");
    var master = UUID.randomUUID().toString();
    Http.put("/indstillinger/sagdok.itsystem.admin", "{\"vaerdi\":\"" + master + "\"}");
    var noegle = noegle();
    var answer = Http.post("/sag/sag", hel(noegle, master));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var sag = json(answer).get("uuid").asText();
    var rows = Sager.laes(sag, "").get("relationer");
    var again = Http.patch("/sag/sag/" + sag, "{\"relationer\":" + rows + "}");
    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    assertThat(Sager.laes(sag, "").get("relationer")).isEqualTo(rows);
    assertThat(stier(json(Http.post("/sag/sag", hel(noegle, master))).get("aarsager"))).containsExactly("B4 attributter.sagegenskaber.brugervendtnoegle");
    Http.put("/indstillinger/sagdok.itsystem.admin", "{\"vaerdi\":\"" + EN + "\"}");
    for (var nej : List.of(Http.patch("/sag/sag/" + sag, "{\"livscyklus\":\"Passiv\"}"), Http.delete("/sag/sag/" + sag))) {
      assertThat(nej.statusCode()).isEqualTo(400);
      assertThat(stier(json(nej).get("aarsager"))).containsExactly("B9 relationer.master");
    }
  }

  /** What another server switches is taken over within five seconds. */
  @Test
  void a_switch_in_the_database_is_taken_over() throws SQLException {
    saet("off");
    try (var connection = DriverManager.getConnection(Server.run().db(), Server.run().dbUser(), Server.run().dbPassword()); var s = connection.createStatement()) {
      s.executeUpdate("update indstilling set vaerdi='enforce' where noegle='sagdok.kombit'");
    }
    var giveUp = Instant.now().plusSeconds(10);
    int status;
    do {
      status = Http.post("/sag/sag?valider=true", sag(noegle(), "")).statusCode();
    } while (status != 400 && Instant.now().isBefore(giveUp));
    assertThat(status).isEqualTo(400);
  }

  @Test
  void who_switched_it_and_when_is_kept() {
    saet("report");
    saet("enforce");
    var indstilling = json(Http.get(KOMBIT));
    assertThat(indstilling.get("vaerdi").asText()).isEqualTo("enforce");
    assertThat(indstilling.get("skift").get(0).get("vaerdi").asText()).isEqualTo("enforce");
    assertThat(indstilling.get("skift").get(1).get("vaerdi").asText()).isEqualTo("report");
    assertThat(UUID.fromString(indstilling.get("skift").get(0).get("bruger").asText())).isNotNull();
    assertThat(json(Http.get("/indstillinger")).get("indstillinger")).extracting(i -> i.get("navn").asText()).contains("sagdok.kombit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"vaerdi\":\"til\"}", "{\"vaerdi\":1}", "{\"vaerdi\":\"off\",\"x\":1}", "{\"x\":1}", "[1]", "{}", "{"})
  void a_wrong_value_is_refused(String body) {
    saet("report");
    var answer = Http.put(KOMBIT, body, "Accept", "application/problem+json");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    assertThat(json(Http.get(KOMBIT)).get("vaerdi").asText()).isEqualTo("report");
  }

  @Test
  void there_are_no_other_settings() {
    assertThat(Http.put("/indstillinger/andet", "{\"vaerdi\":\"1\"}").statusCode()).isEqualTo(404);
    assertThat(Http.put("/indstillinger/sagdok.itsystem.admin", "{\"vaerdi\":\"x\"}").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"laeser,GET", "skriver,GET", "laeser,PUT", "skriver,PUT"})
  void settings_are_for_administrators(String user, String method) {
    var login = Http.login(user);
    var answer = method.equals("GET") ? Http.get(KOMBIT, "Authorization", login) : Http.put(KOMBIT, "{\"vaerdi\":\"off\"}", "Authorization", login);
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  private static void saet(String grad) {
    HttpResponse<String> answer = Http.put(KOMBIT, "{\"vaerdi\":\"" + grad + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static List<String> stier(JsonNode aarsager) {
    return StreamSupport.stream(aarsager.spliterator(), false).map(a -> a.get("regel").asText() + " " + a.get("sti").asText()).toList();
  }

  private static String hel(String noegle, String master) {
    var body = sag(noegle, "\"ejer\":[{\"uuid\":\"%1$s\",\"fuldtnavn\":\"K\",\"cvrnummer\":\"12345678\",VIRKNING}],\"ansvarlig\":[{\"uuid\":\"%1$s\",\"fuldtnavn\":\"K\",\"cvrnummer\":\"12345678\",VIRKNING}],"
        .formatted(EN) + "\"primaerklasse\":[{\"uuid\":\"%1$s\",\"brugervendtnoegle\":\"00.00.00\",VIRKNING}],\"handlingsklasse\":[{\"uuid\":\"%1$s\",VIRKNING}],".formatted(EN)
        + "\"afgoerelsesklasse\":[{\"uuid\":\"%1$s\",\"indeks\":1,VIRKNING}],\"visningsklasse\":[{\"uuid\":\"%1$s\",\"indeks\":1,VIRKNING}],".formatted(EN)
        + "\"master\":[{\"uuid\":\"%s\",VIRKNING}],\"afsender\":[{\"uuid\":\"%s\",VIRKNING}]".formatted(master, master));
    return body.replace("}]},\n \"tilstande\"", "}],\"sagindeksegenskaber\":[{\"foelsomhed\":\"IKKE_FORTROLIGE_DATA\",VIRKNING}]},\n \"tilstande\"")
        .replace("\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"infinity\"}", "VIRKNING").replace("VIRKNING", VIRKNING);
  }
}
