package dk.sagdok.it;

import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.opret;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sees of subscribers at the broker, and does about them. */
class AbonnentdriftIT {
  private static final Duration TAALMODIGHED = Duration.ofSeconds(40);
  private final long fra = HaendelserIT.last_number();

  @AfterAll
  static void ryd() {
    Abonnenter.ryd();
  }

  @Test
  void what_a_subscriber_refuses_is_listed_with_cause_and_count_and_sent_again_to_it_alone() throws Exception {
    var syg = Abonnenter.ny(null);
    var anden = Abonnenter.ny(null);
    var sag = opret();
    opret();
    syg.afvis(2);
    anden.afvis(1);
    Afvent.at(TAALMODIGHED, () -> syg.fejl().size() == 2 && anden.fejl().size() == 1);
    assertThat(syg.fejlantal()).singleElement().satisfies(f -> {
      assertThat(f.get("antal").asLong()).isEqualTo(2);
      assertThat(f.get("aarsag").asText()).contains("Afvist");
    });
    var foerste = syg.fejl().get(0);
    assertThat(foerste.get("nummer").asLong()).isEqualTo(fra + 1);
    assertThat(foerste.get("objektId").asText()).isEqualTo(sag);
    assertThat(foerste.get("adresse").asText()).isEqualTo(Abonnenter.EMNE);
    assertThat(Sager.JSON.readTree(foerste.get("indhold").asText()).get("loebenummer").asLong()).isEqualTo(fra + 1);
    assertThat(syg.udfoer("genudsend", fra + 1).get("antal").asLong()).isEqualTo(1);
    assertThat(syg.tag(1, 20_000)).containsExactly(fra + 1);
    assertThat(syg.udfoer("kasser", null).get("antal").asLong()).isEqualTo(1);
    assertThat(syg.fejl()).isEmpty();
    assertThat(anden.fejl()).hasSize(1);
    assertThat(anden.tag(1, 20_000)).containsExactly(fra + 2);
    assertThat(anden.set().get("venter").asLong()).isZero();
  }

  @Test
  void a_subscriber_on_pause_gets_nothing_and_then_all_in_order() throws Exception {
    var abonnent = Abonnenter.ny(null);
    abonnent.udfoer("pause", null);
    for (var i = 0; i < 5; i++) {
      opret();
    }
    Afvent.at(TAALMODIGHED, () -> abonnent.set().get("venter").asLong() == 5);
    assertThat(abonnent.set().get("pause").asBoolean()).isTrue();
    assertThat(abonnent.set().get("naeste").asLong()).isEqualTo(fra + 1);
    assertThat(abonnent.tag(1, 1_500)).isEmpty();
    assertThat(abonnent.udfoer("genoptag", null).get("antal").asLong()).isEqualTo(5);
    assertThat(abonnent.tag(5, 20_000)).containsExactlyElementsOf(numre(1, 5));
    Afvent.at(TAALMODIGHED, () -> abonnent.set().get("kvitteret").asLong() == 5);
    assertThat(abonnent.set().get("venter").asLong()).isZero();
  }

  @Test
  void from_a_number_on_it_gets_all_once_more_in_order_and_nobody_else_does() throws Exception {
    var abonnent = Abonnenter.ny("livscykluskode='Opstaaet'");
    var anden = Abonnenter.ny(null);
    var sag = opret();
    assertThat(Http.delete("/sag/sag/" + sag).statusCode()).isEqualTo(202); // not what it chose
    Dokumenter.opret();
    opret();
    assertThat(abonnent.tag(2, 20_000)).containsExactly(fra + 1, fra + 4);
    assertThat(anden.tag(3, 20_000)).containsExactly(fra + 1, fra + 2, fra + 4);
    opret(); // waits
    Afvent.at(TAALMODIGHED, () -> abonnent.set().get("venter").asLong() == 1);
    abonnent.udfoer("forfra", fra + 2);
    opret();
    assertThat(abonnent.tag(3, 20_000)).containsExactly(fra + 4, fra + 5, fra + 6);
    assertThat(anden.tag(2, 20_000)).containsExactly(fra + 5, fra + 6);
    assertThat(abonnent.set().get("venter").asLong()).isZero();
    assertThat(abonnent.set().get("pause").asBoolean()).isFalse();
  }

