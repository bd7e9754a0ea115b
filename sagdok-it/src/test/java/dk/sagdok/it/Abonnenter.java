package dk.sagdok.it;

import static dk.sagdok.it.Sager.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.qpid.jms.JmsConnectionFactory;

/** A durable subscriber, and what an operator sees of it and does about it. */
final class Abonnenter {
  static final String EMNE = "jms.topic.sagdok.haendelser.sag";
  private static final int AFVIST = 2;
  private final String kort = "drift-" + UUID.randomUUID();
  private final String emne;
  private final String filter;

  private Abonnenter(String emne, String filter) {
    this.emne = emne;
    this.filter = filter;
  }

  /** @param filter its selector, or null */
  static Abonnenter ny(String filter) {
    return ny(EMNE, filter);
  }

  static Abonnenter ny(String emne, String filter) {
    var abonnent = new Abonnenter(emne, filter);
    try (var context = abonnent.context()) {
      abonnent.lyt(context).close();
    }
    return abonnent;
  }

  private JMSContext context() {
    var run = Server.run();
    return new JmsConnectionFactory(run.user(), run.password(), run.amqp()).createContext(Session.CLIENT_ACKNOWLEDGE);
  }

  private jakarta.jms.JMSConsumer lyt(JMSContext context) {
    return filter == null ? context.createSharedDurableConsumer(context.createTopic(emne), kort) : context.createSharedDurableConsumer(context.createTopic(emne), kort, filter);
  }

  /** Those of these tests are given up, so that nobody waits for them. */
  static void ryd() {
    alle().stream().map(a -> a.get("abonnent").asText()).filter(navn -> navn.startsWith("drift-")).forEach(navn -> {
      bed(navn, "kasser", null, "Proeven er slut");
      bed(navn, "afmeld", null, "Proeven er slut");
    });
  }

  /** The numbers of the next messages, in the order in which they come; fewer when no more come within the patience. */
  List<Long> tag(int antal, long taalmodighed) throws JMSException {
    var numre = new ArrayList<Long>();
    try (var context = context(); var consumer = lyt(context)) {
      context.start();
      for (Message m = consumer.receive(taalmodighed); m != null; m = numre.size() < antal ? consumer.receive(taalmodighed) : null) {
        numre.add(m.getLongProperty("loebenummer"));
        m.acknowledge();
      }
    }
    return numre;
  }

  /** Refuses the next messages. */
  void afvis(int antal) throws JMSException {
    try (var context = context(); var consumer = lyt(context)) {
      context.start();
      for (var i = 0; i < antal; i++) {
        var message = consumer.receive(20_000);
        message.setIntProperty("JMS_AMQP_ACK_TYPE", AFVIST);
        message.acknowledge();
      }
    }
  }

  /** Takes the next message and gives it back, so many times; each time the broker counts. */
  void fortryd(int gange) throws JMSException {
    var run = Server.run();
    try (var context = new JmsConnectionFactory(run.user(), run.password(), run.amqp()).createContext(Session.SESSION_TRANSACTED); var consumer = lyt(context)) {
      context.start();
      for (var i = 0; i < gange; i++) {
        assertThat(consumer.receive(20_000)).as("time " + i).isNotNull();
        context.rollback();
      }
    }
  }

  /** As the operator sees it. */
  JsonNode set() {
    return alle().stream().filter(a -> a.get("abonnent").asText().contains(kort)).findFirst().orElseThrow();
  }

  String navn() {
    return set().get("abonnent").asText();
  }

  static List<JsonNode> alle() {
    return liste(overblik().get("abonnenter"));
  }

  static JsonNode overblik() {
    var answer = Http.get("/abonnenter");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  /** Its dead letters. */
  List<JsonNode> fejl() {
    return liste(json(Http.get("/abonnenter/fejl?abonnent=" + java.net.URLEncoder.encode(navn(), java.nio.charset.StandardCharsets.UTF_8))).get("beskeder"));
  }

  /** How many, by cause, as the overview says. */
  List<JsonNode> fejlantal() {
    var navn = navn();
    return liste(overblik().get("fejl")).stream().filter(f -> f.get("abonnent").asText().equals(navn)).toList();
  }

  JsonNode udfoer(String handling, Long nummer) throws IOException {
    var answer = bed(navn(), handling, nummer, "Prøve af drift");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Sager.JSON.readTree(answer.body());
  }

  static HttpResponse<String> bed(String navn, String handling, Long nummer, String begrundelse, String... headers) {
    var ordre = Sager.JSON.createObjectNode().put("handling", handling).put("abonnent", navn).put("begrundelse", begrundelse);
    if (nummer != null) {
      ordre.put("nummer", nummer);
    }
    return Http.post("/abonnenter/handlinger", ordre.toString(), headers);
  }

  static List<JsonNode> handlinger() {
    return liste(json(Http.get("/abonnenter/handlinger?antal=50")).get("handlinger"));
  }

  private static List<JsonNode> liste(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
