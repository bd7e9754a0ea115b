package dk.sagdok.it;

import static dk.sagdok.it.Fildokumenter.bytes;
import static dk.sagdok.it.Fildokumenter.digest;
import static dk.sagdok.it.Fildokumenter.dokument;
import static dk.sagdok.it.Fildokumenter.egen;
import static dk.sagdok.it.Fildokumenter.form;
import static dk.sagdok.it.Fildokumenter.hent;
import static dk.sagdok.it.Fildokumenter.hex;
import static dk.sagdok.it.Fildokumenter.opret;
import static dk.sagdok.it.Fildokumenter.send;
import static dk.sagdok.it.Fildokumenter.sti;
import static dk.sagdok.it.Fildokumenter.uuid;
import static dk.sagdok.it.Fildokumenter.varianter;
import static dk.sagdok.it.Sager.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of documents: sent, referred to, read back at any time, and given to nobody else. */
class FilerIT {
  private static final String FRA = "?virkningfra=2010-01-01";

  @Test
  void a_file_that_comes_with_the_document_is_read_where_the_part_refers_to_it() {
    byte[] fil = egen();
    var dokument = opret(fil, "text/plain; charset=utf-8");
    var del = laes(dokument).at("/varianter/0/dele/0/egenskaber/0");
    assertThat(del.get("indhold").asText()).isEqualTo("store:" + hex(fil));
    var answer = hent("GET", sti(dokument), "Accept", "application/pdf");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(fil);
    assertThat(header(answer, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
    assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(fil.length));
    assertThat(header(answer, "ETag")).isEqualTo("\"" + hex(fil) + "\"");
    assertThat(header(answer, "Repr-Digest")).isEqualTo(digest(fil));
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Disposition")).isEqualTo("attachment; filename=\"Kap. 1.txt\"; filename*=UTF-8''Kap.%201.txt");
  }

  @Test
  void without_a_claim_the_type_is_what_was_found() {
    var dokument = opret(bytes("%PDF-1.7\n" + UUID.randomUUID()), null);
    assertThat(header(hent("GET", sti(dokument)), "Content-Type")).isEqualTo("application/pdf");
  }

  @Test
  void a_field_that_is_missing_is_named() {
    for (var answer : new HttpResponse<?>[] {form("POST", "/dokument/dokument", dokument(varianter("field:andet", null)), egen()),
        Http.post("/dokument/dokument", dokument(varianter("field:andet", null)))}) {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat((String) answer.body()).contains("varianter[0].dele[0].egenskaber[0].indhold", "field:andet");
    }
  }

  @Test
  void the_path_after_store_is_a_path_as_soon_as_a_document_refers_to_it() {
    byte[] fil = egen();
    assertThat(hent("GET", "/dokument/dokument/" + hex(fil)).statusCode()).isEqualTo(404);
    var refused = form("POST", "/dokument/dokument", dokument(varianter("field:andet", null)), fil);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(hent("GET", "/dokument/dokument/" + hex(fil)).statusCode()).as("stored, but nothing refers to it").isEqualTo(404);
    var dokument = opret(fil, "text/csv");
    var answer = hent("GET", "/dokument/dokument/" + hex(fil));
    assertThat(answer.body()).isEqualTo(fil);
    assertThat(header(answer, "Content-Type")).isEqualTo("text/csv");
    assertThat(hent("GET", "/sag/sag/" + hex(fil)).statusCode()).isEqualTo(404);
    Http.delete("/dokument/dokument/" + dokument);
    assertThat(hent("GET", "/dokument/dokument/" + hex(fil)).statusCode()).isEqualTo(404);
  }

