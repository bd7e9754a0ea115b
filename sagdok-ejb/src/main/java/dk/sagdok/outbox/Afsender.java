package dk.sagdok.outbox;

import dk.sagdok.outbox.Afsender.Form.Skrevet;
import dk.sagdok.register.Haendelse;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Sends haendelser in one form to the topics of the broker. */
final class Afsender {
  /**
   * How haendelser are written.
   *
   * @param emne the beginning of the topics' names; the objekttype is the end
   */
  record Form(String emne, Skriver skriver) {
    @FunctionalInterface
    interface Skriver {
      Skrevet skriv(Haendelse haendelse);
    }

    record Skrevet(String text, Map<String, Object> egenskaber) {}

    /** @param kilde the URI of this register */
    static Form json(String kilde) {
      return json(kilde, HaendelseJson::of);
    }

    /** @param tekst its body, wherever that has been written already */
    static Form json(String kilde, Function<Haendelse, String> tekst) {
      return new Form("sagdok.haendelser.", h -> new Skrevet(tekst.apply(h), Egenskaber.json(h, kilde)));
    }
  }

  private static final System.Logger LOG = System.getLogger(Afsender.class.getName());
  private final Form form;
  private final Map<String, Topic> topics = new HashMap<>();
  private JMSContext open;

  Afsender(Form form) {
    this.form = form;
  }

  /**
   * All of them, in order. One that the broker already has makes a whole transaction fail for ever, so after a failure they go one by one:
   * then duplicates are dropped without a word and the others get through.
   */
  void send(List<Haendelse> haendelser) throws JMSException, NamingException {
    if (open == null) {
      open = Broker.open(JMSContext.SESSION_TRANSACTED);
    }
    try {
      send(open, haendelser);
      open.commit();
      return;
    } catch (JMSException | JMSRuntimeException e) {
      LOG.log(System.Logger.Level.INFO, "Batch refused, sending one by one: {0}", e.getMessage());
      close();
    }
    try (JMSContext context = Broker.open(JMSContext.AUTO_ACKNOWLEDGE)) {
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
      producer.send(topic(haendelse.objekttype()), message(context, form.skriver().skriv(haendelse)));
    }
  }

  private Topic topic(String objekttype) throws NamingException {
    Topic topic = topics.get(objekttype);
    if (topic == null) {
      topic = InitialContext.doLookup("java:/jms/topic/" + form.emne() + objekttype);
      topics.put(objekttype, topic);
    }
    return topic;
  }

  static TextMessage message(JMSContext context, Skrevet indhold) throws JMSException {
    TextMessage message = context.createTextMessage(indhold.text());
    for (var egenskab : indhold.egenskaber().entrySet()) {
      message.setObjectProperty(egenskab.getKey(), egenskab.getValue());
    }
    return message;
  }
}
