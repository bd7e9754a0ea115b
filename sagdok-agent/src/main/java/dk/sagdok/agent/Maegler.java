package dk.sagdok.agent;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Session;
import org.apache.qpid.jms.JmsConnectionFactory;

/** Connections to the broker. */
final class Maegler {
  private Maegler() {}

  /** One that is not started. */
  static JMSContext forbind(Adgang adgang) {
    return new JmsConnectionFactory(adgang.bruger(), adgang.adgangskode(), adgang.amqp()).createContext(Session.AUTO_ACKNOWLEDGE);
  }

  /** @param forbindelse whole, broken, or null */
  static void luk(JMSContext forbindelse) {
    try {
      if (forbindelse != null) {
        forbindelse.close();
      }
    } catch (JMSRuntimeException e) {
      System.getLogger(Maegler.class.getName()).log(System.Logger.Level.DEBUG, "It was broken already", e);
    }
  }
}
