package dk.sagdok.it;

import static dk.sagdok.it.Sager.ALT;
import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.noegle;
import static dk.sagdok.it.Sager.opret;
import static dk.sagdok.it.Sager.ret;
import static dk.sagdok.it.Sager.rettelse;
import static dk.sagdok.it.Sager.sag;
import static dk.sagdok.it.Sager.versioner;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditional requests (RFC 9110 §13): a tag stands for what was answered, and its number for the registrering a change is based on. */
class EtagIT {

  @Test
  void a_read_that_has_not_changed_is_304_and_one_that_has_is_not() {
    var sag = opret();
    var etag = etag(laes(sag, ""));
    assertThat(laes(sag, "", "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(etag(laes(sag, "", "If-None-Match", etag))).isEqualTo(etag);
    ret(sag, titel("Ny"));
    assertThat(laes(sag, "", "If-None-Match", etag).statusCode()).isEqualTo(200);
  }

  @Test
  void a_virkning_that_ends_by_itself_is_a_change() {
    var ends = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MICROS);
    var sag = opret(sag(noegle(), Sager.relation("ansvarlig", Sager.EN, "2010-01-01", ends.toString())));
    var before = laes(sag, "");
    assertThat(before.body()).contains(Sager.EN);
    var after = before;
    while ((after.body().isEmpty() || after.body().contains(Sager.EN)) && Instant.now().isBefore(ends.plusSeconds(10))) { // 304 until then
      after = laes(sag, "", "If-None-Match", etag(before));
    }
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(after.body()).doesNotContain(Sager.EN);
    assertThat(etag(after)).isNotEqualTo(etag(before));
    assertThat(ret(sag, titel("Ny"), "If-Match", etag(before)).statusCode()).as("nobody has registered anything since").isEqualTo(200);
  }

  @Test
  void different_answers_have_different_strong_tags() {
    var sag = opret();
    var opstaaet = Sager.laes(sag, "").get("fratidspunkt").get("tidsstempeldatotid").asText().replace("+", "%2B");
    ret(sag, rettelse("\"titel\":\"Ny\",", "2012-01-01", "infinity"));
    var queries = Stream.of("", "?virkningstid=2011-01-01", "?virkningstid=2005-01-01", ALT, "?registreringstid=" + opstaaet,
        ALT + "&registreretfra=-infinity&registrerettil=infinity");
    var tags = queries.map(q -> etag(laes(sag, q))).toList();
    assertThat(tags).doesNotHaveDuplicates().allMatch(t -> t.matches("\"[12]-[0-9a-f]{16}\""));
    assertThat(etag(laes(sag.toUpperCase(), ""))).as("the uuid is echoed as written").isNotEqualTo(tags.get(0));
  }

  @Test
  void a_change_may_be_based_on_any_read_of_the_latest_registrering_and_on_none_of_an_earlier() {
    var sag = opret();
    var first = Sager.laes(sag, "").get("fratidspunkt").get("tidsstempeldatotid").asText().replace("+", "%2B");
    ret(sag, titel("To"));
    var earlier = etag(laes(sag, "?registreringstid=" + first));
    assertThat(ret(sag, titel("X"), "If-Match", earlier).statusCode()).isEqualTo(412);
    for (var query : new String[] {"", "?virkningstid=2005-01-01", ALT + "&registreretfra=-infinity&registrerettil=infinity"}) {
      assertThat(ret(sag, titel("Efter " + query), "If-Match", etag(laes(sag, query))).statusCode()).as(query).isEqualTo(200);
    }
    assertThat(versioner(sag)).isEqualTo(5);
  }

  @Test
  void an_answer_too_large_to_hold_has_a_tag_that_never_comes_again_and_is_good_for_a_change() {
    var sag = opret(sag(noegle(), ",\"integrationsdata\":\"" + "x".repeat(900_000) + "\"", "").replace("\"B\"", "\"" + "y".repeat(900_000) + "\""));
    var first = laes(sag, "");
    var again = laes(sag, "", "If-None-Match", etag(first));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body()).hasSizeGreaterThan(1_800_000);
    assertThat(etag(again)).isNotEqualTo(etag(first)).matches("\"1-s[0-9a-f]+\"");
    assertThat(ret(sag, titel("Ny"), "If-Match", etag(again)).statusCode()).isEqualTo(200);
    assertThat(ret(sag, titel("Igen"), "If-Match", etag(again)).statusCode()).isEqualTo(412);
  }

