package dk.sagdok.agent;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.time.Duration;

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
      context = Maegler.forbind(adgang);
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
    Maegler.luk(gammel);
  }
}