  @Test
  void more_than_a_batch_comes_once_more_in_order_and_is_counted_when_refused() throws Exception {
    var abonnent = Abonnenter.ny(null);
    var sag = opret();
    for (var i = 0; i < 600; i++) {
      assertThat(Sager.ret(sag, Sager.rettelse("\"titel\":\"Titel %d\",".formatted(i), "2012-01-01", "infinity")).statusCode()).isEqualTo(200);
    }
    assertThat(abonnent.tag(601, 20_000)).containsExactlyElementsOf(numre(1, 601));
    assertThat(abonnent.udfoer("forfra", fra + 1).get("antal").asLong()).isEqualTo(601);
    abonnent.afvis(601);
    Afvent.at(TAALMODIGHED, () -> abonnent.fejlantal().size() == 1 && abonnent.fejlantal().get(0).get("antal").asLong() == 601);
    assertThat(abonnent.udfoer("genudsend", null).get("antal").asLong()).isEqualTo(601);
    assertThat(abonnent.tag(601, 20_000)).containsExactlyElementsOf(numre(1, 601));
  }

  @Test
  void envelopes_come_once_more_too() throws Exception {
    var abonnent = Abonnenter.ny("jms.topic.sagdok.beskedkuvert.sag", null);
    opret();
    opret();
    assertThat(abonnent.tag(2, 30_000)).containsExactlyElementsOf(numre(1, 2));
    assertThat(abonnent.udfoer("forfra", fra + 1).get("antal").asLong()).isEqualTo(2);
    assertThat(abonnent.tag(2, 20_000)).containsExactlyElementsOf(numre(1, 2));
  }

  @Test
  void one_is_skipped() throws Exception {
    var abonnent = Abonnenter.ny(null);
    for (var i = 0; i < 3; i++) {
      opret();
    }
    Afvent.at(TAALMODIGHED, () -> abonnent.set().get("venter").asLong() == 3);
    abonnent.fortryd(1); // cannot take the first
    Afvent.at(TAALMODIGHED, () -> abonnent.set().get("ude").asLong() == 0);
    abonnent.udfoer("spring", fra + 1);
    assertThat(abonnent.tag(2, 20_000)).containsExactlyInAnyOrder(fra + 2, fra + 3); // of two objects
    var igen = Abonnenter.bed(abonnent.navn(), "spring", fra + 2, "Igen");
    assertThat(igen.statusCode()).isEqualTo(400);
    assertThat(igen.body()).contains("ABONNENT-nummer", "venter ikke");
  }

  @Test
  void one_that_is_given_up_is_gone_with_what_waited() throws Exception {
    var abonnent = Abonnenter.ny(null);
    var navn = abonnent.navn();
    opret();
    Afvent.at(TAALMODIGHED, () -> abonnent.set().get("venter").asLong() == 1);
    assertThat(abonnent.udfoer("afmeld", null).get("antal").asLong()).isEqualTo(1);
    assertThat(Abonnenter.alle()).extracting(a -> a.get("abonnent").asText()).doesNotContain(navn);
    assertThat(Abonnenter.bed(navn, "afmeld", null, "Igen").statusCode()).isEqualTo(404);
  }

  @Test
  void each_thing_done_is_noted_with_who_and_why() throws Exception {
    var abonnent = Abonnenter.ny(null);
    var navn = abonnent.navn();
    assertThat(Abonnenter.bed(navn, "pause", null, "Leverandøren retter en fejl").statusCode()).isEqualTo(200);
    assertThat(Abonnenter.bed(navn, "forfra", Long.MAX_VALUE, "For langt frem").statusCode()).isEqualTo(400);
    var noteret = Abonnenter.handlinger().stream().filter(h -> h.get("abonnent").asText().equals(navn)).toList();
    assertThat(noteret).extracting(h -> h.get("handling").asText()).containsExactly("forfra", "pause");
    assertThat(noteret).extracting(h -> h.has("antal")).as("was done").containsExactly(false, true);
    assertThat(noteret.get(1).get("begrundelse").asText()).isEqualTo("Leverandøren retter en fejl");
    assertThat(noteret.get(1).get("bruger").asText()).isEqualTo(HaendelserIT.by_number(opret()).get(0).at("/registrering/brugerref").asText());
  }