  @Test
  void a_file_stays_readable_at_the_times_when_it_was_referred_to() {
    byte[] gammel = egen();
    byte[] ny = egen();
    var dokument = opret(gammel, "text/plain");
    String kendt = nu();
    assertThat(send(sti(dokument) + "?virkningfra=2015-01-01&note=ny%20udgave", ny, "text/plain").statusCode()).isEqualTo(200);
    assertThat(hent("GET", sti(dokument)).body()).isEqualTo(ny);
    assertThat(hent("GET", sti(dokument) + "?virkningstid=2014-12-31").body()).isEqualTo(gammel);
    assertThat(hent("GET", sti(dokument) + "?registreringstid=" + kendt).body()).isEqualTo(gammel);
    assertThat(hent("GET", sti(dokument) + "?modtagettid=" + kendt).body()).isEqualTo(gammel);
    assertThat(hent("GET", sti(dokument) + "?virkningstid=2009-01-01").statusCode()).isEqualTo(404);
    Http.delete("/dokument/dokument/" + dokument);
    assertThat(hent("GET", sti(dokument)).statusCode()).isEqualTo(410);
    assertThat(hent("GET", sti(dokument) + "?registreringstid=" + kendt).body()).isEqualTo(gammel);
  }

  @Test
  void a_ret_with_a_file_keeps_the_old_file_in_its_period() {
    byte[] gammel = egen();
    byte[] ny = egen();
    var dokument = opret(gammel, "text/plain");
    var answer = form("PATCH", "/dokument/dokument/" + dokument, "{" + varianter("Kap. 1", "field:fil", null, "2015-01-01") + "}", ny);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(hent("GET", sti(dokument)).body()).isEqualTo(ny);
    assertThat(hent("GET", sti(dokument) + "?virkningstid=2014-12-31").body()).isEqualTo(gammel);
  }

  @Test
  void the_documents_of_a_transaktion_may_share_a_file_that_comes_with_it() {
    byte[] fil = egen();
    var answer = form("POST", "/transaktion", transaktion(operation("field:fil", "text/plain"), operation("field:fil", "application/pdf")), fil);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var operationer = json(answer).get("operationer");
    assertThat(operationer.get(0).get("advarsler")).isEmpty();
    assertThat(operationer.get(1).at("/advarsler/0/sti").asText()).isEqualTo("operationer[1].varianter[0].dele[0].egenskaber[0].mimetype");
    for (var operation : operationer) {
      assertThat(hent("GET", sti(operation.get("uuid").asText())).body()).isEqualTo(fil);
    }
  }

  @Test
  void a_transaktion_with_a_file_that_is_not_there_writes_no_document() {
    byte[] fil = egen();
    var uuid = UUID.randomUUID().toString();
    var god = operation("field:fil", "text/plain").replace("\"opret\"", "\"erstat\",\"uuid\":\"" + uuid + "\"");
    for (String ukendt : new String[] {"field:andet", "store:" + hex(egen())}) {
      var answer = form("POST", "/transaktion", transaktion(god, operation(ukendt, "text/plain")), fil);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(json(answer).get("aarsager")).extracting(a -> a.get("sti").asText()).containsExactly("operationer[1].varianter[0].dele[0].egenskaber[0].indhold");
      assertThat(hent("GET", "/dokument/dokument/" + uuid).statusCode()).isEqualTo(404);
    }
  }

  private static String transaktion(String... operationer) {
    return "{\"operationer\":[" + String.join(",", operationer) + "]}";
  }

  private static String operation(String indhold, String mimetype) {
    return "{\"operation\":\"opret\",\"objekttype\":\"dokument\"," + dokument(varianter(indhold, mimetype)).strip().substring(1);
  }

