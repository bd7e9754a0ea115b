package dk.sagdok.it;

import static dk.sagdok.it.Sager.noegle;
import static dk.sagdok.it.Sager.sag;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.local.Outage;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.RepeatedTest;

/** The database goes away under load, and comes back: nobody is told a lie, nothing is half written. */
class OutageIT {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @RepeatedTest(3) // each time it hits the writers at other steps
  void requests_are_refused_for_a_while_and_nothing_is_half_written() throws Exception {
    var sag = Sager.opret();
    var logged = Files.size(Server.run().log());
    var over = new AtomicBoolean();
    var created = new AtomicInteger();
    var pool = Executors.newFixedThreadPool(4);
    List<Future<List<HttpResponse<String>>>> writers = new ArrayList<>();
    for (var i = 0; i < 4; i++) {
      writers.add(pool.submit(writing(over, created)));
    }
    Afvent.at(PATIENCE, () -> created.get() > 20);
    try (var outage = Outage.of(Server.data())) {
      awaitReady(status -> status == 503);
      assertRefused(Http.get("/sag/sag/" + sag));
      assertRefused(Http.get("/sag/sag?bvn=x"));
      assertRefused(Http.get("/haendelser?efter=0"));
      assertRefused(Http.get("/sag/sag/" + sag + "/registreringer"));
      assertRefused(Sager.ret(sag, Sager.rettelse("\"titel\":\"Ny\",", "2012-01-01", "infinity")));
      assertRefused(Http.delete("/sag/sag/" + sag));
      assertThat(Http.get(AccessIT.application() + "/health/live").statusCode()).isEqualTo(200);
    }
    awaitReady(status -> status == 200);
    var before = created.get();
    Afvent.at(PATIENCE, () -> created.get() > before + 20);
    over.set(true);
    for (var writer : writers) {
      for (var answer : writer.get()) {
        assertWrittenOrRefused(answer);
      }
    }
    pool.shutdown();
    assertThat(Sager.versioner(sag)).isEqualTo(1);
    assertThat(halfWritten()).isZero();
    assertThat(Files.size(Server.run().log()) - logged).as("octets in the log: not a stack for each request").isLessThan(500_000);
  }

  private static Callable<List<HttpResponse<String>>> writing(AtomicBoolean over, AtomicInteger created) {
    return () -> {
      var answers = new ArrayList<HttpResponse<String>>();
      while (!over.get()) {
        var answer = Http.post("/sag/sag", sag(noegle(), ""));
        answers.add(answer);
        if (answer.statusCode() == 201) {
          created.incrementAndGet();
        }
      }
      return answers;
    };
  }

  private static void assertWrittenOrRefused(HttpResponse<String> answer) {
    if (answer.statusCode() == 201) {
      assertThat(Http.get("/sag/sag/" + Sager.json(answer).get("uuid").asText()).statusCode()).isEqualTo(200);
    } else {
      assertRefused(answer);
    }
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(Sager.json(answer).get("message").asText()).isNotBlank();
    assertThat(answer.body()).doesNotContain("Exception", "org.postgresql", "jdbc");
  }

  /** Objects without their registration, registrations without rows or without a haendelse. */
  private static int halfWritten() throws SQLException {
    try (var connection = DriverManager.getConnection(Server.run().db(), Server.run().dbUser(), Server.run().dbPassword());
        var found = connection.createStatement().executeQuery("""
            select (select count(*) from objekt o where not exists (select from registrering r where r.objekt = o.id))
                 + (select count(*) from registrering r where r.nr = 1 and not exists (select from raekke x where x.objekt = r.objekt))
                 + (select count(*) from registrering r where not exists (select from haendelse h where h.objekt = r.objekt and h.nr = r.nr))""")) {
      found.next();
      return found.getInt(1);
    }
  }

  private static void awaitReady(IntPredicate status) throws Exception {
    Afvent.at(PATIENCE, () -> {
      var asked = Instant.now();
      var answer = Http.get(Server.run().health()).statusCode();
      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(15));
      return status.test(answer);
    });
  }
}
