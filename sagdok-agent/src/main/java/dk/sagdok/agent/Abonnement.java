package dk.sagdok.agent;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an agent follows.
 *
 * @param navn of the agent and its subscription. Only one runs at a time under a name; another waits until it has gone
 * @param objekttype sag or dokument
 * @param valg parameters of {@code GET /haendelser} by name, with commas between alternatives: {@code emne}, {@code livscyklus}, {@code myndighed} …
 */
public record Abonnement(String navn, String objekttype, Map<String, String> valg) {
  String emne() {
    return "jms.topic.sagdok.haendelser." + objekttype;
  }

  String parametre() {
    return "&objekttype=" + objekttype + valg.entrySet().stream().map(v -> "&" + v.getKey() + "=" + Restdoer.kodet(v.getValue())).collect(Collectors.joining());
  }
}
