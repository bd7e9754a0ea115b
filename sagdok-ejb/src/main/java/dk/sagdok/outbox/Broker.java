package dk.sagdok.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TemporaryQueue;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;

/** The broker, and its management by messages, which one elsewhere takes as well. To be used by one thread. */
final class Broker implements AutoCloseable {
  /** Where the broker puts what it cannot deliver. */
  static final String FEJL = "jms.queue.sagdok.fejl";
  /** The same as JMS calls it. */
  static final String FEJLKOE = "sagdok.fejl";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LEDELSE = "activemq.management";
  private static final long TAALMODIGHED = 60_000;
  private final JMSContext context;
  private final TemporaryQueue svar;
  private final JMSConsumer svarene;

  private Broker(JMSContext context) {
    this.context = context;
    svar = context.createTemporaryQueue();
    svarene = context.createConsumer(svar);
  }

  /** Some work with the broker. */
  @FunctionalInterface
  interface Opgave<T> {
    T ved(Broker broker) throws JMSException;
  }

  /** @throws RegisterException when the broker does not answer */
  static <T> T udfoer(Opgave<T> opgave) {
    try (Broker broker = new Broker(open(JMSContext.AUTO_ACKNOWLEDGE))) {
      return opgave.ved(broker);
    } catch (JMSException | JMSRuntimeException | NamingException e) {
      throw borte(e);
    }
  }

  /** Inside the server, where nobody logs in, or elsewhere, with the login that the server's configuration names. */
  static JMSContext open(int sessionMode) throws NamingException {
    ConnectionFactory factory = InitialContext.doLookup("java:/ConnectionFactory");
    return factory.createContext(named("java:/jms/sagdok.bruger"), named("java:/jms/sagdok.adgangskode"), sessionMode);
  }

  private static String named(String name) throws NamingException {
    try {
      return InitialContext.doLookup(name);
    } catch (NameNotFoundException inside) {
      return null;
    }
  }

  static RegisterException borte(Exception e) {
    System.getLogger(Broker.class.getName()).log(System.Logger.Level.DEBUG, "The broker does not answer", e);
    return new RegisterException(Fejl.UTILGAENGELIG, "DRIFT-broker", "", "Beskedsystemet (brokeren) kan ikke nås lige nu. Prøv igen om lidt.");
  }

  JMSContext context() {
    return context;
  }

  /** What the operation of the resource gives; numbers, texts and truth values as they are. */
  JsonNode kald(String ressource, String operation, Object... parametre) throws JMSException {
    Message spoergsmaal = context.createTextMessage(skriv(List.of(parametre)));
    spoergsmaal.setStringProperty("_AMQ_ResourceName", ressource);
    spoergsmaal.setStringProperty("_AMQ_OperationName", operation);
    spoergsmaal.setJMSReplyTo(svar);
    context.createProducer().setTimeToLive(TAALMODIGHED).send(context.createQueue(LEDELSE), spoergsmaal);
    Message fundet = svarene.receive(TAALMODIGHED);
    if (fundet == null || !fundet.getBooleanProperty("_AMQ_OperationSucceeded")) {
      throw new JMSException(operation + " of " + ressource + ": " + (fundet == null ? "no answer" : fundet.getBody(String.class)));
    }
    return laes(fundet.getBody(String.class)).path(0);
  }

  /** The same of an operation that answers with a text that is JSON. */
  JsonNode json(String ressource, String operation, Object... parametre) throws JMSException {
    return laes(kald(ressource, operation, parametre).asText("null"));
  }

  static String skriv(Object vaerdi) {
    try {
      return JSON.writeValueAsString(vaerdi);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode laes(String text) throws JMSException {
    try {
      return JSON.readTree(text == null ? "null" : text);
    } catch (JsonProcessingException e) {
      throw (JMSException) new JMSException("not JSON: " + text).initCause(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