  @Test
  void the_answer_to_a_write_gives_the_tag_for_the_next() {
    var sag = opret();
    var answer = ret(sag, titel("To"));
    assertThat(ret(sag, titel("Tre"), "If-Match", etag(answer)).statusCode()).isEqualTo(200);
    assertThat(ret(sag, titel("Fire"), "If-Match", etag(answer)).statusCode()).isEqualTo(412);
    assertThat(laes(sag, "", "If-None-Match", etag(answer)).statusCode()).isEqualTo(200);
  }

  /** NR stands for the tag of a plain read. */
  @ParameterizedTest(name = "If-Match: {0} gives {1}")
  @CsvSource(quoteCharacter = '|', delimiter = '#', value = {
      "NR # 200", "* # 200", "\"9-0123456789abcdef\", NR # 412", "\"x\", NR,, W/NR # 200", "W/NR # 412", "\"1\" # 200", "\"2\" # 412", "\"andet\" # 412",
      "\"a,b\" # 412", "1 # 400", "\"1 # 400", "\"1\" \"2\" # 400", "w/\"1\" # 400", ", # 400", "*, NR # 400"})
  void if_match(String header, int status) {
    var sag = opret();
    var answer = ret(sag, titel("Ny"), "If-Match", header.replace("NR", etag(laes(sag, ""))));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(versioner(sag)).isEqualTo(status == 200 ? 2 : 1);
    if (status == 400) {
      assertThat(json(answer).get("aarsager").get(0).get("forklaring").asText()).contains("If-Match skal være ETag fra en læsning");
    }
  }

  @ParameterizedTest(name = "If-None-Match: {0} gives {1}")
  @CsvSource(quoteCharacter = '|', delimiter = '#', value = {
      "NR # 304", "W/NR # 304", "\"x\", NR # 304", "\"a,b\",W/NR # 304", "* # 304", "\"1\" # 200", "\"x\" # 200", "ulaeseligt # 200"})
  void if_none_match(String header, int status) {
    var sag = opret();
    var answer = laes(sag, "", "If-None-Match", header.replace("NR", etag(laes(sag, ""))));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body().isEmpty()).isEqualTo(status == 304);
  }

  @Test
  void an_import_can_demand_that_there_is_something_or_nothing_to_replace() {
    var sag = UUID.randomUUID().toString();
    assertThat(Http.put("/sag/sag/" + sag, sag(noegle(), ""), "If-Match", "*").statusCode()).isEqualTo(412);
    assertThat(Http.get("/sag/sag/" + sag).statusCode()).isEqualTo(404);
    assertThat(Http.put("/sag/sag/" + sag, sag(noegle(), ""), "If-None-Match", "*").statusCode()).isEqualTo(200);
    assertThat(Http.put("/sag/sag/" + sag, sag(noegle(), ""), "If-None-Match", "*").statusCode()).isEqualTo(412);
    assertThat(Http.put("/sag/sag/" + sag, sag(noegle(), ""), "If-Match", "*").statusCode()).isEqualTo(200);
    assertThat(Http.put("/sag/sag/" + sag, sag(noegle(), ""), "If-None-Match", "\"1\"").statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> laes(String sag, String query, String... headers) {
    return Http.get("/sag/sag/" + sag + query, headers);
  }

  private static String etag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static String titel(String titel) {
    return rettelse("\"titel\":\"" + titel + "\",", "2012-01-01", "infinity");
  }
}
