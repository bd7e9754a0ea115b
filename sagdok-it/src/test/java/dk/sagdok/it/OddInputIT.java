package dk.sagdok.it;

import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.noegle;
import static dk.sagdok.it.Sager.opret;
import static dk.sagdok.it.Sager.rettelse;
import static dk.sagdok.it.Sager.sag;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is asked, the answer says what is wrong and where; it is never 500. */
class OddInputIT {
  private static String sag;

  @BeforeAll
  static void a_sag() {
    sag = opret();
  }

  /** SAG stands for the path of an object. */
  @ParameterizedTest(name = "GET {0} gives {1}")
  @CsvSource(delimiter = ' ', value = {
      "/sag/sag?foersteresultat= 400 foersteresultat", "/sag/sag?foersteresultat=-1 400 foersteresultat", "/sag/sag?foersteresultat=1e3 400 foersteresultat",
      "/sag/sag?foersteresultat=2147483648 400 foersteresultat", "/sag/sag?foersteresultat=2147483647&bvn=x 200 -", "/sag/sag?foersteresultat=%D9%A1 400 foersteresultat",
      "/sag/sag?maximalantalresultater=0 200 -", "/sag/sag?maximalantalresultater=2147483647&bvn=x 200 -", "/sag/sag?maximalantalresultater=99999999999999 400 maximalantalresultater",
      "/sag/sag?maximalantalresultater=1&maximalantalresultater=2 400 maximalantalresultater", "/sag/sag?maksimalantalresultater=1 400 maksimalantalresultater",
      "/sag/sag?virkningstid=2010-01-01&virkningstid=2011-01-01 400 virkningstid", "/sag/sag?virkningfra=&virkningtil= 400 virkningfra", "/sag/sag?virkningstid=infinity 400 virkningstid",
      "/sag/sag?efter= 400 efter", "/sag/sag?uuid=x 400 uuid", "/sag/sag?uuid= 400 uuid", "/sag/sag?bvn=%00 400 bvn", "/sag/sag?bvn 200 -", "/sag/sag?titel=%5C 200 -",
      "/sag/sag?ansvarlig:=urn:x 400 ansvarlig:", "/sag/sag?ansvarlig:a:b=urn:x 400 ansvarlig:a:b", "/sag/sag?vilkaarligrel=urn:x 400 vilkaarligrel", "/sag/sag?&& 200 -",
      "SAG?titel=x 400 titel", "SAG?konsolider=1 200 -", "SAG/ 200 -", "SAGx 404 -", "SAG/registreringer?antal=0 400 antal", "SAG/registreringer?antal=1001 400 antal", "SAG/registreringer?foer=x 400 foer",
      "SAG/registreringer?foer=1 200 -", "SAG/forskel?fra=1 400 til", "SAG/forskel?til=1 400 fra", "SAG/forskel?fra=0&til=1 404 -", "SAG/forskel?fra=1&til=99 404 -", "SAG/andet 404 -",
      "/sag/sag/ 200 -", "/sag/sag/fields?x=1 400 x", "/sag/sag/schema?x=1 400 x", "/sag/classes?x=1 400 x", "/sag/dokument 404 -", "/findesikke 404 -", "/haendelser?efter=-1 400 efter",
      "/haendelser?vent=31 400 vent", "/haendelser?antal=1001 400 antal", "/haendelser?efter=1&efter=2 400 efter"})
  void a_get(String path, int status, String field) {
    var answer = Http.get(path.replace("SAG", "/sag/sag/" + sag));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    if (status == 400) {
      assertThat(json(answer).get("aarsager").get(0).get("sti").asText()).isEqualTo(field);
      assertThat(json(answer).get("message").asText()).contains(field);
    }
  }

  @ParameterizedTest(name = "Accept: {0} gives {1}")
  @CsvSource(delimiter = '#', quoteCharacter = '|', value = {
      "application/json;q=0.1, text/html # 200", "application/*;q=0.5 # 200", "text/html, */*;q=0.1 # 200", "application/problem+json # 200", "junk # 200", "application/json;q=abc # 200",
      "text/html # 406", "application/xml # 406", "application/json;q=0 # 406", "*/*, application/json;q=0.0 # 406"})
  void accept(String accept, int status) {
    var answer = Http.get("/sag/sag/" + sag, "Accept", accept);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
    assertThat(json(answer).has("message")).isEqualTo(status == 406);
  }

