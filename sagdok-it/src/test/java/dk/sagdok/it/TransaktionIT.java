package dk.sagdok.it;

import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.noegle;
import static dk.sagdok.it.Sager.opret;
import static dk.sagdok.it.Sager.sag;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** POST /transaktion: all of the operations or none, and one TransaktionsId for all their haendelser. */
class TransaktionIT {
  private final String id = "T-" + UUID.randomUUID();

  @Test
  void a_case_and_its_letters_are_made_in_one_call() {
    var answer = transaktion(op("opret", "sag", "\"navn\":\"#sag\"," + indhold(sag(noegle(), journalpost("#brev")))),
        op("opret", "dokument", "\"navn\":\"#brev\"," + dokument("Brev")),
        op("ret", "sag", "\"uuid\":\"#sag\",\"ventetVersion\":1,\"relationer\":{" + journalpost("#bilag") + "}"),
        op("opret", "dokument", "\"navn\":\"#bilag\"," + dokument("Bilag")));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("X-Transaktions-Id")).contains(id);
    var operationer = json(answer).get("operationer");
    assertThat(operationer).extracting(o -> o.path("navn").asText() + o.get("nr") + o.get("aendret")).containsExactly("#sag1true", "#brev1true", "2true", "#bilag1true");
    var sag = operationer.get(0).get("uuid").asText();
    assertThat(operationer.get(2).get("uuid").asText()).isEqualTo(sag);
    assertThat(Sager.laes(sag, "").at("/relationer/journalpost")).extracting(j -> j.get("uuid").asText())
        .containsExactly(operationer.get(1).get("uuid").asText(), operationer.get(3).get("uuid").asText());
    assertThat(haendelser(id)).extracting(h -> h.get("objekttype").asText() + h.at("/registrering/nr")).containsExactlyInAnyOrder("sag1", "sag2", "dokument1", "dokument1");
  }

  @Test
  void what_is_refused_is_told_of_every_operation_and_nothing_is_written() {
    var sag = opret();
    var answer = transaktion(op("ret", "sag", "\"uuid\":\"" + sag + "\",\"tilstande\":{\"sagfremdrift\":[{\"fremdrift\":\"Afgjort\"," + V + "}]}"),
        op("slet", "sag", "\"uuid\":\"" + UUID.randomUUID() + "\""),
        op("opret", "dokument", dokument(" ")));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
    assertThat(json(answer).get("aarsager")).extracting(a -> a.get("sti").asText()).containsExactly("operationer[1]", "operationer[2].attributter.dokumentegenskaber[0].titel");
    assertThat(Sager.versioner(sag)).isEqualTo(1);
    var unreadable = transaktion(op("ret", "sag", "\"uuid\":\"" + sag + "\""), op("opret", "sag", "\"relationer\":{\"oversag\":5}"));
    assertThat(unreadable.statusCode()).isEqualTo(400);
    assertThat(json(unreadable).get("aarsager")).extracting(a -> a.get("sti").asText()).contains("operationer[1].relationer.oversag", "operationer[1].attributter.sagegenskaber");
    assertThat(Http.post("/transaktion", "{\"operationer\":[]}", "X-Transaktions-Id", id, "If-Match", "\"1\"").body()).contains("ventetVersion");
  }

  @Test
  void a_change_that_came_meanwhile_is_a_conflict_for_the_whole() {
    var sag = opret();
    var answer = transaktion(op("opret", "dokument", dokument("x")), op("passiver", "sag", "\"uuid\":\"" + sag + "\",\"ventetVersion\":0"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(412);
    assertThat(json(answer).get("aarsager")).extracting(a -> a.get("sti").asText()).containsExactly("operationer[1]");
    assertThat(Sager.versioner(sag)).isEqualTo(1);
  }

  @Test
  void a_check_writes_nothing_although_one_operation_needs_the_other() {
    var sag = UUID.randomUUID().toString();
    var body = kald(op("erstat", "sag", "\"uuid\":\"" + sag + "\"," + indhold(sag(noegle(), ""))), op("slet", "sag", "\"uuid\":\"" + sag + "\""));
    var answer = Http.post("/transaktion?valider=true", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).get("gyldig").asBoolean()).isTrue();
    assertThat(Http.get("/sag/sag/" + sag).statusCode()).isEqualTo(404);
  }

  @Test
  void a_repeated_call_writes_once_and_gets_the_same_answer() {
    var body = kald(op("opret", "sag", indhold(sag(noegle(), ""))), op("opret", "dokument", "\"navn\":\"#d\"," + dokument("D")));
    var key = noegle();
    var first = Http.post("/transaktion", body, "Idempotency-Key", key);
    var again = Http.post("/transaktion", body, "Idempotency-Key", key);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(again.headers().firstValue("X-Transaktions-Id")).isEqualTo(first.headers().firstValue("X-Transaktions-Id")).isNotEmpty();
    assertThat(Http.post("/transaktion", body.replace("\"D\"", "\"E\""), "Idempotency-Key", key).statusCode()).isEqualTo(422);
  }

  @Test
  void only_who_may_write_may_write_several() {
    var body = kald(op("opret", "sag", "\"navn\":\"#s\"," + indhold(sag(noegle(), ""))));
    assertThat(Http.post("/transaktion", body, "Authorization", Http.login("laeser")).statusCode()).isEqualTo(403);
    assertThat(Http.post("/transaktion", body, "Authorization", Http.NO_LOGIN).statusCode()).isEqualTo(401);
    assertThat(Http.post("/transaktion", body, "Authorization", Http.login("skriver")).statusCode()).isEqualTo(200);
    assertThat(Http.get("/transaktion").statusCode()).isEqualTo(405);
  }

  @Test
  void ten_thousand_are_the_most() {
    var one = op("slet", "sag", "\"uuid\":\"" + Sager.EN + "\"");
    assertThat(Http.post("/transaktion", kald(IntStream.range(0, 10_001).mapToObj(i -> one).toArray(String[]::new))).statusCode()).isEqualTo(400);
  }

  private static final String V = "\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"infinity\"}";

  static String op(String operation, String type, String rest) {
    return "{\"operation\":\"%s\",\"objekttype\":\"%s\",%s}".formatted(operation, type, rest);
  }

  static String kald(String... operationer) {
    return "{\"operationer\":[" + String.join(",", operationer) + "]}";
  }

  private HttpResponse<String> transaktion(String... operationer) {
    return Http.post("/transaktion", kald(operationer), "X-Transaktions-Id", id);
  }

  /** The members of a body, to stand in an operation. */
  static String indhold(String body) {
    return body.strip().substring(1, body.strip().length() - 1);
  }

  static String dokument(String titel) {
    return """
        "attributter":{"dokumentegenskaber":[{"brugervendtnoegle":"%s","titel":"%s","beskrivelse":"B","brevdato":"2026-01-01","dokumenttype":"Brev",%s}]},
        "tilstande":{"dokumentfremdrift":[{"fremdrift":"Modtaget",%s}]}""".formatted(noegle(), titel, V, V);
  }

  static String journalpost(String... uuider) {
    return "\"journalpost\":[" + String.join(",", IntStream.range(0, uuider.length)
        .mapToObj(i -> "{\"journalpostkode\":\"vedlagtdokument\",\"uuid\":\"%s\",%s}".formatted(uuider[i], V)).toList()) + "]";
  }

  /** Those of a transaktion; they are numbered a moment after they are written. */
  private static List<JsonNode> haendelser(String transaktion) {
    var found = new ArrayList<JsonNode>();
    for (long efter = 0; ; ) {
      var page = json(Http.get("/haendelser?efter=" + efter + "&antal=500&vent=2"));
      page.get("haendelser").forEach(h -> {
        if (transaktion.equals(h.at("/registrering/transaktionsid").asText())) {
          found.add(h);
        }
      });
      if (page.get("haendelser").isEmpty()) {
        return found;
      }
      efter = page.get("sidste").asLong();
    }
  }
}
