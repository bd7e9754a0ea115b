package dk.sagdok.outbox;

import dk.sagdok.register.Haendelse;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Sends haendelser to the topics of the broker. */
final class Afsender {
  private static final System.Logger LOG = System.getLogger(Afsender.class.getName());
  private final Map<String, Topic> topics = new HashMap<>();

  private JMSContext open;

  /**
   * All of them, in order. One that the broker already has makes a whole transaction fail for ever, so after a failure they go one by one:
   * then duplicates are dropped without a word and the others get through.
   */
  void send(List<Haendelse> haendelser) throws JMSException, NamingException {
    ConnectionFactory factory = InitialContext.doLookup("java:/ConnectionFactory");
    try {
      if (open == null) {
        open = factory.createContext(JMSContext.SESSION_TRANSACTED);
      }
      send(open, haendelser);
      open.commit();
      return;
    } catch (JMSException | JMSRuntimeException e) {
      LOG.log(System.Logger.Level.INFO, "Batch refused, sending one by one: {0}", e.getMessage());
      close();
    }
    try (JMSContext context = factory.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      send(context, haendelser);
    }
  }

  /** Ends the session that is kept from batch to batch; what it has not committed is not sent. */
  void close() {
    try (JMSContext old = open) {
      open = null;
    } catch (JMSRuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "Already closed", e);
    }
  }

  private void send(JMSContext context, List<Haendelse> haendelser) throws JMSException, NamingException {
    JMSProducer producer = context.createProducer();
    for (Haendelse haendelse : haendelser) {
      if (haendelse.objekttype() == null) { // removed before it was numbered: nobody can be told on any topic
        continue;
      }
      producer.send(topic(haendelse.objekttype()), message(context, haendelse));
    }
  }

  private Topic topic(String objekttype) throws NamingException {
    Topic topic = topics.get(objekttype);
    if (topic == null) {
      topic = InitialContext.doLookup("java:/jms/topic/sagdok.haendelser." + objekttype);
      topics.put(objekttype, topic);
    }
    return topic;
  }

  private static TextMessage message(JMSContext context, Haendelse haendelse) throws JMSException {
    TextMessage message = context.createTextMessage(HaendelseJson.of(haendelse));
    for (var egenskab : Egenskaber.of(haendelse).entrySet()) {
      message.setObjectProperty(egenskab.getKey(), egenskab.getValue());
    }
    return message;
  }
}
