package dk.sagdok.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A subscriber that rebuilds the register from what it is told, and takes nothing twice and nothing out of order. */
final class Abonnent {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Map<String, Integer> versioner = new HashMap<>();
  private final Map<String, Set<JsonNode>> raekker = new HashMap<>();

  /** An object whole. */
  void begynd(String objekt) {
    var node = node(objekt);
    assertThat(versioner).doesNotContainKey(id(node));
    versioner.put(id(node), node.at("/registrering/nr").asInt() - 1);
    tag(node);
  }

  void foelg(String haendelse) {
    tag(node(haendelse));
  }

  /** Each object with its version and the rows in force. */
  Map<String, Object> kender() {
    Map<String, Object> alt = new HashMap<>();
    versioner.forEach((id, nr) -> alt.put(id, Map.of(nr, raekker.get(id))));
    return alt;
  }

  private void tag(JsonNode node) {
    int nr = node.at("/registrering/nr").asInt();
    assertThat(nr).as(id(node)).isEqualTo(versioner.getOrDefault(id(node), 0) + 1);
    versioner.put(id(node), nr);
    var egne = raekker.computeIfAbsent(id(node), i -> new HashSet<>());
    node.get("lukket").forEach(r -> assertThat(egne.remove(r)).as("known before it ended: " + r).isTrue());
    node.get("aabnet").forEach(r -> assertThat(egne.add(r)).as("new: " + r).isTrue());
  }

  private static String id(JsonNode node) {
    return node.get("objektId").asText();
  }

  private static JsonNode node(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
