package dk.sagdok.bench.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sag as requests to the REST door. */
public final class SagJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SagJson() {}

  public static String opret(Sag sag) {
    return body("Oprettet", sag.opret());
  }

  public static List<String> rettelser(Sag sag) {
    return sag.rettelser().stream().map(r -> body(r.note(), List.of(r.post()))).toList();
  }

  /** A Ret of the title alone. */
  public static String titel(LocalDate fra, String titel) {
    return body("Ny titel", List.of(Post.felter(Gruppe.SAGEGENSKABER, fra, Map.of("titel", titel))));
  }

  static String body(String note, List<Post> poster) {
    var body = new LinkedHashMap<String, Object>();
    body.put("note", note);
    for (var post : poster) {
      arts(body, post).computeIfAbsent(post.gruppe().kode(), k -> new ArrayList<>()).add(entry(post));
    }
    return write(body);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, List<Object>> arts(Map<String, Object> body, Post post) {
    return (Map<String, List<Object>>) body.computeIfAbsent(post.gruppe().art, k -> new LinkedHashMap<String, List<Object>>());
  }

  private static Map<String, Object> entry(Post post) {
    var entry = new LinkedHashMap<>(post.felter());
    if (post.reference() != null) {
      entry.put(post.urn() ? "urn" : "uuid", post.reference());
    }
    if (post.objekttype() != null) {
      entry.put("objekttype", post.objekttype());
    }
    entry.put("virkning", virkning(post));
    return entry;
  }

  private static Map<String, Object> virkning(Post post) {
    var virkning = new LinkedHashMap<String, Object>();
    virkning.put("from", post.fra().toString());
    virkning.put("to", post.til() == null ? "infinity" : post.til().toString());
    if (post.aktoer() != null) {
      virkning.put("aktoerref", post.aktoer());
      virkning.put("aktoertypekode", "Bruger");
      virkning.put("notetekst", "Oprettet");
    }
    return virkning;
  }

  /** A text that is JSON already. */
  static Object raw(String json) {
    return new RawValue(json);
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
