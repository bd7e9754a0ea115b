package dk.sagdok.it;

import static dk.sagdok.it.Fildokumenter.bytes;
import static dk.sagdok.it.Fildokumenter.digest;
import static dk.sagdok.it.Fildokumenter.dokument;
import static dk.sagdok.it.Fildokumenter.egen;
import static dk.sagdok.it.Fildokumenter.hent;
import static dk.sagdok.it.Fildokumenter.hex;
import static dk.sagdok.it.Fildokumenter.sti;
import static dk.sagdok.it.Fildokumenter.uuid;
import static dk.sagdok.it.Fildokumenter.varianter;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tus protocol 1.0.0, as a client of it sees the register. */
class TusIT {
  private static final String STYKKE = "application/offset+octet-stream";

  @Test
  void what_the_server_can_is_told_to_who_asks() {
    var answer = kald("OPTIONS", "/filer/tus", null);
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(header(answer, "Tus-Version")).isEqualTo("1.0.0");
    assertThat(header(answer, "Tus-Extension").split(",")).contains("creation", "expiration", "checksum", "termination");
    assertThat(header(answer, "Tus-Checksum-Algorithm").split(",")).contains("sha1", "sha256");
    assertThat(header(answer, "Tus-Max-Size")).isEqualTo("2147483648");
  }

  @Test
  void a_file_in_pieces_becomes_a_file_that_a_part_can_refer_to() {
    byte[] fil = egen();
    var sti = begynd(fil.length);
    assertThat(header(stykke(sti, fil, 0, 10), "Upload-Offset")).isEqualTo("10");
    var status = kald("HEAD", sti, null);
    assertThat(List.of(header(status, "Upload-Offset"), header(status, "Upload-Length"), header(status, "Cache-Control"))).containsExactly("10", String.valueOf(fil.length), "no-store");
    assertThat(header(status, "Upload-Metadata")).isEqualTo("filename eA==");
    assertThat(header(status, "Upload-Expires")).endsWith("GMT");
    var sidste = stykke(sti, fil, 10, fil.length);
    assertThat(sidste.statusCode()).isEqualTo(204);
    assertThat(header(sidste, "Sagdok-Fil")).isEqualTo("store:" + hex(fil));
    assertThat(header(sidste, "Repr-Digest")).isEqualTo(digest(fil));
    assertThat(header(kald("HEAD", sti, null), "Sagdok-Fil")).isEqualTo("store:" + hex(fil));
    var dokument = uuid(Http.post("/dokument/dokument", dokument(varianter(header(sidste, "Sagdok-Fil"), "text/plain"))));
    assertThat(hent("GET", sti(dokument)).body()).isEqualTo(fil);
  }

  @Test
  void a_piece_that_does_not_begin_where_the_last_one_ended_is_refused() {
    byte[] fil = egen();
    var sti = begynd(fil.length);
    stykke(sti, fil, 0, 10);
    assertThat(stykke(sti, fil, 9, 20).statusCode()).isEqualTo(409);
    assertThat(stykke(sti, fil, 11, 20).statusCode()).isEqualTo(409);
    assertThat(header(kald("HEAD", sti, null), "Upload-Offset")).isEqualTo("10");
  }

  @Test
  void a_piece_with_a_checksum_is_taken_whole_or_not_at_all() {
    byte[] fil = bytes("abc" + UUID.randomUUID());
    var sti = begynd(fil.length);
    assertThat(stykke(sti, fil, 0, 3, "Upload-Checksum", "sha1 AAAAAAAAAAAAAAAAAAAAAAAAAAA=").statusCode()).isEqualTo(460);
    assertThat(header(kald("HEAD", sti, null), "Upload-Offset")).isEqualTo("0");
    assertThat(stykke(sti, fil, 0, 3, "Upload-Checksum", "md5 AAAA").statusCode()).isEqualTo(400);
    assertThat(stykke(sti, fil, 0, 3, "Upload-Checksum", "sha1 qZk+NkcGgWq6PiVxeFDCbJzQ2J0=").statusCode()).isEqualTo(204);
  }

  @Test
  void more_than_was_announced_is_refused() {
    byte[] fil = egen();
    var sti = begynd(10);
    assertThat(stykke(sti, fil, 0, 11).statusCode()).isEqualTo(413);
    assertThat(kald("POST", "/filer/tus", null, "Upload-Length", "2147483649").statusCode()).isEqualTo(413);
  }