  @Test
  void a_caller_that_asks_for_problem_details_by_name_gets_them_under_their_name() {
    var answer = Http.get("/sag/sag?uuid=x", "Accept", "application/problem+json, application/json");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @ParameterizedTest(name = "{0}: {1} gives {2}")
  @CsvSource({"Content-Type,text/xml,400", "Content-Type,junk,400", "Content-Type,application/vnd.x+json,200", "Content-Type,application/json; charset=utf-8,200",
      "Content-Encoding,gzip,415", "Content-Encoding,identity,200", "Idempotency-Key,med mellemrum,400", "X-Request-ID,a b,400"})
  void the_headers_of_a_write(String name, String value, int status) {
    var answer = Http.post("/sag/sag?valider=" + !name.equals("Idempotency-Key"), sag(noegle(), ""), name, value);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).has("detail")).isEqualTo(status != 200);
  }

  @ParameterizedTest(name = "{0} {1} gives {2}")
  @CsvSource({"OPTIONS,/sag/sag,200,POST", "OPTIONS,/sag/sag/SAG,200,PATCH", "OPTIONS,/findesikke,404,", "PATCH,/sag/sag,405,POST", "POST,/sag/sag/SAG,405,PUT", "DELETE,/haendelser,405,GET",
      "FOO,/sag/sag,405,GET", "HEAD,/sag/sag/SAG,200,", "HEAD,/sag/sag?bvn=x,200,", "HEAD,/sag/sag/00000000-0000-4000-8000-000000000000,404,"})
  void other_methods(String method, String path, int status, String allowed) {
    var answer = Http.call(method, path.replace("SAG", sag));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains(allowed == null ? "" : allowed);
  }

  @Test
  void head_has_the_headers_of_get() {
    var get = Http.get("/sag/sag/" + sag);
    var head = Http.call("HEAD", "/sag/sag/" + sag);
    assertThat(head.body()).isEmpty();
    for (var name : List.of("ETag", "Content-Type", "Content-Length", "Cache-Control")) {
      assertThat(head.headers().firstValue(name)).as(name).isPresent().isEqualTo(get.headers().firstValue(name));
    }
  }

  @Test
  void a_list_holds_a_thousand_and_no_more() {
    assertThat(list(1000).statusCode()).isEqualTo(200);
    var refused = list(1001);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).get("aarsager").get(0).get("sti").asText()).isEqualTo("uuid");
  }

  @Test
  void a_body_of_parameters_holds_texts() {
    for (var body : new String[] {"{\"bvn\":{\"a\":1}}", "{\"bvn\":null}", "{\"bvn\":[[\"x\"]]}"}) {
      var answer = Http.call("GET", "/sag/sag", body);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(json(answer).get("aarsager").get(0).get("sti").asText()).isEqualTo("bvn");
    }
  }

  @Test
  void a_very_long_query_is_answered() {
    assertThat(Http.get("/sag/sag?bvn=" + "a".repeat(100_000)).statusCode()).isEqualTo(200);
    assertThat(Http.get("/sag/sag?" + IntStream.range(0, 300).mapToObj(i -> "titel=a" + i).collect(Collectors.joining("&"))).statusCode()).isEqualTo(200);
  }

  @Test
  void konsolider_joins_what_differs_only_in_who_caused_it() {
    var sag = opret();
    var period = rettelse("\"titel\":\"Titel\",", "2012-01-01", "2014-01-01").replace("\"to\":", "\"notetekst\":\"gentaget\",\"to\":");
    assertThat(Sager.ret(sag, period).statusCode()).isEqualTo(200);
    assertThat(Sager.laes(sag, Sager.ALT).at("/attributter/sagegenskaber")).hasSize(3);
    for (var query : List.of("?konsolider=1", "?konsolider&virkningstid=2013-01-01", Sager.ALT + "&konsolider=1", "?konsolider=1&registreretfra=-infinity")) {
      var joined = Sager.laes(sag, query).at("/attributter/sagegenskaber");
      assertThat(joined).as(query).hasSize(1);
      assertThat(joined.get(0).at("/virkning/from").asText()).startsWith("2010-01-01");
      assertThat(joined.get(0).at("/virkning/to").asText()).isEqualTo("infinity");
      assertThat(joined.get(0).get("virkning").has("notetekst")).isFalse();
    }
    assertThat(json(Http.get("/sag/sag?konsolider=1&uuid=" + sag)).at("/results/0/0/registreringer/0/attributter/sagegenskaber")).hasSize(1);
    assertThat(Sager.laes(sag, Sager.ALT + "&konsolider=false").at("/attributter/sagegenskaber")).hasSize(3);
    assertThat(Sager.laes(sag, "?konsolider=1&virkningstid=2005-01-01").has("attributter")).isFalse();
  }

  private static HttpResponse<String> list(int count) {
    var uuids = Stream.generate(UUID::randomUUID).limit(count).map(u -> "\"" + u + "\"").collect(Collectors.joining(","));
    return Http.call("GET", "/sag/sag", "{\"uuid\":[" + uuids + "]}");
  }
}
