package dk.sagdok.it;

import static dk.sagdok.it.Sager.opret;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever watches the server sees that haendelser do not get to a subscriber. */
class OvervaagningIT {
  private static final Duration TAALMODIGHED = Duration.ofSeconds(60);

  @AfterAll
  static void ryd() {
    Abonnenter.ryd();
  }

  @Test
  void the_server_is_not_ready_while_a_subscriber_stands_still_longer_than_its_limit() throws Exception {
    var abonnent = Abonnenter.ny(null);
    var navn = abonnent.navn();
    saet(navn, 2);
    opret();
    Afvent.at(TAALMODIGHED, () -> Http.get(Server.run().health()).statusCode() == 503);
    assertThat(Http.get(Server.run().health()).body()).contains("{\"name\":\"abonnenter\",\"status\":\"DOWN\",\"data\":{\"stoppede\":[\"" + navn + "\"]}}");
    assertThat(abonnent.set().get("stoppet").asBoolean()).isTrue();
    abonnent.udfoer("pause", null);
    Afvent.at(TAALMODIGHED, () -> Http.get(Server.run().health()).statusCode() == 200); // it is known, and meant so
    abonnent.udfoer("genoptag", null);
    Afvent.at(TAALMODIGHED, () -> Http.get(Server.run().health()).statusCode() == 503);
    assertThat(abonnent.tag(1, 20_000)).hasSize(1);
    Afvent.at(TAALMODIGHED, () -> Http.get(Server.run().health()).statusCode() == 200);
  }

  @Test
  void the_measures_follow_the_haendelser() throws Exception {
    var abonnent = Abonnenter.ny(null);
    var maerkat = "{abonnent=\"" + abonnent.navn() + "\"}";
    for (var i = 0; i < 3; i++) {
      opret();
    }
    var seneste = HaendelserIT.last_number();
    Afvent.at(TAALMODIGHED, () -> maalt("sagdok_abonnent_venter" + maerkat) == 3);
    assertThat(maalt("sagdok_relae_sendte_total{emne=\"sagdok.haendelser\"}")).isGreaterThanOrEqualTo(seneste);
    assertThat(maalt("sagdok_haendelser_nummererede_total")).isGreaterThanOrEqualTo(seneste);
    assertThat(maalt("sagdok_relae_venter{emne=\"sagdok.haendelser\"}")).isGreaterThanOrEqualTo(0);
    assertThat(maalt("sagdok_relae_fejl_total{emne=\"sagdok.haendelser\"}")).isGreaterThanOrEqualTo(0);
    assertThat(maalt("sagdok_broker_svarer")).isEqualTo(1);
    abonnent.afvis(1);
    Afvent.at(TAALMODIGHED, () -> maalt("sagdok_fejlbeskeder" + maerkat) == 1);
    assertThat(abonnent.tag(2, 20_000)).hasSize(2);
    Afvent.at(TAALMODIGHED, () -> maalt("sagdok_abonnent_kvitterede_total" + maerkat) == 2);
    assertThat(maalt("sagdok_abonnent_venter" + maerkat)).isZero();
    assertThat(maalt("sagdok_abonnent_alder_sekunder" + maerkat)).isZero();
  }

  @Test
  void what_is_given_back_ten_times_is_a_dead_letter() throws Exception {
    var abonnent = Abonnenter.ny(null);
    opret();
    opret();
    try (var utaalmodig = Ledelse.utaalmodigBroker()) {
      abonnent.fortryd(10);
    }
    Afvent.at(TAALMODIGHED, () -> abonnent.fejl().size() == 1);
    assertThat(abonnent.fejlantal()).singleElement().satisfies(f -> assertThat(f.get("aarsag").asText()).contains("ikke kvitteret"));
    assertThat(abonnent.tag(1, 20_000)).hasSize(1);
    assertThat(abonnent.udfoer("genudsend", null).get("antal").asLong()).isEqualTo(1);
    assertThat(abonnent.tag(1, 20_000)).hasSize(1);
    assertThat(abonnent.fejl()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"laeser", "skriver", "admin"})
  void any_login_may_read_the_measures(String bruger) {
    var answer = Http.get(AccessIT.application() + "/metrics", "Authorization", Http.login(bruger));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(Http.get(AccessIT.application() + "/metrics", "Authorization", Http.NO_LOGIN).statusCode()).isEqualTo(401);
  }

  private static double maalt(String serie) {
    var fundet = Pattern.compile("^" + Pattern.quote(serie) + " (\\S+)$", Pattern.MULTILINE).matcher(Http.get(AccessIT.application() + "/metrics").body());
    return fundet.find() ? Double.parseDouble(fundet.group(1)) : -1;
  }

  private static void saet(String navn, int sekunder) {
    var answer = Http.put("/indstillinger/sagdok.abonnent.graense." + URLEncoder.encode(navn, StandardCharsets.UTF_8), "{\"vaerdi\":\"" + sekunder + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }
}