  @Test
  void an_empty_file_is_finished_as_it_begins() {
    assertThat(header(kald("POST", "/filer/tus", null, "Upload-Length", "0"), "Sagdok-Fil")).isEqualTo("store:" + hex(new byte[0]));
  }

  @Test
  void an_upload_can_be_given_up() {
    var sti = begynd(10);
    assertThat(kald("DELETE", sti, null).statusCode()).isEqualTo(204);
    assertThat(kald("HEAD", sti, null).statusCode()).isEqualTo(404);
    assertThat(stykke(sti, new byte[10], 0, 10).statusCode()).isEqualTo(404);
  }

  @Test
  void an_upload_belongs_to_who_began_it() {
    var sti = begynd(10);
    assertThat(kald("HEAD", sti, null, "Authorization", Http.login("skriver")).statusCode()).isEqualTo(404);
    assertThat(stykke(sti, new byte[10], 0, 10, "Authorization", Http.login("skriver")).statusCode()).isEqualTo(404);
    assertThat(kald("DELETE", sti, null, "Authorization", Http.login("skriver")).statusCode()).isEqualTo(404);
    assertThat(kald("POST", "/filer/tus", null, "Upload-Length", "10", "Authorization", Http.login("laeser")).statusCode()).isEqualTo(403);
  }

  @Test
  void a_client_behind_a_narrow_proxy_gets_through() {
    var sti = begynd(3);
    var answer = kald("POST", sti, bytes("abc"), "X-HTTP-Method-Override", "PATCH", "Content-Type", STYKKE, "Upload-Offset", "0");
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(kald("POST", sti, null).statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @CsvSource({"Tus-Resumable,0.2.2,412", "Content-Type,text/plain,415", "Upload-Offset,x,400", "Upload-Offset,-1,400", "Upload-Checksum,sha1,400"})
  void a_wrong_header_is_refused(String name, String value, int status) {
    assertThat(stykke(begynd(10), new byte[10], 0, 10, name, value).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"Upload-Length,x,Upload-Length", "Upload-Length,-1,Upload-Length", "Upload-Defer-Length,1,Upload-Length", "Upload-Concat,partial,Upload-Concat", "Upload-Concat,final;/a /b,Upload-Concat"})
  void so_is_a_beginning_without_a_length_and_told_what_is_wrong(String name, String value, String told) {
    var answer = kald("POST", "/filer/tus", null, name, value);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"sti\":\"" + told + "\"");
  }

  @Test
  void every_refusal_says_which_version_of_the_protocol_it_speaks() {
    var sti = begynd(10);
    for (var answer : List.of(stykke(sti, new byte[10], 3, 10), stykke(sti, new byte[11], 0, 11), stykke(sti, new byte[10], 0, 10, "Upload-Offset", "x"),
        kald("HEAD", "/filer/tus/" + UUID.randomUUID(), null))) {
      assertThat(answer.statusCode()).isIn(400, 404, 409, 413);
      assertThat(header(answer, "Tus-Resumable")).isEqualTo("1.0.0");
    }
  }

  @ParameterizedTest
  @CsvSource({"11111111-1111-4111-8111-111111111111", "..%2F..%2Fetc", "x"})
  void what_was_never_begun_does_not_exist(String id) {
    assertThat(kald("HEAD", "/filer/tus/" + id, null).statusCode()).isEqualTo(404);
  }

  private static String begynd(long laengde) {
    var answer = kald("POST", "/filer/tus", null, "Upload-Length", String.valueOf(laengde), "Upload-Metadata", "filename eA==");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(URI.create(header(answer, "Location")).getPath()).startsWith("/sagdok/rest/filer/tus/");
    return header(answer, "Location");
  }

  private static HttpResponse<String> stykke(String sti, byte[] fil, int fra, int til, String... headers) {
    var all = new ArrayList<>(List.of("Content-Type", STYKKE, "Upload-Offset", String.valueOf(fra)));
    all.addAll(List.of(headers));
    return kald("PATCH", sti, Arrays.copyOfRange(fil, fra, til), all.toArray(String[]::new));
  }

  private static HttpResponse<String> kald(String method, String sti, byte[] body, String... headers) {
    var all = new ArrayList<>(List.of("Tus-Resumable", "1.0.0"));
    all.addAll(List.of(headers));
    return Http.send(method, sti, body == null ? null : BodyPublishers.ofByteArray(body), all.toArray(String[]::new));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse(null);
  }
}
