package dk.sagdok.it;

import static dk.sagdok.it.Fildokumenter.bytes;
import static dk.sagdok.it.Fildokumenter.dokument;
import static dk.sagdok.it.Fildokumenter.hex;
import static dk.sagdok.it.Fildokumenter.sti;
import static dk.sagdok.it.Fildokumenter.varianter;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * The server is killed while files arrive, again and again: no value is left without its file, and no file is lost that somebody was told is
 * safe. {@code -Dsagdok.nedbrud=50} kills it that often.
 */
class FilerEfterNedbrudIT {
  private static final int GANGE = Integer.getInteger("sagdok.nedbrud", 5);
  private static final int OFFSET = Integer.getInteger("sagdok.port-offset", 700) + 80;
  private static final long SEED = Long.getLong("sagdok.nedbrud.seed", System.nanoTime());
  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Random random = new Random(SEED);
  private final Map<String, String> lovet = new ConcurrentHashMap<>();
  private final AtomicInteger naeste = new AtomicInteger();

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void no_value_without_its_file_and_no_promised_file_lost() throws Exception {
    var data = Path.of("target/nedbrud").toAbsolutePath();
    Directories.delete(data);
    System.out.println("seed " + SEED);
    try (var run = new OwnRun(data, OFFSET)) {
      run.start();
      for (int i = 0; i < GANGE; i++) {
        nedbrud(run);
        run.start();
        allePladsHar(run);
      }
      alleLovedeKanLaeses(run);
    }
    assertThat(lovet).hasSizeGreaterThan(GANGE);
  }

  private void nedbrud(OwnRun run) throws Exception {
    var over = new AtomicBoolean();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Future<?>> alle = new ArrayList<>();
    int before = lovet.size();
    for (int i = 0; i < 4; i++) {
      long seed = random.nextLong();
      alle.add(pool.submit(() -> sendUntil(over, run.url(), run.login(), new Random(seed))));
    }
    while (lovet.size() < before + 2) { // uploads are under way
      TimeUnit.MILLISECONDS.sleep(10);
    }
    TimeUnit.MILLISECONDS.sleep(random.nextInt(1500)); // a random moment is what is tested
    run.kill();
    over.set(true);
    for (var one : alle) {
      one.get(1, TimeUnit.MINUTES);
    }
    pool.shutdown();
  }

  /** Creates documents with files of any size; those that are answered for are remembered. */
  private void sendUntil(AtomicBoolean over, String url, String login, Random random) {
    while (!over.get()) {
      byte[] fil = new byte[random.nextInt(10) == 0 ? 3_000_000 : 1 + random.nextInt(50_000)];
      random.nextBytes(fil);
      try {
        var answer = random.nextBoolean() ? form(url, login, fil) : put(url, login, fil);
        if (answer.statusCode() < 300) {
          lovet.put(Sager.json(answer).get("uuid").asText(), hex(fil));
        }
      } catch (Exception gone) {
        // the server was killed
      }
    }
  }

  private HttpResponse<String> form(String url, String login, byte[] fil) throws Exception {
    var json = dokument(varianter("field:fil", "application/octet-stream"));
    var head = bytes("--" + Fildokumenter.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"json\"\r\n\r\n" + json + "\r\n--" + Fildokumenter.BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"f" + naeste.incrementAndGet() + "\"\r\n\r\n");
    var tail = bytes("\r\n--" + Fildokumenter.BOUNDARY + "--\r\n");
    return call("POST", url + "/dokument/dokument", login, Fildokumenter.FORM, BodyPublishers.ofByteArrays(List.of(head, fil, tail)));
  }

  private static HttpResponse<String> put(String url, String login, byte[] fil) throws Exception {
    var made = call("POST", url + "/dokument/dokument", login, "application/json", BodyPublishers.ofString(dokument(varianter("tekst", null))));
    return call("PUT", url + sti(Sager.json(made).get("uuid").asText()) + "?virkningfra=2010-01-01", login, "application/octet-stream", BodyPublishers.ofByteArray(fil));
  }

  private static HttpResponse<String> call(String method, String url, String login, String type, HttpRequest.BodyPublisher body) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url)).header("Authorization", login).method(method, body);
    if (type != null) {
      request.header("Content-Type", type);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  /** Every file that a value or a row names lies in the store and is what its name says. */
  private static void allePladsHar(OwnRun run) throws Exception {
    var json = run.json();
    try (var connection = DriverManager.getConnection(json.get("db").asText(), json.get("dbUser").asText(), json.get("dbPassword").asText());
        var found = connection.createStatement().executeQuery("select digest, (select count(*) from raekke k where k.felter->>'indhold' like 'store:%'"
            + " and not exists (select from fil g where 'store:' || g.digest = k.felter->>'indhold')) from fil")) {
      int antal = 0;
      for (; found.next(); antal++) {
        var digest = found.getString(1);
        assertThat(hex(Files.readAllBytes(run.filer().resolve(digest.substring(0, 2)).resolve(digest)))).isEqualTo(digest);
        assertThat(found.getInt(2)).as("values that name a file without a row").isZero();
      }
      assertThat(antal).isPositive();
    }
  }

  private void alleLovedeKanLaeses(OwnRun run) throws Exception {
    for (var en : lovet.entrySet()) {
      var request = HttpRequest.newBuilder(URI.create(run.url() + sti(en.getKey()))).header("Authorization", run.login()).build();
      assertThat(hex(CLIENT.send(request, BodyHandlers.ofByteArray()).body())).as(en.getKey()).isEqualTo(en.getValue());
    }
  }
}
