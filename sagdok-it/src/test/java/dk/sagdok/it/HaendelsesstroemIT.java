package dk.sagdok.it;

import static dk.sagdok.it.Sager.opret;
import static dk.sagdok.it.Sager.ret;
import static dk.sagdok.it.Sager.rettelse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Server-sent events: the same haendelser as by number, for one who stays, goes and comes back. */
class HaendelsesstroemIT {
  private static final int PR_BRUGER = 20;

  @Test
  void a_reader_gets_each_change_as_it_comes_and_after_a_break_goes_on_where_it_was() throws Exception {
    var fra = HaendelserIT.last_number();
    List<JsonNode> fundne;
    String senest;
    try (var stroem = Stroem.aabn("?efter=" + fra)) {
      assertThat(stroem.status()).isEqualTo(200);
      var sag = opret();
      ret(sag, rettelse("\"titel\":\"Ny\",", "2012-01-01", "infinity"));
      fundne = new ArrayList<>(stroem.naeste(2));
      senest = stroem.id();
    }
    assertThat(senest).isEqualTo(Long.toString(fra + 2));
    var sag = opret();
    try (var stroem = Stroem.aabn("?efter=0", Server.run().user(), senest, 0)) {
      opret();
      fundne.addAll(stroem.naeste(2));
    }
    assertThat(fundne.get(2).get("objektId").asText()).isEqualTo(sag);
    assertThat(fundne).isEqualTo(by_number(fra, 4));
  }

  @Test
  void one_who_wants_few_is_told_how_far_the_rest_has_come() throws Exception {
    var fra = HaendelserIT.last_number();
    try (var stroem = Stroem.aabn("?efter=" + fra + "&livscyklus=Slettet,Passiveret&objekttype=sag")) {
      var sag = opret();
      opret();
      assertThat(Http.delete("/sag/sag/" + sag).statusCode()).isEqualTo(202);
      var slettet = stroem.naeste().orElseThrow();
      assertThat(slettet.at("/registrering/livscykluskode").asText()).isEqualTo("Slettet");
      assertThat(slettet.get("loebenummer").asLong()).isEqualTo(fra + 3);
    }
  }

  @Test
  void a_reader_that_does_not_read_loses_nothing_and_holds_up_nobody() throws Exception {
    var fra = HaendelserIT.last_number();
    try (var langsom = Stroem.aabn("?efter=" + fra, Server.run().user(), null, 4096)) {
      var sag = opret();
      var lang = "x".repeat(400_000);
      for (var i = 0; i < 30; i++) { // more than sockets and servers hold on the way
        assertThat(ret(sag, rettelse("\"beskrivelse\":\"" + lang + i + "\",", "2012-01-01", "infinity")).statusCode()).isEqualTo(200);
      }
      try (var hurtig = Stroem.aabn("?efter=" + fra)) {
        assertThat(hurtig.naeste(31)).hasSize(31);
      }
      assertThat(langsom.naeste(31)).extracting(h -> h.get("loebenummer").asLong()).containsExactlyElementsOf(IntStream.rangeClosed(1, 31).mapToObj(i -> fra + i).toList());
    }
  }

  @Test
  void a_user_may_have_so_many_streams_and_has_room_again_when_one_ends() throws Exception {
    var aabne = new ArrayList<Stroem>();
    try {
      for (var i = 0; i < PR_BRUGER; i++) {
        aabne.add(laeser());
      }
      assertThat(aabne).extracting(Stroem::status).containsOnly(200);
      try (var en = laeser()) {
        assertThat(en.status()).isEqualTo(429);
        assertThat(en.rest()).contains("Retry-After", "urn:sagdok:fejl:for-mange", "Luk en af dem");
      }
      try (var anden = Stroem.aabn("", "skriver", null, 0)) {
        assertThat(anden.status()).isEqualTo(200);
      }
      aabne.remove(0).close();
      Afvent.at(Duration.ofSeconds(60), () -> { // noticed at the next sign of life
        opret();
        try (var en = laeser()) {
          return en.status() == 200;
        }
      });
    } finally {
      aabne.forEach(Stroem::close);
    }
  }

  @Test
  void what_cannot_be_asked_is_refused_before_the_stream_begins() {
    for (var query : List.of("?efter=x", "?findesikke=1", "?livscyklus=Levende", "?emne=x")) {
      try (var stroem = Stroem.aabn(query)) {
        assertThat(stroem.status()).as(query).isEqualTo(400);
        assertThat(stroem.rest()).contains("aarsager");
      }
    }
    try (var stroem = Stroem.aabn("", Server.run().user(), "-1", 0)) {
      assertThat(stroem.status()).isEqualTo(400);
    }
    assertThat(Http.get("/haendelser/stroem", "Authorization", Http.NO_LOGIN).statusCode()).isEqualTo(401);
  }

  private static Stroem laeser() {
    return Stroem.aabn("?efter=" + HaendelserIT.last_number(), "laeser", null, 0);
  }

  private static List<JsonNode> by_number(long efter, int antal) {
    var fundne = new ArrayList<JsonNode>();
    Sager.json(Http.get("/haendelser?efter=" + efter + "&antal=" + antal)).get("haendelser").forEach(fundne::add);
    return fundne;
  }
}
