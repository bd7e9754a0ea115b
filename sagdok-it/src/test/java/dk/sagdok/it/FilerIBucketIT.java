package dk.sagdok.it;

import static dk.sagdok.it.Fildokumenter.bytes;
import static dk.sagdok.it.Fildokumenter.dokument;
import static dk.sagdok.it.Fildokumenter.hex;
import static dk.sagdok.it.Fildokumenter.uuid;
import static dk.sagdok.it.Fildokumenter.varianter;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.s3server.S3Server;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole server whose files lie in a bucket of a real S3 server. */
class FilerIBucketIT {
  private static final Path DATA = Path.of("target/bucket").toAbsolutePath();
  private static final int OFFSET = Integer.getInteger("sagdok.port-offset", 700) + 90;
  private static S3Server server;
  private static OwnRun run;

  @BeforeAll
  static void start() throws Exception {
    Directories.delete(DATA);
    server = new S3Server(Files.createDirectories(DATA.resolve("s3"))).start();
    run = new OwnRun(DATA.resolve("run"), OFFSET, Map.of("SAGDOK_FILER", "s3://" + S3Server.BUCKET + "/register", "SAGDOK_FILER_S3_ENDPOINT", server.endpoint().toString(),
        "SAGDOK_FILER_S3_KEY", S3Server.KEY, "SAGDOK_FILER_S3_SECRET", S3Server.SECRET));
    run.start();
  }

  @AfterAll
  static void stop() throws Exception {
    run.close();
    server.close();
  }

  @Test
  void a_file_is_read_back_whole_and_in_pieces_and_lies_there_once() throws IOException {
    byte[] fil = egen();
    var dokument = opret(fil);
    assertThat(opret(fil)).isNotEqualTo(dokument);
    var answer = kald("GET", sti(dokument), null);
    assertThat(answer.body()).isEqualTo(new String(fil, StandardCharsets.UTF_8));
    assertThat(answer.headers().firstValue("Content-Length")).contains(String.valueOf(fil.length));
    assertThat(kald("GET", sti(dokument), null, "Range", "bytes=3-7").body()).isEqualTo(new String(fil, 3, 5, StandardCharsets.UTF_8));
    assertThat(kald("GET", sti(dokument), null, "Range", "bytes=-4").body()).isEqualTo(new String(fil, fil.length - 4, 4, StandardCharsets.UTF_8));
    assertThat(Files.readAllBytes(lagret(fil))).isEqualTo(fil);
    assertThat(undervejs()).isEmpty();
  }

  @Test
  void a_file_that_takes_another_place_leaves_the_first_where_it_was() {
    byte[] gammel = egen();
    byte[] ny = egen();
    var dokument = opret(gammel);
    assertThat(send(dokument, ny).statusCode()).isEqualTo(200);
    assertThat(kald("GET", sti(dokument), null).body()).isEqualTo(new String(ny, StandardCharsets.UTF_8));
    assertThat(kald("GET", sti(dokument) + "?virkningstid=2014-12-31", null).body()).isEqualTo(new String(gammel, StandardCharsets.UTF_8));
  }

  @Test
  void a_file_without_octets_is_one_too() {
    var dokument = opret(new byte[0]);
    var answer = kald("GET", sti(dokument), null);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void a_file_that_arrives_piece_by_piece_ends_there() throws IOException {
    byte[] fil = egen();
    var sti = kald("POST", run.url() + "/filer/tus", null, "Tus-Resumable", "1.0.0", "Upload-Length", String.valueOf(fil.length)).headers().firstValue("Location").orElseThrow();
    for (int fra = 0; fra < fil.length; fra += 10) {
      byte[] stykke = Arrays.copyOfRange(fil, fra, Math.min(fra + 10, fil.length));
      assertThat(kald("PATCH", sti, stykke, "Tus-Resumable", "1.0.0", "Content-Type", "application/offset+octet-stream", "Upload-Offset", String.valueOf(fra)).statusCode()).isEqualTo(204);
    }
    assertThat(Files.readAllBytes(lagret(fil))).isEqualTo(fil);
    assertThat(undervejs()).isEmpty();
  }

  @Test
  void while_the_store_is_away_all_but_files_works_and_afterwards_they_too() throws IOException {
    byte[] fil = egen();
    var dokument = opret(fil);
    assertThat(ready().body()).contains("{\"name\":\"filer\",\"status\":\"UP\"}");
    server.stop();
    try {
      assertThat(ready().statusCode()).isEqualTo(200);
      assertThat(ready().body()).startsWith("{\"status\":\"UP\"").contains("{\"name\":\"filer\",\"status\":\"DOWN\"}");
      assertRefused(kald("GET", sti(dokument), null));
      assertRefused(send(dokument, egen()));
      assertThat(kald("GET", run.url() + "/dokument/dokument/" + dokument, null).statusCode()).isEqualTo(200);
      assertThat(kald("POST", run.url() + "/dokument/dokument", bytes(dokument(varianter("tekst", null)))).statusCode()).isEqualTo(201);
      assertThat(undervejs()).isEmpty();
    } finally {
      server.start();
    }
    assertThat(kald("GET", sti(dokument), null).body()).isEqualTo(new String(fil, StandardCharsets.UTF_8));
    assertThat(send(dokument, fil).statusCode()).isEqualTo(200);
    assertThat(ready().body()).contains("{\"name\":\"filer\",\"status\":\"UP\"}");
    assertThat(log()).as("what the operator looks at").contains("Fillageret svarer ikke").doesNotContain(S3Server.SECRET);
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("DRIFT-fillager");
  }

  private static HttpResponse<String> ready() {
    return kald("GET", run.health(), null);
  }

  private static String opret(byte[] fil) {
    return uuid(Fildokumenter.form("POST", run.url() + "/dokument/dokument", dokument(varianter("field:fil", "text/plain")), fil, "Authorization", run.login()));
  }

  private static HttpResponse<String> send(String dokument, byte[] fil) {
    return kald("PUT", sti(dokument) + "?virkningfra=2015-01-01", fil, "Content-Type", "text/plain");
  }

  private static HttpResponse<String> kald(String method, String url, byte[] body, String... headers) {
    var all = new ArrayList<>(List.of("Authorization", run.login()));
    all.addAll(List.of(headers));
    return Http.send(method, url, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body), all.toArray(String[]::new));
  }

  private static String sti(String dokument) {
    return run.url() + Fildokumenter.sti(dokument);
  }

  private static Path lagret(byte[] fil) {
    return server.bucket().resolve("register").resolve(hex(fil).substring(0, 2)).resolve(hex(fil));
  }

  private static List<Path> undervejs() throws IOException {
    try (var filer = Files.list(DATA.resolve("run/wildfly/data/sagdok-filer/ind"))) {
      return filer.toList();
    }
  }

  private static String log() throws IOException {
    return Files.readString(DATA.resolve("run/log/server.log"));
  }

  private static byte[] egen() {
    return bytes("tekst uden specielle tegn " + UUID.randomUUID());
  }
}