  @Test
  void a_file_sent_to_a_part_is_referred_to_by_it_and_a_new_part_is_made_for_it() {
    byte[] fil = egen();
    var dokument = uuid(Http.post("/dokument/dokument", dokument(varianter("kun tekst", "text/plain"))));
    assertThat(hent("GET", sti(dokument)).statusCode()).as("no file").isEqualTo(404);
    var answer = send(sti(dokument, "Bilag A") + FRA, fil, "text/plain", "Content-Digest", digest(fil));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Sagdok-Fil")).contains("store:" + hex(fil));
    assertThat(hent("GET", sti(dokument, "Bilag A")).body()).isEqualTo(fil);
    assertThat(laes(dokument).at("/varianter/0/dele")).hasSize(2);
    assertThat(send(sti(dokument, "Bilag A") + FRA, fil, "text/plain").headers().firstValue("Sagdok-Aendret")).contains("nej");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Digest", "Repr-Digest"})
  void a_file_that_is_not_what_its_digest_says_is_refused(String navn) throws IOException {
    var dokument = opret(egen(), "text/plain");
    byte[] fil = egen();
    assertThat(send(sti(dokument) + FRA, fil, "text/plain", navn, digest(egen())).statusCode()).isEqualTo(400);
    assertThat(send(sti(dokument) + FRA, fil, "text/plain", navn, "sha-256=forkert").statusCode()).isEqualTo(400);
    assertThat(lagret(hex(fil))).doesNotExist();
    assertThat(send(sti(dokument) + FRA, fil, "text/plain", navn, "sha-512=:AAAA:, " + digest(fil)).statusCode()).isEqualTo(200);
  }

  @Test
  void a_conflict_is_told_before_the_file_is_sent() {
    var dokument = opret(egen(), "text/plain");
    var etag = header(Http.get("/dokument/dokument/" + dokument), "ETag");
    assertThat(send(sti(dokument) + FRA, egen(), "text/plain", "If-Match", etag).statusCode()).isEqualTo(200);
    byte[] fil = egen();
    assertThat(send(sti(dokument) + FRA, fil, "text/plain", "If-Match", etag).statusCode()).isEqualTo(412);
    assertThat(lagret(hex(fil))).doesNotExist();
  }

  @Test
  void a_repeated_request_is_done_once() {
    var dokument = opret(egen(), "text/plain");
    byte[] fil = egen();
    var noegle = UUID.randomUUID().toString();
    assertThat(send(sti(dokument) + FRA, fil, "text/plain", "Idempotency-Key", noegle).statusCode()).isEqualTo(200);
    assertThat(send(sti(dokument) + FRA, fil, "text/plain", "Idempotency-Key", noegle).headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(send(sti(dokument) + FRA, egen(), "text/plain", "Idempotency-Key", noegle).statusCode()).isEqualTo(422);
    var opret = dokument(varianter("field:fil", null));
    var foerste = form("POST", "/dokument/dokument", opret, fil, "Idempotency-Key", noegle + "x");
    assertThat(uuid(form("POST", "/dokument/dokument", opret, fil, "Idempotency-Key", noegle + "x"))).isEqualTo(uuid(foerste));
    assertThat(form("POST", "/dokument/dokument", opret, egen(), "Idempotency-Key", noegle + "x").statusCode()).isEqualTo(422);
  }

  @Test
  void a_check_writes_nothing() {
    var dokument = opret(egen(), "text/plain");
    assertThat(send(sti(dokument) + FRA + "&valider=true", egen(), "text/plain").body()).contains("\"gyldig\":true");
    assertThat(json(Http.get("/dokument/dokument/" + dokument + "/registreringer")).get("registreringer")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"'',400", "?virkningfra=x,400", "?virkningfra=2010-01-01&andet=1,400", "?virkningfra=2012-01-01&virkningtil=2010-01-01,400"})
  void what_is_asked_wrongly_is_refused(String query, int status) {
    assertThat(send(sti(opret(egen(), null)) + query, egen(), "text/plain").statusCode()).isEqualTo(status);
  }

  @Test
  void a_place_that_is_none_does_not_exist() {
    var dokument = opret(egen(), null);
    for (String sti : new String[] {"/varianter/Original/dele/Kap.%201/mimetype", "/varianter/Original/andet/Kap.%201/indhold", "/dele/Kap.%201/varianter/Original/indhold",
        "/varianter/Original/dele/Kap.%202/indhold", "/varianter/Kopi/dele/Kap.%201/indhold"}) {
      assertThat(hent("GET", "/dokument/dokument/" + dokument + sti).statusCode()).as(sti).isEqualTo(404);
    }
    assertThat(hent("GET", sti(UUID.randomUUID().toString())).statusCode()).isEqualTo(404);
    assertThat(send(sti(UUID.randomUUID().toString()) + FRA, egen(), "text/plain").statusCode()).isEqualTo(404);
    assertThat(hent("GET", sti(Sager.opret()).replace("/dokument/dokument/", "/sag/sag/")).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"bytes=0-4,206,bytes 0-4/40,tekst", "bytes=38-,206,bytes 38-39/40,8.", "bytes=-1,206,bytes 39-39/40,.", "bytes=40-,416,bytes */40,", "'bytes=0-1,3-4',200,,", "bytes=x,200,,"})
  void a_part_of_a_file_can_be_read(String range, int status, String contentRange, String content) {
    byte[] fil = bytes("tekst                                 8.");
    var answer = hent("GET", sti(opret(fil, "text/plain")), "Range", range);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Range").orElse(null)).isEqualTo(contentRange);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(status == 200 ? new String(fil, StandardCharsets.UTF_8) : content == null ? "" : content);
  }

  @Test
  void a_part_is_given_only_of_the_file_that_is_meant() {
    byte[] fil = egen();
    var sti = sti(opret(fil, "text/plain"));
    assertThat(hent("GET", sti, "Range", "bytes=0-0", "If-Range", "\"" + hex(fil) + "\"").statusCode()).isEqualTo(206);
    assertThat(hent("GET", sti, "Range", "bytes=0-0", "If-Range", "\"andet\"").statusCode()).isEqualTo(200);
    assertThat(hent("GET", sti, "Range", "bytes=0-0", "If-Range", "W/\"" + hex(fil) + "\"").statusCode()).isEqualTo(200);
    assertThat(hent("GET", sti, "Range", "bytes=0-0", "If-Range", "Mon, 23 Nov 2026 10:00:00 GMT").statusCode()).isEqualTo(200);
  }

  @Test
  void who_has_the_file_is_told_so() {
    byte[] fil = egen();
    var sti = sti(opret(fil, "text/plain"));
    assertThat(hent("GET", sti, "If-None-Match", "\"andet\", \"" + hex(fil) + "\"").statusCode()).isEqualTo(304);
    assertThat(hent("GET", sti, "If-None-Match", "\"andet\"").statusCode()).isEqualTo(200);
    assertThat(hent("GET", sti, "If-Match", "\"andet\"").statusCode()).isEqualTo(412);
    var head = hent("HEAD", sti, "Range", "bytes=0-0");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(fil.length));
    assertThat(header(head, "ETag")).isEqualTo("\"" + hex(fil) + "\"");
    assertThat(head.body()).isEmpty();
  }

  @Test
  void the_same_content_is_stored_once() throws IOException {
    byte[] fil = egen();
    var en = opret(fil, "text/plain");
    var foer = Files.getLastModifiedTime(lagret(hex(fil)));
    var to = opret(fil, "text/csv");
    assertThat(hent("GET", sti(en)).body()).isEqualTo(hent("GET", sti(to)).body());
    assertThat(Files.getLastModifiedTime(lagret(hex(fil)))).isGreaterThanOrEqualTo(foer);
    assertThat(Files.readAllBytes(lagret(hex(fil)))).isEqualTo(fil);
  }

  @ParameterizedTest
  @CsvSource({"%PDF-1.4 x,image/png,201,FIL-medietype", "<html><body>x,application/pdf,400,FIL-forklaedt", "MZ x,text/plain,400,FIL-forklaedt", "<html><body>x,text/html,201,"})
  void a_file_that_is_not_what_it_is_said_to_be_is_reported_or_refused(String begins, String type, int status, String regel) {
    var answer = form("POST", "/dokument/dokument", dokument(varianter("field:fil", type)), bytes(begins + UUID.randomUUID()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body().contains("FIL-") ? regel : null).isEqualTo(regel);
    assertThat(regel == null || answer.body().contains(regel)).isTrue();
  }

  @Test
  void a_piece_of_a_file_is_not_taken_for_the_file() {
    byte[] fil = egen();
    var dokument = opret(fil, "text/plain");
    var answer = send(sti(dokument) + FRA, egen(), "text/plain", "Content-Range", "bytes 10-49/50");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("Content-Range");
    assertThat(hent("GET", sti(dokument)).body()).isEqualTo(fil);
  }

  @ParameterizedTest
  @CsvSource({"json,,to felter", "fil,base64,Content-Transfer-Encoding", "fil,Quoted-Printable,Content-Transfer-Encoding", "fil,binary,"})
  void a_form_that_says_a_thing_twice_or_in_a_code_is_refused(String felt, String kodning, String hvorfor) {
    var form = felt(felt, kodning) + felt("json", null) + "--" + Fildokumenter.BOUNDARY + "--\r\n";
    var answer = Http.post("/dokument/dokument", form, "Content-Type", Fildokumenter.FORM);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(hvorfor == null ? 201 : 400);
    assertThat(answer.body()).contains(hvorfor == null ? "uuid" : hvorfor);
  }

  @Test
  void a_form_without_the_field_json_says_so() {
    var answer = Http.post("/dokument/dokument", felt("fil", null) + "--" + Fildokumenter.BOUNDARY + "--\r\n", "Content-Type", Fildokumenter.FORM);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("feltet json");
  }

  private static String felt(String navn, String kodning) {
    return "--" + Fildokumenter.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + navn + "\"" + (kodning == null ? "" : "\r\nContent-Transfer-Encoding: " + kodning) + "\r\n\r\n"
        + (navn.equals("json") ? dokument(varianter("andet", null)) : "fil") + "\r\n";
  }

  @Test
  void an_empty_file_is_said_to_be_empty() {
    assertThat(form("POST", "/dokument/dokument", dokument(varianter("field:fil", "text/plain")), new byte[0]).body()).contains("Filen er tom");
  }

  @Test
  void a_page_is_served_so_that_it_does_nothing() {
    var answer = hent("GET", sti(opret(bytes("<html><script>alert(1)</script>" + UUID.randomUUID()), "text/html")));
    assertThat(header(answer, "Content-Disposition")).startsWith("attachment;");
    assertThat(header(answer, "Content-Security-Policy")).contains("sandbox");
    assertThat(header(hent("GET", sti(opret(egen(), "text/plain\\r\\nX-Evil: 1"))), "Content-Type")).isEqualTo("application/octet-stream");
  }

  @Test
  void a_reference_to_a_file_that_is_not_here_is_refused_and_other_texts_are_kept() {
    var answer = Http.post("/dokument/dokument", dokument(varianter("store:" + hex(egen()), null)));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("FIL-ukendt", "varianter[0].dele[0].egenskaber[0].indhold");
    var gammel = "store:2019/01/02/03/04/" + UUID.randomUUID() + ".bin";
    var dokument = uuid(Http.post("/dokument/dokument", dokument(varianter(gammel, null))));
    assertThat(laes(dokument).at("/varianter/0/dele/0/egenskaber/0/indhold").asText()).isEqualTo(gammel);
    assertThat(hent("GET", sti(dokument)).statusCode()).isEqualTo(404);
    assertThat(hent("GET", "/dokument/dokument/" + gammel.substring(6)).statusCode()).isEqualTo(404);
  }

  @Test
  void names_of_parts_may_be_anything_and_lead_nowhere() {
    byte[] fil = egen();
    var dokument = opret(fil, "text/plain");
    for (String navn : new String[] {"%2e%2e%2f%2e%2e%2fetc", "a%2Fb", "%22x%22", "%C3%A6%C3%B8%C3%A5", "a%3Bb", "%5C..%5C", "a%3Fb%23c"}) {
      assertThat(send(sti(dokument, navn) + FRA, fil, "text/plain").statusCode()).as(navn).isEqualTo(200);
      var answer = hent("GET", sti(dokument, navn));
      assertThat(answer.body()).as(navn).isEqualTo(fil);
      assertThat(header(answer, "Content-Disposition")).matches("attachment; filename=\"[^\"/\\\\]+\"; filename\\*=UTF-8''[\\w.%-]+").doesNotContain("%2F", "%5C");
    }
    assertThat(send(sti(dokument, "%00") + FRA, fil, "text/plain").statusCode()).isEqualTo(400);
    assertThat(send(sti(dokument, "%20") + FRA, fil, "text/plain").statusCode()).isEqualTo(400);
  }

  @Test
  void nobody_gets_at_a_file_without_a_login_and_a_reader_sends_none() {
    byte[] fil = egen();
    var dokument = opret(fil, "text/plain");
    for (String sti : new String[] {sti(dokument), "/dokument/dokument/" + hex(fil), "/filer/tus"}) {
      assertThat(Http.get(sti, "Authorization", Http.NO_LOGIN).statusCode()).as(sti).isEqualTo(401);
    }
    assertThat(hent("GET", sti(dokument), "Authorization", Http.login("laeser")).body()).isEqualTo(fil);
    byte[] ny = egen();
    assertThat(send(sti(dokument) + FRA, ny, "text/plain", "Authorization", Http.login("laeser")).statusCode()).isEqualTo(403);
    assertThat(form("POST", "/dokument/dokument", dokument(varianter("field:fil", null)), ny, "Authorization", Http.login("laeser")).statusCode()).isEqualTo(403);
    assertThat(lagret(hex(ny))).doesNotExist();
  }

  @Test
  void a_file_that_is_too_large_is_refused_before_it_is_sent() throws IOException {
    var dokument = opret(egen(), "text/plain");
    try (var socket = begin("PUT " + sti(dokument) + FRA, "Content-Length: 3000000000\r\nContent-Type: text/plain")) {
      var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      assertThat(answer).isEqualTo("HTTP/1.1 413");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST"})
  void of_a_file_that_breaks_off_nothing_is_left(String method) throws Exception {
    var dokument = opret(egen(), "text/plain");
    var put = method.equals("PUT");
    byte[] head = bytes(put ? "" : "--" + Fildokumenter.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"fil\"\r\n\r\n");
    try (var socket = begin(put ? "PUT " + sti(dokument) + FRA : "POST /dokument/dokument", "Content-Length: 1000000\r\nContent-Type: " + (put ? "text/plain" : Fildokumenter.FORM))) {
      socket.getOutputStream().write(head);
      socket.getOutputStream().write(new byte[300_000]);
      socket.getOutputStream().flush();
      Afvent.at(Duration.ofSeconds(30), () -> paaVej() > 0);
    }
    Afvent.at(Duration.ofSeconds(30), () -> paaVej() == 0);
    assertThat(json(Http.get("/dokument/dokument/" + dokument + "/registreringer")).get("registreringer")).hasSize(1);
  }

  private static Socket begin(String line, String headers) throws IOException {
    var url = URI.create(Server.run().url());
    var socket = new Socket(url.getHost(), url.getPort());
    socket.setSoTimeout(30_000);
    var request = line.replaceFirst(" ", " " + url.getPath()) + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + Http.login("skriver") + "\r\n" + headers + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static JsonNode laes(String dokument) {
    return json(Http.get("/dokument/dokument/" + dokument)).get(dokument).at("/0/registreringer/0");
  }

  private static String nu() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS).plusNanos(1000).toString();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse(null);
  }

  private static Path lagret(String digest) {
    return Server.data().resolve("filer").resolve(digest.substring(0, 2)).resolve(digest);
  }

  /** How many files are on their way in. */
  private static long paaVej() throws IOException {
    try (var filer = Files.list(Server.data().resolve("filer/ind"))) {
      return filer.filter(f -> f.toString().endsWith(".ny")).count();
    }
  }
}
