package dk.sagdok.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A subscriber that rebuilds the register from what it is told, and takes nothing twice and nothing out of order. What begins and ends must be what it knows. */
final class Abonnent {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Map<String, Integer> versioner = new HashMap<>();
  private final Map<String, Set<JsonNode>> raekker = new HashMap<>();
  private int skift;

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
    if (node.has("virkningstidspunkt")) {
      skift(node, nr);
      return;
    }
    assertThat(nr).as(id(node)).isEqualTo(versioner.getOrDefault(id(node), 0) + 1);
    versioner.put(id(node), nr);
    var egne = raekker.computeIfAbsent(id(node), i -> new HashSet<>());
    node.get("lukket").forEach(r -> assertThat(egne.remove(r)).as("known before it ended: " + r).isTrue());
    node.get("aabnet").forEach(r -> assertThat(egne.add(r)).as("new: " + r).isTrue());
  }

  private void skift(JsonNode node, int nr) {
    assertThat(nr).as("the latest that is known of " + id(node)).isEqualTo(versioner.get(id(node)));
    assertThat(node.get("aabnet")).isEmpty();
    assertThat(node.get("lukket")).isEmpty();
    kendte(node, "begynder", "from");
    kendte(node, "slutter", "to");
    skift++;
  }

  /** Every row that begins, or ends, then. */
  private void kendte(JsonNode node, String medlem, String ende) {
    Set<JsonNode> fortalt = new HashSet<>();
    node.get(medlem).forEach(fortalt::add);
    assertThat(fortalt).isEqualTo(raekker.get(id(node)).stream().filter(r -> r.at("/virkning/" + ende).equals(node.get("virkningstidspunkt"))).collect(Collectors.toSet()));
  }

  /** How many times something began or ended. */
  int skift() {
    return skift;
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
