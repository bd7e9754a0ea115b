package dk.sagdok.outbox;

import dk.sagdok.outbox.Afsender.Form;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Haendelse;
import dk.sagdok.register.RegisterException;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Topic;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Haendelser once more, from a number on, to one queue alone. The queue is held up meanwhile. What it had of them is taken out when all is there again,
 * so that nothing is missing if this breaks off, and the relay rests only for the last few: others notice nothing.
 */
final class Genudsendelse {
  /** Tells these copies from what was there before. */
  static final String MAERKE = "genudsendt";
  private static final int BATCH = 500;
  private final DataSource source;
  private final Slags slags;
  private final Koe koe;
  private final String maerke;
  private long antal;
  private long til;

  /**
   * What a relay sends.
   *
   * @param position the table that holds how far it has come
   */
  record Slags(Form form, String position, Udgivelse.Kilde kilde) {}

  /** @param maerke that no other has */
  Genudsendelse(DataSource source, Slags slags, Koe koe, String maerke) {
    this.source = source;
    this.slags = slags;
    this.koe = koe;
    this.maerke = maerke;
  }

  /** Returns how many there were. */
  long fra(Broker broker, long nummer) throws JMSException, SQLException, NamingException {
    Arbejde.<Void, SQLException>udfoer(source, c -> kendt(c, nummer));
    broker.kald(koe.ressource(), "pause", true);
    til = nummer - 1;
    try (JMSContext context = Broker.open(JMSContext.SESSION_TRANSACTED)) {
      Topic hertil = context.createTopic(koe.kunHertil());
      while (indhent(context, hertil)) {
        context.commit();
      }
      Arbejde.<Void, JMSException>udfoer(source, c -> resten(c, context, hertil, broker, nummer));
    }
    if (!koe.pause()) {
      broker.kald(koe.ressource(), "resume");
    }
    return antal;
  }

  private Void kendt(Connection c, long nummer) throws SQLException {
    if (nummer < Glemsel.foerste(c)) {
      throw Udgang.forgotten(c, "nummer", nummer - 1);
    }
    if (nummer > Nummerering.latest(c)) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, List.of(new Aarsag("ABONNENT-nummer", "nummer", Long.toString(nummer), "Nummeret er ikke givet endnu")));
    }
    return null;
  }

  /** Up to where the relay has come, a batch at a time; false when there is less than one left. */
  private boolean indhent(JMSContext context, Topic hertil) throws SQLException, JMSException {
    return Arbejde.<Boolean, JMSException>udfoer(source, c -> {
      List<Haendelse> haendelser = indtil(c, sendt(c, ""));
      if (haendelser.size() < BATCH) {
        return false;
      }
      send(context, hertil, haendelser);
      return true;
    });
  }

  /** While the relay rests. */
  private Void resten(Connection c, JMSContext context, Topic hertil, Broker broker, long nummer) throws SQLException, JMSException {
    long sendt = sendt(c, " for update");
    for (var haendelser = indtil(c, sendt); !haendelser.isEmpty(); haendelser = indtil(c, sendt)) {
      send(context, hertil, haendelser);
    }
    context.commit();
    broker.kald(koe.ressource(), "removeMessages", BATCH, "loebenummer>=" + nummer + " AND (" + MAERKE + " IS NULL OR " + MAERKE + "<>'" + maerke + "')");
    return null;
  }

  private long sendt(Connection c, String laas) throws SQLException {
    try (var s = c.createStatement(); ResultSet rs = s.executeQuery("select sendt from " + slags.position() + laas)) {
      rs.next();
      return rs.getLong(1);
    }
  }

  private List<Haendelse> indtil(Connection c, long sendt) throws SQLException {
    return slags.kilde().read(c, til, BATCH).stream().filter(h -> h.loebenummer() <= sendt).toList();
  }

  private void send(JMSContext context, Topic hertil, List<Haendelse> haendelser) throws JMSException {
    JMSProducer producer = context.createProducer();
    for (Haendelse haendelse : haendelser) {
      til = haendelse.loebenummer();
      if (!haendelse.fjernet() && koe.adresse().endsWith(slags.form().emne() + haendelse.objekttype())) {
        producer.send(hertil, Afsender.message(context, kopi(slags.form().skriver().skriv(haendelse))));
        antal++;
      }
    }
  }

  /** The broker has seen its message id, and would drop it. */
  private Form.Skrevet kopi(Form.Skrevet skrevet) {
    skrevet.egenskaber().remove("_AMQ_DUPL_ID");
    skrevet.egenskaber().put(MAERKE, maerke);
    return skrevet;
  }
}
