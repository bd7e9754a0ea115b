package dk.sagdok.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** {@code sagdok abonnenter}: what an operator sees of subscribers and does about them, by the REST door. */
final class Abonnenter {
  private static final Set<String> HANDLINGER = Set.of("pause", "genoptag", "forfra", "spring", "genudsend", "kasser", "afmeld");
  private static final String LINJE = "%-45s %-10s %9s %10s %9s%n";
  private static final ObjectMapper JSON = new ObjectMapper();
  private final List<String> ord;
  private final Options options;
  private final RestDoor door;

  /** @param ord what is wanted, and of whom */
  Abonnenter(List<String> ord, Options options) throws IOException {
    this.ord = ord;
    this.options = options;
    door = System.getenv("SAGDOK_URL") != null && System.getenv("SAGDOK_LOGIN") != null
        ? new RestDoor(System.getenv("SAGDOK_URL"), System.getenv("SAGDOK_LOGIN")) : RestDoor.of(RunFile.read(options.data()));
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
    System.out.println(door.post("/abonnenter/handlinger", ordre));
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
    return door.get("/abonnenter" + sti);
  }
}
