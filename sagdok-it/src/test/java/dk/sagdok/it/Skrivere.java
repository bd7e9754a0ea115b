package dk.sagdok.it;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Eight who create, correct, passivate and delete cases of their own as fast as they are answered, and note what they were told was done. */
final class Skrivere implements AutoCloseable {
  private static final int ANTAL = 8;
  private static final long PAUSE = 20;
  /** So many cases of one's own at most. */
  private static final int EGNE = 50;

  private final Abonnent.Sted sted;
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicLong lovet = new AtomicLong();
  private final Queue<String> registreringer = new ConcurrentLinkedQueue<>();
  private final Queue<String> uventet = new ConcurrentLinkedQueue<>();
  private final List<Thread> traade = new ArrayList<>();

  Skrivere(Abonnent.Sted sted, long seed) {
    this.sted = sted;
    for (int i = 0; i < ANTAL; i++) {
      var random = new Random(seed + i);
      var traad = new Thread(() -> skriv(random), "skriver-" + i);
      traad.setDaemon(true);
      traad.start();
      traade.add(traad);
    }
  }

  /** How many writes have been answered as done. */
  long lovet() {
    return lovet.get();
  }

  /** Object and number of each registration that was answered as done. */
  Queue<String> registreringer() {
    return registreringer;
  }

  /** Answers that are neither done nor "not now". */
  Queue<String> uventet() {
    return uventet;
  }

  private void skriv(Random random) {
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
    List<String> egne = new ArrayList<>();
    while (!over.get()) {
      try {
        if (!skriv(client, random, egne)) {
          Afvent.lidt(PAUSE, over);
        }
      } catch (Exception away) {
        Afvent.lidt(PAUSE, over);
      }
    }
  }

  private boolean skriv(HttpClient client, Random random, List<String> egne) throws Exception {
    int valg = egne.isEmpty() ? 0 : random.nextInt(20);
    if (valg < 8) {
      var svar = send(client, "POST", "", Sager.sag(Sager.noegle(), Sager.relation("ejer", Sager.EN, "2010-01-01", "infinity")));
      if (noter(svar)) {
        egne.add(Sager.json(svar).get("uuid").asText());
      }
      return svar.statusCode() < 300;
    }
    var sag = egne.get(random.nextInt(egne.size()));
    if (valg < 18 && egne.size() < EGNE) {
      var dag = "20%02d-01-01".formatted(11 + random.nextInt(9));
      return noter(send(client, "PATCH", "/" + sag, Sager.rettelse("\"titel\":\"" + random.nextLong() + "\",", dag, "infinity")));
    }
    egne.remove(sag); // whether or not an answer comes: it may have been done
    return noter(valg == 18 ? send(client, "PATCH", "/" + sag, "{\"livscyklus\":\"Passiv\"}") : send(client, "DELETE", "/" + sag, null));
  }

  private HttpResponse<String> send(HttpClient client, String method, String sti, String body) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(sted.url() + "/sag/sag" + sti)).header("Authorization", sted.login()).timeout(Duration.ofSeconds(20))
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private boolean noter(HttpResponse<String> svar) {
    if (svar.statusCode() >= 300) {
      if (svar.statusCode() != 503 && svar.statusCode() != 404) { // 404: the server answers before the register does
        uventet.add(svar.statusCode() + " " + svar.body());
      }
      return false;
    }
    var uuid = Sager.json(svar).get("uuid").asText();
    svar.headers().firstValue("ETag").ifPresent(tag -> registreringer.add(uuid + "/" + tag.replaceAll("\\D", "")));
    lovet.incrementAndGet();
    return true;
  }

  @Override
  public void close() throws InterruptedException {
    over.set(true);
    for (var traad : traade) {
      traad.join(Duration.ofSeconds(30).toMillis());
    }
  }
}
