package dk.sagdok.it;

import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.noegle;
import static dk.sagdok.it.Sager.opret;
import static dk.sagdok.it.Sager.relation;
import static dk.sagdok.it.Sager.ret;
import static dk.sagdok.it.Sager.rettelse;
import static dk.sagdok.it.Sager.sag;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who wants some of the haendelser gets those, and the number to go on from; by question, by waiting and by stream alike. */
class HaendelsesfilterIT {
  private final String ejer = UUID.randomUUID().toString();
  private final String klasse = UUID.randomUUID().toString();
  private final String part = UUID.randomUUID().toString();
  private final long fra = HaendelserIT.last_number();

  @Test
  void every_field_chooses() throws Exception {
    opret();
    var valgt = opret(sag(noegle(), ",\"hjemmel\":\"H\"", relation("ejer", ejer, "2010-01-01", "infinity") + "," + relation("primaerklasse", klasse, "2010-01-01", "infinity") + ","
        + relation("primaerpart", part, "2010-01-01", "infinity"))
        .replace("\"sagegenskaber\"", "\"sagindeksegenskaber\":[{\"foelsomhed\":\"VIP_SAGER\",\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"infinity\"}}],\"sagegenskaber\""));
    Dokumenter.opret();
    assertThat(Http.delete("/sag/sag/" + valgt).statusCode()).isEqualTo(202);
    assertThat(valgte(4, "objekttype=dokument")).containsExactly(fra + 3);
    assertThat(valgte(4, "livscyklus=slettet")).containsExactly(fra + 4);
    assertThat(valgte(4, "livscyklus=Slettet&livscyklus=Opstaaet&objekttype=sag")).containsExactly(fra + 1, fra + 2, fra + 4);
    assertThat(valgte(4, "myndighed=" + ejer.toUpperCase())).containsExactly(fra + 2, fra + 4);
    assertThat(valgte(4, "emne=" + klasse + "," + UUID.randomUUID())).containsExactly(fra + 2, fra + 4);
    assertThat(valgte(4, "foelsomhed=VIP_SAGER")).containsExactly(fra + 2, fra + 4);
    assertThat(valgte(4, "relateret=" + part)).containsExactly(fra + 2, fra + 4);
    assertThat(valgte(4, "bruger=" + UUID.randomUUID())).isEmpty();
    assertThat(valgte(4, "bruger=" + brugerref())).hasSize(4);
    assertThat(valgte(4, "relateret=" + part + "&livscyklus=Opstaaet&emne=" + klasse)).containsExactly(fra + 2);
  }

  @Test
  void an_object_is_related_until_the_registration_that_ended_it() {
    var anden = UUID.randomUUID().toString();
    var sag = opret(sag(noegle(), relation("primaerpart", part, "2010-01-01", "infinity")));
    ret(sag, rettelse("\"titel\":\"Ny\",", "2012-01-01", "infinity"));
    ret(sag, "{\"relationer\":{" + relation("primaerpart", anden, "2010-01-01", "infinity") + "}}");
    ret(sag, rettelse("\"titel\":\"Nyere\",", "2012-01-01", "infinity"));
    assertThat(valgte(4, "relateret=" + part)).containsExactly(fra + 1, fra + 2, fra + 3);
    assertThat(valgte(4, "relateret=" + anden)).containsExactly(fra + 3, fra + 4);
  }

  @Test
  void a_page_without_any_tells_where_to_go_on_and_one_that_waits_is_woken_by_what_fits_only() throws Exception {
    opret();
    HaendelserIT.by_number_until(fra + 1);
    var svar = json(Http.get("/haendelser?efter=" + fra + "&emne=" + klasse));
    assertThat(svar.get("haendelser")).isEmpty();
    assertThat(svar.get("sidste").asLong()).isEqualTo(fra + 1);
    var venter = CompletableFuture.supplyAsync(() -> json(Http.get("/haendelser?efter=" + fra + "&vent=30&emne=" + klasse)));
    opret();
    assertThat(venter).isNotDone();
    var valgt = opret(sag(noegle(), relation("primaerklasse", klasse, "2010-01-01", "infinity")));
    var vakt = venter.get(40, TimeUnit.SECONDS);
    assertThat(vakt.get("haendelser")).extracting(h -> h.get("objektId").asText()).containsExactly(valgt);
    assertThat(vakt.get("sidste").asLong()).isEqualTo(fra + 3);
    assertThat(json(Http.get("/haendelser?efter=" + (fra + 3) + "&vent=1&emne=" + klasse)).get("sidste").asLong()).isEqualTo(fra + 3);
  }

  @Test
  void many_who_wait_take_neither_threads_nor_connections_from_those_who_write() throws Exception {
    var mange = IntStream.range(0, 200).mapToObj(i -> venter()).toList();
    var sag = opret();
    for (var venter : mange) {
      assertThat(venter.get(60, TimeUnit.SECONDS).get("haendelser").get(0).get("objektId").asText()).isEqualTo(sag);
    }
  }

  private CompletableFuture<JsonNode> venter() {
    return Http.later("/haendelser?efter=" + fra + "&vent=30").thenApply(Sager::json);
  }

  /** Asked as a question and read as a stream, which must agree. */
  private List<Long> valgte(int antal, String filter) {
    HaendelserIT.by_number_until(fra + antal);
    var svar = json(Http.get("/haendelser?efter=" + fra + "&" + filter));
    assertThat(svar.get("sidste").asLong()).isEqualTo(fra + antal);
    var numre = IntStream.range(0, svar.get("haendelser").size()).mapToObj(i -> svar.get("haendelser").get(i).get("loebenummer").asLong()).toList();
    try (var stroem = Stroem.aabn("?efter=" + fra + "&" + filter)) {
      assertThat(stroem.naeste(numre.size())).extracting(h -> h.get("loebenummer").asLong()).isEqualTo(numre);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return numre;
  }

  private String brugerref() {
    return json(Http.get("/haendelser?efter=" + fra + "&antal=1")).get("haendelser").get(0).at("/registrering/brugerref").asText();
  }
}
