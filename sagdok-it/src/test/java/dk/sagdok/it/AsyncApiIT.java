package dk.sagdok.it;

import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.noegle;
import static dk.sagdok.it.Sager.opret;
import static dk.sagdok.it.Sager.relation;
import static dk.sagdok.it.Sager.ret;
import static dk.sagdok.it.Sager.rettelse;
import static dk.sagdok.it.Sager.sag;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document says what is sent: every topic, every property, every member of the body. */
class AsyncApiIT {
  private static final Set<String> OF_JMS = Set.of("JMSXDeliveryCount", "JMSXGroupSeq");
  private final JsonNode dokument = json(Http.get(URI.create(Server.run().url()).resolve("asyncapi.json").toString()));
  private final Jsonskema skema = new Jsonskema(dokument);
  private final Set<String> sete = new HashSet<>();

  @Test
  void what_is_sent_on_each_channel_is_what_it_describes() throws Exception {
    assertThat(dokument.get("asyncapi").asText()).isEqualTo("3.0.0");
    var run = Server.run();
    try (var context = new JmsConnectionFactory(run.user(), run.password(), run.amqp()).createContext(Session.AUTO_ACKNOWLEDGE)) {
      Map<String, JMSConsumer> lyttere = new HashMap<>();
      dokument.get("channels").properties().stream().filter(k -> !k.getKey().startsWith("mox")).forEach(k -> lyttere.put(k.getKey(), lytter(context, k.getValue())));
      assertThat(lyttere.keySet()).containsExactlyInAnyOrder("haendelser.sag", "haendelser.dokument", "beskedkuvert.sag", "beskedkuvert.dokument");
      context.start();
      var ny = opret(sag(noegle(), Stream.of("ejer", "primaerklasse").map(r -> relation(r, Sager.EN, "2010-01-01", "infinity")).reduce((a, b) -> a + "," + b).orElseThrow()));
      ret(ny, "{\"note\":\"N\"," + rettelse("\"titel\":\"T\",", "2012-01-01", "infinity").substring(1), "X-Transaktions-Id", "tx");
      var dok = Dokumenter.opret();
      for (var lytter : lyttere.entrySet()) {
        sammenlign(lytter.getKey(), lytter.getValue(), lytter.getKey().endsWith("sag") ? ny : dok);
      }
    }
    assertThat(sete).as("described and seen").contains("cloudEvents_recordedtime", "ansvarligmyndighed", "opgaveemne", "transaktionsid", "beskedversion");
  }

  @Test
  void what_begins_by_itself_is_described_too() throws Exception {
    var run = Server.run();
    try (var context = new JmsConnectionFactory(run.user(), run.password(), run.amqp()).createContext(Session.AUTO_ACKNOWLEDGE)) {
      Map<String, JMSConsumer> lyttere = new HashMap<>();
      for (var kanal : Set.of("haendelser.sag", "beskedkuvert.sag")) {
        lyttere.put(kanal, context.createConsumer(context.createTopic(dokument.at("/channels/" + kanal + "/address").asText()), "livscykluskode='Virkning'"));
      }
      context.start();
      opret(sag(noegle(), relation("ejer", Sager.EN, Instant.now().plusSeconds(2).toString(), "infinity")));
      for (var lytter : lyttere.entrySet()) {
        sammenlign(lytter.getKey(), lytter.getValue().receive(30_000));
      }
    }
    assertThat(sete).contains("virkningstidspunkt");
  }

  @Test
  void a_member_or_a_property_that_is_not_described_would_be_told() throws Exception {
    opret();
    var haendelse = (ObjectNode) json(Http.get("/haendelser?efter=0&antal=1&vent=30")).get("haendelser").get(0);
    var payload = dokument.at("/components/schemas/Haendelse");
    assertThat(skema.brud(payload, haendelse, "")).isEmpty();
    assertThat(skema.brud(payload, haendelse.deepCopy().put("ny", 1), "")).containsExactly("/ny is not described");
    assertThat(skema.brud(payload, haendelse.deepCopy().put("loebenummer", "1"), "")).containsExactly("/loebenummer is no integer");
    assertThat(skema.brud(payload, haendelse.deepCopy().without("aabnet"), "")).containsExactly("/aabnet is missing");
  }

  private JMSConsumer lytter(JMSContext context, JsonNode kanal) {
    return context.createConsumer(context.createTopic(kanal.get("address").asText()));
  }

  /** Every message about the object. */
  private void sammenlign(String kanal, JMSConsumer lytter, String objekt) throws Exception {
    var message = lytter.receive(20_000);
    for (; message != null && !objekt.equals(message.getStringProperty("objektID")); message = lytter.receive(20_000)) {
      assertThat(message.propertyExists("loebenummer")).isTrue();
    }
    for (; message != null; message = lytter.receiveNoWait()) {
      sammenlign(kanal, message);
    }
  }

  private void sammenlign(String kanal, Message message) throws Exception {
    var beskrevet = dokument.at("/components/messages/" + (kanal.startsWith("haendelser") ? "Haendelse" : "Beskedkuvert"));
    var egenskaber = egenskaber(message);
    egenskaber.fieldNames().forEachRemaining(sete::add);
    assertThat(skema.brud(beskrevet.get("headers"), egenskaber, kanal)).isEmpty();
    assertThat(egenskaber.properties().stream().map(Map.Entry::getKey)).as("described").allMatch(n -> beskrevet.at("/headers/properties").has(n));
    var body = message.getBody(String.class);
    assertThat(skema.brud(beskrevet.get("payload"), kanal.startsWith("haendelser") ? Sager.JSON.readTree(body) : TextNode.valueOf(body), kanal)).isEmpty();
  }

  private static ObjectNode egenskaber(Message message) throws JMSException {
    var alle = Sager.JSON.createObjectNode();
    for (var navn : Collections.list(message.getPropertyNames())) {
      if (!OF_JMS.contains(navn)) {
        alle.set(navn.toString(), Sager.JSON.valueToTree(message.getObjectProperty(navn.toString())));
      }
    }
    alle.put("JMSXGroupID", message.getStringProperty("JMSXGroupID"));
    return alle;
  }
}
