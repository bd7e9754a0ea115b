package dk.sagdok.it;

import static dk.sagdok.it.Sager.opret;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The application is taken away and put back while the server goes on: those who follow are let go, and miss nothing when they come back. */
class GenudrulningIT {
  private static final Duration TAALMOD = Duration.ofMinutes(2);

  @Test
  void whoever_waits_is_answered_and_goes_on_afterwards() throws Exception {
    opret();
    long fra = HaendelserIT.last_number();
    var varig = Abonnenter.ny(null);
    long logget = Files.size(Server.run().log());
    CompletableFuture<HttpResponse<String>> venter = CompletableFuture.supplyAsync(() -> Http.get("/haendelser?vent=30&efter=" + fra));
    String senest;
    try (var stroem = Stroem.aabn("?efter=" + (fra - 1))) {
      stroem.naeste();
      senest = stroem.id();
      Ledelse.udrul("undeploy");
      assertThat(stroem.naeste()).as("the stream ends").isEmpty();
    }
    var svar = venter.get(5, TimeUnit.SECONDS);
    assertThat(svar.statusCode()).isEqualTo(200);
    assertThat(svar.body().strip()).isEqualTo("{\"haendelser\":[],\"sidste\":" + fra + "}");
    Ledelse.udrul("deploy");
    Afvent.at(TAALMOD, () -> Http.get(Server.run().health()).statusCode() == 200);
    var sag = opret();
    try (var stroem = Stroem.aabn("", Server.run().user(), senest, 0)) {
      assertThat(stroem.naeste().orElseThrow().get("objektId").asText()).isEqualTo(sag);
    }
    assertThat(varig.tag(1, 20_000)).containsExactly(fra + 1);
    Abonnenter.ryd();
    assertThat(nyt(logget)).doesNotContain(" ERROR ");
  }

  private static String nyt(long logget) throws Exception {
    try (var log = Files.newInputStream(Server.run().log())) {
      log.skipNBytes(logget);
      return new String(log.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
