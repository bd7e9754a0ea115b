package dk.sagdok.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** {@code sagdok abonnenter}: what an operator sees of subscribers and does about them, by the REST door. */
final class Abonnenter {
  private static final Set<String> HANDLINGER = Set.of("pause", "genoptag", "forfra", "spring", "genudsend", "kasser", "afmeld");
  private static final String LINJE = "%-45s %-10s %9s %10s %9s%n";
  private static final ObjectMapper JSON = new ObjectMapper();
  private final List<String> ord;
  private final Options options;
  private final String url;
  private final String login;

  /** @param ord what is wanted, and of whom */
  Abonnenter(List<String> ord, Options options) throws IOException {
    this.ord = ord;
    this.options = options;
    if (System.getenv("SAGDOK_URL") != null && System.getenv("SAGDOK_LOGIN") != null) {
      url = System.getenv("SAGDOK_URL");
      login = System.getenv("SAGDOK_LOGIN");
    } else {
      var run = RunFile.read(options.data());
      url = run.url();
      login = run.user() + ":" + run.password();
    }
  }

  int udfoer() throws IOException, InterruptedException {
    var hvad = ord.isEmpty() ? "list" : ord.get(0);
    if (HANDLINGER.contains(hvad)) {
      return handling(hvad);
    }
    switch (hvad) {
      case "list" -> liste(spoerg("").get("abonnenter"));
      case "vis" -> print(spoerg("").get("abonnenter"), navn());
      case "fejl" -> print(spoerg("/fejl" + (ord.size() > 1 ? "?abonnent=" + URLEncoder.encode(navn(), StandardCharsets.UTF_8) : "")).get("beskeder"), null);
      case "handlinger" -> print(spoerg("/handlinger").get("handlinger"), null);
      default -> throw new Refused("abonnenter " + hvad + " is not known; known are list, vis, fejl, handlinger, pause, genoptag, forfra, spring, genudsend, kasser, afmeld");
    }
    return 0;
  }

  private int handling(String hvad) throws IOException, InterruptedException {
    var ordre = JSON.createObjectNode().put("handling", hvad).put("abonnent", navn()).put("begrundelse", options.begrundelse());
    options.nummer().ifPresent(n -> ordre.put("nummer", n));
    System.out.println(send(request("/handlinger").setHeader("Content-Type", "application/json").POST(BodyPublishers.ofString(ordre.toString()))));
    return 0;
  }

  private String navn() {
    if (ord.size() < 2) {
      throw new Refused("abonnenter " + ord.get(0) + " needs the name of a subscriber; ./sagdok abonnenter lists them");
    }
    return ord.get(1);
  }

  private static void liste(JsonNode abonnenter) {
    System.out.printf(LINJE, "ABONNENT", "TILSTAND", "VENTER", "NAESTE", "STILLE");
    abonnenter.forEach(a -> System.out.printf(LINJE, a.get("abonnent").asText(), a.get("pause").asBoolean() ? "pause" : a.get("stoppet").asBoolean() ? "stoppet" : "ok",
        a.get("venter").asText(), a.path("naeste").asText("-"), a.get("stille").asText() + " s"));
  }

  /** One line of JSON for each. */
  private static void print(JsonNode alle, String navn) {
    alle.forEach(en -> {
      if (navn == null || navn.equals(en.get("abonnent").asText())) {
        System.out.println(en);
      }
    });
  }

  private JsonNode spoerg(String sti) throws IOException, InterruptedException {
    return send(request(sti));
  }

  private HttpRequest.Builder request(String sti) {
    var basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(url + "/abonnenter" + sti)).setHeader("Authorization", "Basic " + basic);
  }

  private static JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (answer.statusCode() == 401) {
      throw new Refused("the login is wrong");
    }
    var body = JSON.readTree(answer.body());
    if (answer.statusCode() != 200) {
      throw new Refused(body.path("message").asText("answered " + answer.statusCode()));
    }
    return body;
  }
}
