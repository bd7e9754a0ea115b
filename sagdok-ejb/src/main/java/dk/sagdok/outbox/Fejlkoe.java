package dk.sagdok.outbox;

import dk.sagdok.register.Abonnementer.Fejlantal;
import dk.sagdok.register.Abonnementer.Fejlbesked;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;

/** What the broker could not deliver, by the subscriber who did not take it. */
final class Fejlkoe {
  private static final String RESSOURCE = "queue." + Broker.FEJL;
  private static final String KOE = "_AMQ_ORIG_QUEUE";
  private static final String UDLOEB = "_AMQ_ACTUAL_EXPIRY";
  private static final String NUMMER = "loebenummer";
  private static final int FLUSH = 500;
  private final Broker broker;

  Fejlkoe(Broker broker) {
    this.broker = broker;
  }

  /** How many there are, and by whom and why. */
  record Stand(long antal, long kommet, List<Fejlantal> fejl) {}

  /** Counts them only when it is not as it was. */
  Stand stand(Stand sidst) throws JMSException {
    long antal = broker.kald(RESSOURCE, "getMessageCount").asLong();
    long kommet = broker.kald(RESSOURCE, "getMessagesAdded").asLong();
    return antal == sidst.antal && kommet == sidst.kommet ? sidst : new Stand(antal, kommet, antal == 0 ? List.of() : antal());
  }

  private List<Fejlantal> antal() throws JMSException {
    List<Fejlantal> alle = new ArrayList<>();
    for (Aarsag aarsag : Aarsag.values()) {
      for (var antal : broker.json(RESSOURCE, "countMessages", UDLOEB + aarsag.udloeb, KOE).properties()) {
        if (antal.getValue().asLong() > 0) {
          alle.add(new Fejlantal(antal.getKey(), aarsag.forklaring, antal.getValue().asLong()));
        }
      }
    }
    return alle;
  }

  List<Fejlbesked> beskeder(String abonnent, int antal) throws JMSException {
    JMSContext context = broker.context();
    var koe = context.createQueue(Broker.FEJLKOE);
    List<Fejlbesked> fundne = new ArrayList<>();
    try (QueueBrowser browser = abonnent == null ? context.createBrowser(koe) : context.createBrowser(koe, valg(abonnent, null))) {
      Enumeration<?> beskeder = browser.getEnumeration();
      while (fundne.size() < antal && beskeder.hasMoreElements()) {
        fundne.add(besked((Message) beskeder.nextElement()));
      }
    }
    return fundne;
  }

  /** To the queue that it came from, and to no other. */
  long genudsend(Koe koe, Long nummer) throws JMSException {
    return broker.kald(RESSOURCE, "moveMessages", FLUSH, valg(koe.navn(), nummer), koe.navn(), false).asLong();
  }

  long kasser(String abonnent, Long nummer) throws JMSException {
    return broker.kald(RESSOURCE, "removeMessages", FLUSH, valg(abonnent, nummer)).asLong();
  }

  static String valg(String abonnent, Long nummer) {
    return KOE + "='" + abonnent.replace("'", "''") + "'" + (nummer == null ? "" : " AND " + NUMMER + "=" + nummer);
  }

  private static Fejlbesked besked(Message m) throws JMSException {
    Long nummer = m.propertyExists(NUMMER) ? (Long) m.getLongProperty(NUMMER) : null;
    Aarsag aarsag = m.propertyExists(UDLOEB) ? Aarsag.UDLOEBET : Aarsag.IKKE_TAGET;
    return new Fejlbesked(m.getStringProperty(KOE), m.getStringProperty("_AMQ_ORIG_ADDRESS"), aarsag.forklaring, nummer, m.getStringProperty("beskedID"),
        m.getStringProperty("objekttype"), m.getStringProperty("objektID"), m.getStringProperty("livscykluskode"), m.isBodyAssignableTo(String.class) ? m.getBody(String.class) : null);
  }

  /** The broker tells these two apart, and no more. */
  private enum Aarsag {
    IKKE_TAGET(" IS NULL", "Afvist af abonnenten, eller ikke kvitteret efter så mange forsøg, som brokeren gør"),
    UDLOEBET(" IS NOT NULL", "Udløbet, før abonnenten tog den");

    private final String udloeb;
    private final String forklaring;

    Aarsag(String udloeb, String forklaring) {
      this.udloeb = udloeb;
      this.forklaring = forklaring;
    }
  }
}
