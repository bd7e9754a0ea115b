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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The door of JSON. */
final class RestDoor implements Door {
  private static final List<String> LISTER = List.of("attributter", "tilstande", "relationer");
  private static final Map<String, String> ELEMENTER = Map.of("varianter", "varianttekst", "dele", "deltekst");
  private static final DateTimeFormatter TID = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE_TIME).appendPattern("[XXXXX][XXX][X]").toFormatter(Locale.ROOT);
  private static final Map<String, String> NAVNE = Map.of("brugervendtnoegle", "bvn");
  private static final Set<String> JA_NEJ = Set.of("principiel", "afleveret", "arkivering", "delvisscannet", "offentliggoerelse", "produktion");
  private static final Set<String> TAL = Set.of("major", "minor", "indeks");
  private static final Set<String> OM_POSTEN = Set.of("virkning", "uuid", "urn");

  private final String sti;

  RestDoor(String objekttype) {
    this.sti = "/" + objekttype + "/" + objekttype;
  }

  @Override
  public Udfald opret(List<Post> indhold) {
    return udfald(Http.post(sti, registrering(indhold).toString()));
  }

  @Override
  public Udfald importer(String objekt, List<Version> versioner) {
    return udfald(Http.put(sti + "/" + objekt, historik(versioner).toString()));
  }

  @Override
  public Udfald ret(String objekt, List<Post> indhold) {
    return udfald(Http.patch(sti + "/" + objekt, registrering(indhold).toString()));
  }

  /** Of a tag only the number is asked when something is written. */
  @Override
  public Udfald ret(String objekt, int ventet, List<Post> indhold) {
    return udfald(Http.patch(sti + "/" + objekt, registrering(indhold).toString(), "If-Match", "\"" + ventet + "-0\""));
  }

  @Override
  public Udfald passiver(String objekt) {
    return udfald(Http.patch(sti + "/" + objekt, "{\"livscyklus\":\"Passiv\"}"));
  }

  @Override
  public Udfald slet(String objekt) {
    return udfald(Http.delete(sti + "/" + objekt));
  }

  @Override
  public Laest laes(String objekt, Tider tider) {
    var answer = Http.get(sti + "/" + objekt + "?" + query(tider(tider)));
    return laest(answer.statusCode(), objekt, json(answer));
  }

  @Override
  public List<String> list(List<String> objekter) {
    return listet(json(Http.get(sti + "?" + objekter.stream().map(o -> "uuid=" + o).collect(Collectors.joining("&")))));
  }

  @Override
  public Set<String> soeg(Tider tider, List<Post> betingelser) {
    return fundet(json(Http.get(sti + "?" + query(parametre(tider, betingelser)))));
  }

  private static String query(ObjectNode parametre) {
    var dele = new ArrayList<String>();
    parametre.properties().forEach(p -> p.getValue().forEach(v -> dele.add(p.getKey() + "=" + kodet(v.asText()))));
    return String.join("&", dele);
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
  static ObjectNode tider(Tider tider) {
    var alle = JSON.createObjectNode();
    if (tider.virkningstid() == null) {
      alle.withArray("/virkningfra").add("-infinity");
      alle.withArray("/virkningtil").add("infinity");
    } else if (!tider.erNu()) {
      alle.withArray("/virkningstid").add(tider.virkningstid());
    }
    if (tider.registreringstid() != null) {
      alle.withArray("/registreringstid").add(tider.registreringstid());
    }
    return alle;
  }

  static ObjectNode parametre(Tider tider, List<Post> betingelser) {
    var alle = tider(tider);
    for (var b : betingelser) {
      b.felter().forEach((navn, vaerdi) -> alle.withArray("/" + parameter(b, navn)).add(vaerdi));
      if (b.reference() != null) {
        alle.withArray("/" + b.gruppe()).add(b.reference());
      }
      elementnavne(b).forEach((navn, vaerdi) -> alle.set(navn, JSON.createArrayNode().add(vaerdi)));
    }
    return alle;
  }

  private static String parameter(Post betingelse, String navn) {
    return betingelse.reference() == null && betingelse.sti().isEmpty() ? NAVNE.getOrDefault(navn, navn) : betingelse.gruppe() + "." + navn;
  }

  private static Map<String, String> elementnavne(Post betingelse) {
    var navne = new TreeMap<String, String>();
    var trin = betingelse.gruppe().split("\\.");
    for (int i = 0; i < betingelse.sti().size(); i++) {
      navne.put(String.join(".", Arrays.copyOf(trin, i + 1)) + "." + ELEMENTER.get(trin[i]), betingelse.sti().get(i));
    }
    return navne;
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
      var trin = post.gruppe().split("\\.");
      var her = body;
      for (int i = 0; i < post.sti().size(); i++) {
        her = element(her, trin[i], post.sti().get(i));
      }
      post(her, post, trin.length > post.sti().size() ? trin[post.sti().size()] : null);
    }
    return body;
  }

  /** The element of this name, made when there is none yet. */
  private static ObjectNode element(ObjectNode i, String liste, String navn) {
    var elementer = i.withArray("/" + liste);
    for (var element : elementer) {
      if (element.path(ELEMENTER.get(liste)).asText().equals(navn)) {
        return (ObjectNode) element;
      }
    }
    return elementer.addObject().put(ELEMENTER.get(liste), navn);
  }

  /** @param navn what the group or the elements are called here; null for the element itself */
  private static void post(ObjectNode her, Post post, String navn) {
    if (!post.erIngen()) {
      liste(her, post, navn).withArray("/" + navn).add(entry(post));
    } else if (navn == null) {
      her.putArray("egenskaber");
      her.set(post.sti().size() == 1 ? "dele" : "relationer", JSON.createArrayNode());
    } else {
      liste(her, post, navn).putArray(navn);
    }
  }

  /** Where the group of an entry stands. */
  private static ObjectNode liste(ObjectNode her, Post post, String navn) {
    return ELEMENTER.containsKey(navn) || !post.sti().isEmpty() && navn.equals("egenskaber") ? her : her.withObject("/" + art(navn));
  }

  private static String art(String navn) {
    return navn.endsWith("egenskaber") ? "attributter" : navn.endsWith("fremdrift") ? "tilstande" : "relationer";
  }

  private static ObjectNode entry(Post post) {
    var entry = JSON.createObjectNode();
    post.felter().forEach((felt, vaerdi) -> felt(entry, felt, vaerdi));
    if (post.indeks() > 0) {
      entry.put("indeks", post.indeks());
    }
    if (art(post.gruppe()).equals("relationer")) {
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
    } else if (JA_NEJ.contains(sti) && vaerdi.matches("true|false")) {
      i.put(sti, Boolean.parseBoolean(vaerdi));
    } else if (TAL.contains(sti) && vaerdi.matches("-?\\d{1,18}")) {
      i.put(sti, Long.parseLong(vaerdi));
    } else {
      i.put(sti, vaerdi);
    }
  }

  static Laest laest(int status, String objekt, JsonNode answer) {
    return status == 200 ? laest(answer.get(objekt).get(0).get("registreringer").get(0)) : Laest.intet(kode(status, answer));
  }

  private static Laest laest(JsonNode registrering) {
    var poster = new ArrayList<Post>();
    poster("", List.of(), registrering, poster);
    return new Laest(Kode.OK, tid(registrering.at("/fratidspunkt/tidsstempeldatotid").asText()), registrering.get("livscykluskode").asText(), registrering.get("brugerref").asText(),
        registrering.path("note").asText(), poster);
  }

  /** @param kode of the elements that this is one of, ending with a dot; empty for the registration */
  private static void poster(String kode, List<String> navne, JsonNode i, List<Post> poster) {
    for (var liste : LISTER) {
      i.path(liste).properties().forEach(g -> g.getValue().forEach(e -> poster.add(post(kode + g.getKey(), navne, e))));
    }
    i.path("egenskaber").forEach(e -> poster.add(post(kode + "egenskaber", navne, e)));
    ELEMENTER.forEach((liste, noegle) -> i.path(liste).forEach(e -> {
      var inden = new ArrayList<>(navne);
      inden.add(e.get(noegle).asText());
      poster(kode + liste + ".", List.copyOf(inden), e, poster);
    }));
  }

  private static Post post(String gruppe, List<String> navne, JsonNode entry) {
    var felter = new TreeMap<String, String>();
    boolean relation = art(gruppe).equals("relationer");
    entry.properties().stream().filter(f -> !OM_POSTEN.contains(f.getKey()) && !(relation && f.getKey().equals("indeks"))).forEach(f -> fladt(f.getKey(), f.getValue(), felter));
    return new Post(gruppe, navne, relation ? entry.path("indeks").asInt() : 0, entry.has("uuid") ? entry.get("uuid").asText() : entry.path("urn").asText(null), felter,
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
      case 412 -> Kode.VERSION;
      default -> throw new AssertionError(status + " " + body);
    };
  }
}
