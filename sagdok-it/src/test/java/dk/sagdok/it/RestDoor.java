package dk.sagdok.it;

import static dk.sagdok.it.Sager.JSON;
import static dk.sagdok.it.Sager.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The door of JSON. */
final class RestDoor implements Door {
  private static final String STI = "/sag/sag";
  private static final Map<String, String> LISTER = Map.of("sagegenskaber", "attributter", "sagindeksegenskaber", "attributter", "sagfremdrift", "tilstande");
  private static final DateTimeFormatter TID = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE_TIME).appendPattern("[XXXXX][XXX][X]").toFormatter(Locale.ROOT);
  private static final Map<String, String> NAVNE = Map.of("brugervendtnoegle", "bvn");
  private static final Set<String> JA_NEJ = Set.of("principiel", "afleveret");
  private static final Set<String> OM_POSTEN = Set.of("virkning", "uuid", "urn", "indeks");

  @Override
  public Udfald opret(List<Post> indhold) {
    return udfald(Http.post(STI, registrering(indhold).toString()));
  }

  @Override
  public Udfald importer(String sag, List<Version> versioner) {
    return udfald(Http.put(STI + "/" + sag, historik(versioner).toString()));
  }

  @Override
  public Udfald ret(String sag, List<Post> indhold) {
    return udfald(Http.patch(STI + "/" + sag, registrering(indhold).toString()));
  }

  @Override
  public Udfald passiver(String sag) {
    return udfald(Http.patch(STI + "/" + sag, "{\"livscyklus\":\"Passiv\"}"));
  }

  @Override
  public Udfald slet(String sag) {
    return udfald(Http.delete(STI + "/" + sag));
  }

  @Override
  public Laest laes(String sag, Tider tider) {
    var answer = Http.get(STI + "/" + sag + (tider.virkningstid() == null ? Sager.ALT : "?virkningstid=" + tider.virkningstid())
        + (tider.registreringstid() == null ? "" : "&registreringstid=" + tider.registreringstid()));
    return laest(answer.statusCode(), sag, json(answer));
  }

  @Override
  public List<String> list(List<String> sager) {
    return listet(json(Http.get(STI + "?" + sager.stream().map(s -> "uuid=" + s).collect(Collectors.joining("&")))));
  }

  @Override
  public Set<String> soeg(List<Post> betingelser) {
    var dele = new ArrayList<String>();
    parametre(betingelser).properties().forEach(p -> p.getValue().forEach(v -> dele.add(p.getKey() + "=" + kodet(v.asText()))));
    return fundet(json(Http.get(STI + "?" + String.join("&", dele))));
  }

  static List<String> listet(JsonNode answer) {
    var fundne = new ArrayList<String>();
    answer.get("results").path(0).forEach(s -> fundne.add(s.get("id").asText()));
    return fundne;
  }

  static Set<String> fundet(JsonNode answer) {
    var fundne = new HashSet<String>();
    answer.get("results").path(0).forEach(id -> fundne.add(id.asText()));
    return fundne;
  }

  /** By name, each with a list of values. */
  static ObjectNode parametre(List<Post> betingelser) {
    var alle = JSON.createObjectNode();
    for (var b : betingelser) {
      b.felter().forEach((navn, vaerdi) -> alle.withArray("/" + (b.reference() == null ? NAVNE.getOrDefault(navn, navn) : b.gruppe() + "." + navn)).add(vaerdi));
      if (b.reference() != null) {
        alle.withArray("/" + b.gruppe()).add(b.reference());
      }
    }
    return alle;
  }

  static ObjectNode historik(List<Version> versioner) {
    var body = JSON.createObjectNode();
    for (var version : versioner) {
      var registrering = registrering(version.indhold());
      registrering.putObject("fratidspunkt").put("tidsstempeldatotid", version.tidspunkt());
      body.withArray("registreringer").add(registrering);
    }
    return body;
  }

  private static String kodet(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static ObjectNode registrering(List<Post> indhold) {
    var body = JSON.createObjectNode();
    for (var post : indhold) {
      body.withObject("/" + LISTER.getOrDefault(post.gruppe(), "relationer")).withArray(post.gruppe()).add(entry(post));
    }
    return body;
  }

  private static ObjectNode entry(Post post) {
    var entry = JSON.createObjectNode();
    post.felter().forEach((sti, vaerdi) -> felt(entry, sti, vaerdi));
    if (post.indeks() > 0) {
      entry.put("indeks", post.indeks());
    }
    if (!LISTER.containsKey(post.gruppe())) {
      boolean urn = post.reference() != null && post.reference().startsWith("urn:");
      entry.put(urn ? "urn" : "uuid", post.reference() == null ? "" : post.reference());
    }
    entry.putObject("virkning").put("from", post.fra()).put("to", post.til());
    return entry;
  }

  private static void felt(ObjectNode i, String sti, String vaerdi) {
    int punkt = sti.indexOf('.');
    if (punkt > 0) {
      felt(i.withObject("/" + sti.substring(0, punkt)), sti.substring(punkt + 1), vaerdi);
    } else if (JA_NEJ.contains(sti) && !vaerdi.isEmpty()) {
      i.put(sti, Boolean.parseBoolean(vaerdi));
    } else {
      i.put(sti, vaerdi);
    }
  }

  static Laest laest(int status, String sag, JsonNode answer) {
    return status == 200 ? laest(answer.get(sag).get(0).get("registreringer").get(0)) : Laest.intet(kode(status, answer));
  }

  private static Laest laest(JsonNode registrering) {
    var poster = new ArrayList<Post>();
    for (var liste : List.of("attributter", "tilstande", "relationer")) {
      registrering.path(liste).properties().forEach(g -> g.getValue().forEach(e -> poster.add(post(g.getKey(), e))));
    }
    return new Laest(Kode.OK, tid(registrering.at("/fratidspunkt/tidsstempeldatotid").asText()), registrering.get("livscykluskode").asText(), registrering.get("brugerref").asText(),
        registrering.path("note").asText(), poster);
  }

  private static Post post(String gruppe, JsonNode entry) {
    var felter = new TreeMap<String, String>();
    entry.properties().stream().filter(f -> !OM_POSTEN.contains(f.getKey())).forEach(f -> fladt(f.getKey(), f.getValue(), felter));
    return new Post(gruppe, entry.path("indeks").asInt(), entry.has("uuid") ? entry.get("uuid").asText() : entry.path("urn").asText(null), felter,
        graense(entry.at("/virkning/from").asText()), graense(entry.at("/virkning/to").asText()));
  }

  private static void fladt(String sti, JsonNode vaerdi, Map<String, String> felter) {
    if (vaerdi.isObject()) {
      vaerdi.properties().forEach(f -> fladt(sti + "." + f.getKey(), f.getValue(), felter));
    } else {
      felter.put(sti, vaerdi.asText());
    }
  }

  private static String graense(String tid) {
    return tid.endsWith("infinity") ? tid : tid(tid).toString();
  }

  private static Instant tid(String tid) {
    return OffsetDateTime.parse(tid.replace(' ', 'T'), TID).toInstant();
  }

  private static Udfald udfald(HttpResponse<String> answer) {
    return udfald(answer.statusCode(), json(answer));
  }

  static Udfald udfald(int status, JsonNode body) {
    var regler = body.has("aarsager") ? body.get("aarsager").findValuesAsText("regel") : body.path("advarsler").findValuesAsText("regel");
    return new Udfald(regler.contains("OIO-livscyklus") ? Kode.LIVSCYKLUS : kode(status, body), body.path("uuid").asText(null), regler);
  }

  private static Kode kode(int status, JsonNode body) {
    return switch (status) {
      case 200, 201, 202 -> Kode.OK;
      case 400 -> Kode.FORKERT;
      case 404, 410 -> Kode.IKKE_FUNDET;
      default -> throw new AssertionError(status + " " + body);
    };
  }
}
