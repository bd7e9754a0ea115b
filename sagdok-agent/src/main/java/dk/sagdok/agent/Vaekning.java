package dk.sagdok.agent;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.time.Duration;
import org.apache.qpid.jms.JmsConnectionFactory;

/** The durable subscription of an agent, which says when there is something new. */
final class Vaekning implements AutoCloseable {
  private final Adgang adgang;
  private final Abonnement abonnement;
  private JMSContext context;
  private JMSConsumer consumer;

  Vaekning(Adgang adgang, Abonnement abonnement) {
    this.adgang = adgang;
    this.abonnement = abonnement;
  }

  /** From now on nothing comes unseen. */
  synchronized void begynd() {
    if (context == null) {
      context = new JmsConnectionFactory(adgang.bruger(), adgang.adgangskode(), adgang.amqp()).createContext(Session.AUTO_ACKNOWLEDGE);
      try {
        context.setClientID(abonnement.navn());
        consumer = context.createDurableConsumer(context.createTopic(abonnement.emne()), abonnement.navn());
        context.start();
      } catch (JMSRuntimeException e) {
        close(); // all of it or nothing
        throw e;
      }
    }
  }

  /** Until something comes that is newer than that, or the time is up. */
  void afvent(long nummer, Duration laengst) throws JMSException {
    var lytter = consumer;
    Message message = lytter.receive(laengst.toMillis());
    while (message != null && message.getLongProperty("loebenummer") <= nummer) {
      message = lytter.receive(laengst.toMillis());
    }
  }

  @Override
  public synchronized void close() {
    var gammel = context;
    context = null;
    try {
      if (gammel != null) {
        gammel.close();
      }
    } catch (JMSRuntimeException e) {
      System.getLogger(Vaekning.class.getName()).log(System.Logger.Level.DEBUG, "It was broken already", e);
    }
  }
}
