package dk.sagdok.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.register.Abonnementer.Abonnent;
import dk.sagdok.register.Abonnementer.Art;
import jakarta.jms.JMSException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A subscriber's queue at the broker. */
record Koe(String navn, String adresse, String filter, boolean pause, long venter, long ude, long forbindelser, long kvitteret) {
  private static final String BROKER = "broker";
  private static final Pattern EMNE = Pattern.compile("(^|\\.)sagdok\\.(haendelser|beskedkuvert)\\.");
  private static final int MEST = 10_000;

  /** Those that last, on the topics of this register. */
  static List<Koe> alle(Broker broker) throws JMSException {
    List<Koe> alle = new ArrayList<>();
    String valg = Broker.skriv(Map.of("field", "address", "operation", "CONTAINS", "value", "sagdok."));
    for (JsonNode fundet : broker.json(BROKER, "listQueues", valg, 1, MEST).path("data")) {
      if (varer(fundet) && EMNE.matcher(fundet.path("address").asText()).find()) {
        alle.add(of(fundet));
      }
    }
    return alle;
  }

  static Optional<Koe> medNavn(Broker broker, String navn) throws JMSException {
    return alle(broker).stream().filter(k -> k.navn.equals(navn)).findFirst();
  }

  private static boolean varer(JsonNode koe) {
    return koe.path("durable").asBoolean() && !koe.path("temporary").asBoolean() && !koe.path("internalQueue").asBoolean();
  }

  private static Koe of(JsonNode k) {
    String filter = k.path("filter").asText();
    return new Koe(k.path("name").asText(), k.path("address").asText(), filter.isEmpty() || filter.equals("null") ? null : filter, k.path("paused").asBoolean(),
        k.path("messageCount").asLong(), k.path("deliveringCount").asLong(), k.path("consumerCount").asLong(), k.path("messagesAcked").asLong());
  }

  /** How it is called by the management. */
  String ressource() {
    return "queue." + navn;
  }

  /** The topic as JMS calls it. Messages sent there reach this queue alone, and those only that its filter lets through. */
  String kunHertil() {
    return adresse.replaceFirst("^jms\\.topic\\.", "") + "::" + navn;
  }

  Abonnent abonnent(Broker broker, long stille) throws JMSException {
    boolean tom = venter == 0;
    JsonNode foerste = tom ? null : broker.json(ressource(), "peekFirstMessageAsJSON");
    long alder = tom ? 0 : broker.kald(ressource(), "getFirstMessageAge").asLong() / 1000;
    Long naeste = foerste == null || !foerste.has("loebenummer") ? null : (Long) foerste.get("loebenummer").asLong();
    return new Abonnent(navn, Art.KOE, adresse, filter, pause, venter, ude, forbindelser, naeste, alder, kvitteret, stille, Long.MAX_VALUE);
  }
}
