package dk.sagdok.it;

import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.noegle;
import static dk.sagdok.it.Sager.opret;
import static dk.sagdok.it.Sager.ret;
import static dk.sagdok.it.Sager.rettelse;
import static dk.sagdok.it.Sager.sag;
import static dk.sagdok.it.Sager.versioner;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many callers at once: nobody overwrites what he has not seen, and a repeated request is done once. */
class ConcurrencyIT {

  @Test
  void of_64_writers_with_the_same_If_Match_one_wins() throws Exception {
    var sag = opret();
    var etag = Http.get("/sag/sag/" + sag).headers().firstValue("ETag").orElseThrow();
    var answers = at_once(64, 64, i -> ret(sag, rettelse("\"titel\":\"Titel %d\",".formatted(i), "2012-01-01", "infinity"), "If-Match", etag));
    var statuses = answers.stream().collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting()));
    assertThat(statuses).containsOnlyKeys(200, 412).containsEntry(200, 1L).containsEntry(412, 63L);
    assertThat(versioner(sag)).isEqualTo(2);
  }

  @Test
  void a_thousand_creates_with_a_hundred_keys_make_a_hundred_objects() throws Exception {
    var run = noegle();
    var bodies = IntStream.range(0, 100).mapToObj(i -> sag(run + "-" + i, "")).toList();
    var answers = at_once(1000, 32, i -> Http.post("/sag/sag", bodies.get(i % 100), "Idempotency-Key", run + "/" + i % 100));
    assertThat(answers).allSatisfy(a -> assertThat(a.statusCode()).as(a.body()).isEqualTo(201));
    assertThat(answers.stream().map(a -> json(a).get("uuid").asText()).collect(Collectors.toSet())).hasSize(100);
    assertThat(json(Http.get("/sag/sag?bvn=" + run + "%25")).get("results").get(0)).hasSize(100);
  }

  @Test
  void a_key_used_for_another_request_is_refused() {
    var key = UUID.randomUUID().toString();
    assertThat(Http.post("/sag/sag", sag(noegle(), ""), "Idempotency-Key", key).statusCode()).isEqualTo(201);
    assertThat(Http.post("/sag/sag", sag(noegle(), ""), "Idempotency-Key", key).statusCode()).isEqualTo(422);
  }

  private static List<HttpResponse<String>> at_once(int requests, int threads, IntFunction<HttpResponse<String>> request) throws Exception {
    var pool = Executors.newFixedThreadPool(threads);
    try {
      var calls = IntStream.range(0, requests).<Callable<HttpResponse<String>>>mapToObj(i -> () -> request.apply(i)).toList();
      return pool.invokeAll(calls).stream().map(f -> {
        try {
          return f.get();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }).toList();
    } finally {
      pool.shutdownNow();
    }
  }
}
