package dk.sagdok.it;

import static dk.sagdok.it.Sager.json;
import static dk.sagdok.it.Sager.opret;
import static dk.sagdok.it.Sager.ret;
import static dk.sagdok.it.Sager.rettelse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.apache.qpid.jms.message.JmsMessage;
import org.apache.qpid.jms.provider.amqp.message.AmqpJmsMessageFacade;
import org.junit.jupiter.api.Test;

/** Every change reaches a subscriber once, in order, and the same by number. */
class HaendelserIT {
  private static final String TOPIC = "jms.topic.sagdok.haendelser.sag";

  @Test
  void a_durable_subscriber_gets_each_change_once_in_order_also_those_made_while_it_was_away() throws Exception {
    var name = "it-" + UUID.randomUUID();
    var run = Server.run();
    var factory = new JmsConnectionFactory(run.user(), run.password(), run.amqp());
    try (var context = factory.createContext(Session.AUTO_ACKNOWLEDGE)) {
      context.createSharedDurableConsumer(context.createTopic(TOPIC), name).close();
      context.start();
    }
    var sag = opret();
    for (var i = 0; i < 5; i++) {
      assertThat(ret(sag, rettelse("\"titel\":\"Titel %d\",".formatted(i), "2012-01-01", "infinity")).statusCode()).isEqualTo(200);
    }
    assertThat(Http.delete("/sag/sag/" + sag).statusCode()).isEqualTo(202);
    try (var context = factory.createContext(Session.AUTO_ACKNOWLEDGE); var consumer = context.createSharedDurableConsumer(context.createTopic(TOPIC), name)) {
      context.start();
      var about = about(consumer, sag, 7);
      assertThat(about.stream().map(m -> m.at("/registrering/nr").asInt())).containsExactly(1, 2, 3, 4, 5, 6, 7);
      assertThat(about.stream().map(m -> m.at("/registrering/livscykluskode").asText()))
          .containsExactly("Opstaaet", "Rettet", "Rettet", "Rettet", "Rettet", "Rettet", "Slettet");
      var second = about.get(2);
      assertThat(second.get("aabnet")).hasSize(1);
      assertThat(second.get("lukket")).hasSize(1);
      assertThat(by_number(sag)).isEqualTo(about);
    }
  }

  @Test
  void the_feed_gives_a_haendelse_byte_for_byte_as_the_topic_does() throws Exception {
    var run = Server.run();
    try (var context = new JmsConnectionFactory(run.user(), run.password(), run.amqp()).createContext(Session.AUTO_ACKNOWLEDGE);
        var consumer = context.createConsumer(context.createTopic(TOPIC))) {
      context.start();
      var sag = opret(Sager.sag(Sager.noegle(), ",\"hjemmel\":\"æøå \\u0001 \\\" \\\\ 😀\"", Sager.relation("ejer", Sager.EN, "2010-01-01", "infinity")));
      ret(sag, "{\"note\":\"En note\"," + rettelse("\"titel\":\"Ny\",", "2012-01-01", "infinity").substring(1));
      for (var message : texts(consumer, sag, 2)) {
        var number = Sager.JSON.readTree(message).get("loebenummer").asLong();
        assertThat(Http.get("/haendelser?efter=" + (number - 1) + "&antal=1&vent=5").body())
            .isEqualTo("{\"haendelser\":[" + message + "],\"sidste\":" + number + "}\n");
      }
    }
  }

  @Test
  void a_message_over_amqp_is_a_cloud_event_in_binary_mode() throws Exception {
    var run = Server.run();
    try (var context = new JmsConnectionFactory(run.user(), run.password(), run.amqp()).createContext(Session.AUTO_ACKNOWLEDGE);
        var consumer = context.createConsumer(context.createTopic(TOPIC))) {
      context.start();
      var sag = opret();
      var message = consumer.receive(20_000);
      while (!sag.equals(message.getStringProperty("objektID"))) {
        message = consumer.receive(20_000);
      }
      var body = Sager.JSON.readTree(message.getBody(String.class));
      assertThat(message.getStringProperty("cloudEvents_specversion")).isEqualTo("1.0");
      assertThat(message.getStringProperty("cloudEvents_id")).isEqualTo(body.get("beskedId").asText());
      assertThat(message.getStringProperty("cloudEvents_type")).isEqualTo("dk.sagdok.sag.opstaaet");
      assertThat(message.getStringProperty("cloudEvents_subject")).isEqualTo(sag);
      assertThat(Long.parseLong(message.getStringProperty("cloudEvents_sequence"))).isEqualTo(body.get("loebenummer").asLong());
      assertThat(message.getStringProperty("cloudEvents_recordedtime")).isEqualTo(body.at("/registrering/modtaget").asText());
      assertThat(((JmsMessage) message).getFacade()).isInstanceOfSatisfying(AmqpJmsMessageFacade.class, m -> assertThat(String.valueOf(m.getContentType())).isEqualTo("application/json"));
    }
  }

