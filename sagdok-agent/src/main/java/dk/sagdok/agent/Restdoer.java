package dk.sagdok.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Writes and asks over HTTP. What is not answered is asked again, a write under the same key, until it is. */
public final class Restdoer {
  /** It may go better in a while. */
  private static final Set<Integer> SENERE = Set.of(429, 502, 503, 504);
  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final Adgang adgang;

  public Restdoer(Adgang adgang) {
    this.adgang = adgang;
  }

  /**
   * What is there.
   *
   * @param sti below the address of REST: {@code /sag/sag?sagsnummer=…}, its values by {@link #kodet}
   * @throws Afvist when the register says no
   */
  public JsonNode hent(String sti) throws InterruptedException {
    return kald(anmodning(sti).GET().build()).ja().indhold();
  }

  /**
   * Writes, once for each id however often it is called (for a day).
   *
   * @param metode POST, PUT, PATCH or DELETE
   * @throws Afvist when the register says no
   */
  public Svar skriv(UUID id, String metode, String sti, JsonNode indhold) throws InterruptedException {
    return kald(anmodning(sti).header("Content-Type", "application/json").header("Idempotency-Key", id.toString())
        .method(metode, HttpRequest.BodyPublishers.ofString(indhold.toString())).build()).ja();
  }

  /** As a value in an address. */
  public static String kodet(String vaerdi) {
    return URLEncoder.encode(vaerdi, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder anmodning(String sti) {
    return HttpRequest.newBuilder(URI.create(adgang.rest() + sti)).timeout(Duration.ofSeconds(60)).header("Authorization", adgang.autorisation());
  }

  private Svar kald(HttpRequest anmodning) throws InterruptedException {
    for (var pause = new Pause();; pause.hold()) {
      try {
        var svar = client.send(anmodning, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (!SENERE.contains(svar.statusCode())) {
          return new Svar(svar.statusCode(), JSON.readTree(svar.body()));
        }
      } catch (IOException e) {
        System.getLogger(Restdoer.class.getName()).log(System.Logger.Level.DEBUG, "Asked again", e);
      }
    }
  }
}
