package dk.sagdok.it;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.qpid.jms.JmsConnectionFactory;

/** A client of the message door over AMQP 1.0: one connection, one temporary queue for the answers. */
final class Mox implements AutoCloseable {
  static final String KOE = "jms.queue.sagdok.mox";
  static final String FEJL = "jms.queue.sagdok.fejl";
  private static final int TAALMOD = 60_000;
  private final JMSContext context;
  private final Queue svar;

  /** @param svar what a message was answered */
  record Svar(Message besked, JsonNode json) {
    int status() throws JMSException {
      return besked.getIntProperty("status");
    }

    String tekst(String egenskab) throws JMSException {
      return besked.getStringProperty(egenskab);
    }
  }

  /** As admin at the broker. */
  Mox() {
    this("admin");
  }

  Mox(String bruger) {
    this(new JmsConnectionFactory(bruger, Server.run().users().get(bruger), Server.run().amqp()));
  }

  /** At another broker than that of the server. */
  Mox(JmsConnectionFactory broker) {
    context = broker.createContext(Session.AUTO_ACKNOWLEDGE);
    svar = context.createTemporaryQueue();
    context.start();
  }

  /** As admin, asked for in pairs of header and value; null leaves one out. */
  Svar kald(String operation, String objektID, String indhold, String... hoveder) {
    var alle = new LinkedHashMap<String, String>();
    hoveder(alle, "operation", operation, "objekttype", "sag", "objektID", objektID, "autorisation", Http.login("admin"));
    hoveder(alle, hoveder);
    return send(producer(alle), indhold);
  }

  Svar send(JMSProducer producer, String indhold) {
    return send(producer, indhold == null ? context.createMessage() : context.createTextMessage(indhold));
  }

  Svar send(JMSProducer producer, Message besked) {
    var id = UUID.randomUUID().toString();
    producer.setJMSReplyTo(svar).setJMSCorrelationID(id).send(context.createQueue(KOE), besked);
    return svar(id);
  }

  JMSProducer producer(String... hoveder) {
    var alle = new LinkedHashMap<String, String>();
    hoveder(alle, hoveder);
    return producer(alle);
  }

  private JMSProducer producer(Map<String, String> hoveder) {
    var producer = context.createProducer();
    hoveder.values().removeIf(Objects::isNull);
    hoveder.forEach(producer::setProperty);
    return producer;
  }

  Svar svar(String id) {
    try (var consumer = context.createConsumer(svar, "JMSCorrelationID = '" + id + "'")) {
      var besked = consumer.receive(TAALMOD);
      if (besked == null) {
        throw new AssertionError("no answer");
      }
      return new Svar(besked, Sager.JSON.readTree(besked.getBody(String.class)));
    } catch (JMSException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  JMSContext context() {
    return context;
  }

  Queue svarkoe() {
    return svar;
  }

  /** What lies on the error queue under that header. */
  Message fejl(String selector) {
    try (var consumer = context.createConsumer(context.createQueue(FEJL), selector)) {
      return consumer.receive(TAALMOD);
    }
  }

  private static void hoveder(Map<String, String> alle, String... par) {
    for (var i = 0; i < par.length; i += 2) {
      alle.put(par[i], par[i + 1]);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