  @Test
  void what_cannot_be_done_is_refused_with_what_would_be_right() {
    assertThat(Abonnenter.bed("findes-ikke", "pause", null, "x").statusCode()).isEqualTo(404);
    assertThat(Abonnenter.bed("x", "hop", null, "x").body()).contains("pause, genoptag, forfra, spring, genudsend, kasser, afmeld");
    assertThat(Abonnenter.bed("x", "pause", null, " ").body()).contains("ABONNENT-begrundelse");
    assertThat(Abonnenter.bed("x", "forfra", null, "x").body()).contains("ABONNENT-nummer");
    assertThat(Abonnenter.bed("x", "pause", 1L, "x").body()).contains("ABONNENT-nummer");
    assertThat(Http.post("/abonnenter/handlinger", "json=%7B%7D", "Content-Type", "application/x-www-form-urlencoded").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"laeser", "skriver"})
  void it_is_for_administrators(String bruger) {
    var login = new String[] {"Authorization", Http.login(bruger)};
    assertThat(Http.get("/abonnenter", login).statusCode()).isEqualTo(403);
    assertThat(Http.get("/abonnenter/fejl", login).statusCode()).isEqualTo(403);
    assertThat(Http.get("/abonnenter/handlinger", login).statusCode()).isEqualTo(403);
    var foer = Abonnenter.handlinger().size();
    assertThat(Abonnenter.bed("x", "pause", null, "x", login).statusCode()).isEqualTo(403);
    assertThat(Abonnenter.handlinger()).hasSize(foer);
  }

  @Test
  void one_who_follows_by_http_is_seen_held_up_and_moved() throws Exception {
    var navn = "http-" + java.util.UUID.randomUUID();
    var numre = List.of(opret(), opret(), opret()).size();
    HaendelserIT.by_number_until(fra + numre);
    assertThat(numre(hent(navn, fra, 1))).startsWith(fra + 1);
    hent(navn, fra + 1, 0);
    Afvent.at(TAALMODIGHED, () -> set(navn).get("kvitteret").asLong() == fra + 1);
    assertThat(set(navn).get("venter").asLong()).isGreaterThanOrEqualTo(2);
    assertThat(set(navn).get("naeste").asLong()).isEqualTo(fra + 2);
    bed(navn, "pause", null);
    Afvent.at(TAALMODIGHED, () -> hent(navn, fra + 1, 0).has("pause"));
    assertThat(numre(hent(navn, fra + 1, 1))).isEmpty();
    bed(navn, "genoptag", null);
    Afvent.at(TAALMODIGHED, () -> !numre(hent(navn, fra + 1, 0)).isEmpty());
    bed(navn, "spring", fra + 2);
    Afvent.at(TAALMODIGHED, () -> numre(hent(navn, fra + 1, 0)).get(0) == fra + 3);
    bed(navn, "forfra", fra + 1);
    Afvent.at(TAALMODIGHED, () -> numre(hent(navn, fra + 3, 0)).contains(fra + 1));
    assertThat(Http.get("/haendelser?abonnent=" + navn, "Authorization", Http.login("laeser")).statusCode()).as("somebody else's name").isEqualTo(403);
    assertThat(Http.get("/haendelser?abonnent=a%20b").statusCode()).isEqualTo(400);
    bed(navn, "afmeld", null);
    assertThat(Abonnenter.alle()).extracting(a -> a.get("abonnent").asText()).doesNotContain("http:" + navn);
  }

  private static void bed(String navn, String handling, Long nummer) {
    assertThat(Abonnenter.bed("http:" + navn, handling, nummer, "Prøve").statusCode()).isEqualTo(200);
  }

  private static JsonNode hent(String navn, long efter, int vent) {
    return json(Http.get("/haendelser?abonnent=" + navn + "&efter=" + efter + "&antal=100&vent=" + vent));
  }

  private static List<Long> numre(JsonNode side) {
    var numre = new ArrayList<Long>();
    side.get("haendelser").forEach(h -> numre.add(h.get("loebenummer").asLong()));
    return numre;
  }

  private static JsonNode set(String navn) {
    return Abonnenter.alle().stream().filter(a -> a.get("abonnent").asText().equals("http:" + navn)).findFirst().orElseThrow();
  }

  private List<Long> numre(int fraOgMed, int tilOgMed) {
    return LongStream.rangeClosed(fra + fraOgMed, fra + tilOgMed).boxed().toList();
  }
}
