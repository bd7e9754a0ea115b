package dk.sagdok.outbox;

import dk.sagdok.register.Abonnementer.Fejlantal;
import dk.sagdok.register.Abonnementer.Fejlbesked;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the broker could not deliver, by the subscriber who did not take it. */
final class Fejlkoe {
  private static final String RESSOURCE = "queue." + Broker.FEJL;
  private static final String KOE = "_AMQ_ORIG_QUEUE";
  private static final String UDLOEB = "_AMQ_ACTUAL_EXPIRY";
  private static final String NUMMER = "loebenummer";
  private static final String UKENDT = "(ukendt)";
  /** Whose messages the register itself laid there: it said no, and why. */
  private static final String MOX = "sagdok.mox";
  private static final String NEJ = "fejltekst";
  private static final int FLUSH = 500;
  private static final int TALT = 10_000;
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
    return antal == sidst.antal && kommet == sidst.kommet ? sidst : new Stand(antal, kommet, antal == 0 ? List.of() : antal(antal));
  }

  /** The broker's own counting ends at 200. */
  private List<Fejlantal> antal(long alle) throws JMSException {
    Map<Fejlantal, Long> talt = new LinkedHashMap<>();
    gennemse(null, TALT, m -> talt.merge(new Fejlantal(abonnent(m), aarsag(m), 0), 1L, Long::sum));
    List<Fejlantal> fejl = new ArrayList<>();
    talt.forEach((hvem, antal) -> fejl.add(new Fejlantal(hvem.abonnent(), hvem.aarsag(), antal)));
    if (alle > TALT) {
      fejl.add(new Fejlantal(UKENDT, "Flere, som ikke er talt op", alle - TALT));
    }
    return fejl;
  }

  List<Fejlbesked> beskeder(String abonnent, int antal) throws JMSException {
    List<Fejlbesked> fundne = new ArrayList<>();
    gennemse(abonnent, antal, m -> fundne.add(besked(m)));
    return fundne;
  }

  private interface Laeser {
    void laes(Message besked) throws JMSException;
  }

  private void gennemse(String abonnent, int antal, Laeser laeser) throws JMSException {
    JMSContext context = broker.context();
    var koe = context.createQueue(Broker.FEJLKOE);
    try (QueueBrowser browser = abonnent == null ? context.createBrowser(koe) : context.createBrowser(koe, valg(abonnent, null))) {
      Enumeration<?> beskeder = browser.getEnumeration();
      for (int i = 0; i < antal && beskeder.hasMoreElements(); i++) {
        laeser.laes((Message) beskeder.nextElement());
      }
    }
  }

  /** To the queue that it came from, and to no other. */
  long genudsend(Koe koe, Long nummer) throws JMSException {
    return broker.kald(RESSOURCE, "moveMessages", FLUSH, valg(koe.navn(), nummer), koe.navn(), false).asLong();
  }

  long kasser(String abonnent, Long nummer) throws JMSException {
    return broker.kald(RESSOURCE, "removeMessages", FLUSH, valg(abonnent, nummer)).asLong();
  }

  static String valg(String abonnent, Long nummer) {
    return hvis(abonnent) + (nummer == null ? "" : " AND " + NUMMER + "=" + nummer);
  }

  private static String hvis(String abonnent) {
    return switch (abonnent) {
      case UKENDT -> KOE + " IS NULL AND " + NEJ + " IS NULL";
      case MOX -> KOE + " IS NULL AND " + NEJ + " IS NOT NULL";
      default -> KOE + "='" + abonnent.replace("'", "''") + "'";
    };
  }

  private static Fejlbesked besked(Message m) throws JMSException {
    Long nummer = m.propertyExists(NUMMER) ? (Long) m.getLongProperty(NUMMER) : null;
    return new Fejlbesked(abonnent(m), m.getStringProperty("_AMQ_ORIG_ADDRESS"), nej(m) ? aarsag(m) + ": " + m.getStringProperty(NEJ) : aarsag(m), nummer, m.getStringProperty("beskedID"),
        m.getStringProperty("objekttype"), m.getStringProperty("objektID"), m.getStringProperty("livscykluskode"), m.isBodyAssignableTo(String.class) ? m.getBody(String.class) : null);
  }

  private static String abonnent(Message m) throws JMSException {
    return m.propertyExists(KOE) ? m.getStringProperty(KOE) : nej(m) ? MOX : UKENDT;
  }

  private static boolean nej(Message m) throws JMSException {
    return !m.propertyExists(KOE) && m.propertyExists(NEJ);
  }

  private static String aarsag(Message m) throws JMSException {
    if (nej(m)) {
      return "Registret sagde nej (" + m.getObjectProperty("status") + ")";
    }
    return (m.propertyExists(UDLOEB) ? Aarsag.UDLOEBET : Aarsag.IKKE_TAGET).forklaring;
  }

  /** The broker tells these two apart, and no more. */
  private enum Aarsag {
    IKKE_TAGET("Afvist af abonnenten, eller ikke kvitteret efter så mange forsøg, som brokeren gør"),
    UDLOEBET("Udløbet, før abonnenten tog den");

    private final String forklaring;

    Aarsag(String forklaring) {
      this.forklaring = forklaring;
    }
  }
}