  @Test
  void the_feed_is_a_batch_of_cloud_events_for_whoever_asks_for_that() throws Exception {
    var run = Server.run();
    var last = last_number();
    try (var context = new JmsConnectionFactory(run.user(), run.password(), run.amqp()).createContext(Session.AUTO_ACKNOWLEDGE);
        var consumer = context.createConsumer(context.createTopic(TOPIC))) {
      context.start();
      opret();
      opret();
      for (int i = 0; i < 2; i++) {
        var message = consumer.receive(20_000);
        var answer = Http.get("/haendelser?vent=5&antal=1&efter=" + (last + i), "Accept", "application/cloudevents-batch+json, application/json;q=0.5");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/cloudevents-batch+json");
        assertThat(answer.headers().firstValue("Link").orElseThrow()).contains("/haendelser?vent=5&antal=1&efter=" + (last + i + 1) + ">").contains("rel=\"next\"");
        var batch = Sager.JSON.readTree(answer.body());
        assertThat(batch).hasSize(1);
        var event = (ObjectNode) batch.get(0);
        assertThat(event.remove("data")).isEqualTo(Sager.JSON.readTree(message.getBody(String.class)));
        assertThat(event.remove("datacontenttype").asText()).isEqualTo("application/json");
        for (var name : (Iterable<String>) event::fieldNames) {
          assertThat(event.get(name).asText()).as(name).isEqualTo(message.getStringProperty("cloudEvents_" + name));
        }
        assertThat(event).as("as many attributes as the message has").hasSize((int) Collections.list((Enumeration<?>) message.getPropertyNames()).stream().filter(n -> n.toString().startsWith("cloudEvents_")).count());
      }
    }
    assertThat(Http.get("/haendelser?efter=" + (last + 2), "Accept", "application/cloudevents-batch+json").body().strip()).isEqualTo("[]");
    assertThat(Http.get("/haendelser?efter=x", "Accept", "application/cloudevents-batch+json").statusCode()).isEqualTo(400);
    assertThat(Http.get("/sag/sag?bvn=x", "Accept", "application/cloudevents-batch+json").statusCode()).isEqualTo(406);
    assertThat(Http.get("/haendelser?efter=" + last, "Accept", "application/json, application/cloudevents-batch+json;q=0.5").headers().firstValue("Content-Type")).hasValue("application/json");
  }

  @Test
  void a_number_that_has_not_been_given_is_refused_so_that_nothing_is_missed_when_it_is() {
    var last = last_number();
    for (var sti : List.of("/haendelser?efter=", "/haendelser?vent=5&abonnent=fremtid&efter=", "/haendelser/stroem?efter=")) {
      assertThat(Http.get(sti + (last + 1000)).statusCode()).as(sti).isEqualTo(400);
    }
    assertThat(Http.get("/haendelser?efter=" + (last + 1000)).body()).contains("HAENDELSE-ikke-givet").contains("det seneste er nr. " + last);
    assertThat(Abonnenter.bed("http:fremtid", "spring", last + 1000, "Prøve").statusCode()).isEqualTo(400);
    assertThat(Http.get("/haendelser?abonnent=fremtid&efter=" + last).body()).contains("\"sidste\":" + last);
    assertThat(Abonnenter.bed("http:fremtid", "afmeld", null, "Prøve").statusCode()).isEqualTo(200);
  }

  @Test
  void the_feed_waits_for_the_next_haendelse() throws Exception {
    var last = last_number();
    var waiting = java.util.concurrent.CompletableFuture.supplyAsync(() -> json(Http.get("/haendelser?efter=" + last + "&vent=20")));
    var sag = opret();
    var answer = waiting.get(20, java.util.concurrent.TimeUnit.SECONDS);
    assertThat(haendelser(answer).get(0).get("loebenummer").asLong()).isEqualTo(last + 1);
    assertThat(by_number(sag)).hasSize(1);
  }

  static List<JsonNode> about(JMSConsumer consumer, String objekt, int count) throws JMSException, java.io.IOException {
    var found = new ArrayList<JsonNode>();
    for (var text : texts(consumer, objekt, count)) {
      found.add(Sager.JSON.readTree(text));
    }
    return found;
  }

  /** The messages about an object: at least count of them, then what more there is. */
  private static List<String> texts(JMSConsumer consumer, String objekt, int count) throws JMSException {
    var found = new ArrayList<String>();
    for (var message = consumer.receive(20_000); message != null; message = found.size() < count ? consumer.receive(20_000) : consumer.receiveNoWait()) {
      if (objekt.equals(message.getStringProperty("objektID"))) {
        found.add(((TextMessage) message).getText());
      }
    }
    return found;
  }

  static List<JsonNode> by_number(String objekt) {
    var found = new ArrayList<JsonNode>();
    for (var efter = 0L; ; ) {
      var page = haendelser(json(Http.get("/haendelser?efter=" + efter + "&antal=500&vent=2")));
      if (page.isEmpty()) {
        return found;
      }
      for (var h : page) {
        assertThat(h.get("loebenummer").asLong()).isEqualTo(++efter);
        if (objekt.equals(h.path("objektId").asText())) {
          found.add(h);
        }
      }
    }
  }

  /** When that number has been given. */
  static void by_number_until(long nummer) {
    for (var sidste = 0L; sidste < nummer; ) {
      sidste = json(Http.get("/haendelser?efter=" + sidste + "&antal=1000&vent=30")).get("sidste").asLong();
    }
  }

  static long last_number() {
    var last = 0L;
    for (var page = haendelser(json(Http.get("/haendelser?efter=0&antal=500"))); !page.isEmpty(); page = haendelser(json(Http.get("/haendelser?efter=" + last + "&antal=500&vent=1")))) {
      last = page.get(page.size() - 1).get("loebenummer").asLong();
    }
    return last;
  }

  private static JsonNode haendelser(JsonNode answer) {
    return answer.isArray() ? answer : answer.get("haendelser");
  }
}
