package dk.sagdok.outbox;

import dk.sagdok.register.Haendelse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Brings numbered haendelser to a receiver, in order and each at least once. The locked row of the position lets one node at a time do it;
 * what was sent before a crash and not noted is sent again under the same beskedId.
 */
public final class Udgivelse {
  /** Some haendelser in a row. A failure means that none of them may count as sent. */
  @FunctionalInterface
  public interface Modtager {
    void send(List<Haendelse> haendelser) throws Exception;
  }

  /** What the receiver needs to be told of each. */
  @FunctionalInterface
  interface Kilde {
    List<Haendelse> read(Connection c, long efter, int antal) throws SQLException;
  }

  /** The position of the relay of the messages in JSON. */
  static final String RELAY = "relaeposition";
  private static final int BATCH = 500;
  private final DataSource source;
  private final String position;
  private final Kilde kilde;
  private final Modtager modtager;

  public Udgivelse(DataSource source, Modtager modtager) {
    this(source, RELAY, Haendelser::read, modtager);
  }

  /** @param position the table that holds how far it has come */
  Udgivelse(DataSource source, String position, Kilde kilde, Modtager modtager) {
    this.source = source;
    this.position = position;
    this.kilde = kilde;
    this.modtager = modtager;
  }

  /** One batch. True when there may be more. */
  public boolean run() throws Exception {
    return Arbejde.<Boolean, Exception>udfoer(source, this::publish);
  }

  private boolean publish(Connection c) throws Exception {
    long sendt = position(c);
    List<Haendelse> haendelser = sendt < 0 ? List.of() : kilde.read(c, sendt, BATCH);
    if (!haendelser.isEmpty()) {
      send(haendelser.stream().filter(h -> !h.fjernet()).toList());
      advance(c, haendelser.get(haendelser.size() - 1).loebenummer());
    }
    return haendelser.size() == BATCH;
  }

  /** Never nothing: a receiver may look at the last that it gets. */
  private void send(List<Haendelse> kendte) throws Exception {
    if (!kendte.isEmpty()) {
      modtager.send(kendte);
    }
  }

  /** Where to go on, locked; -1 while another node has it. */
  private long position(Connection c) throws SQLException {
    try (PreparedStatement s = c.prepareStatement("select sendt from " + position + " for update skip locked"); ResultSet rs = s.executeQuery()) {
      return rs.next() ? rs.getLong(1) : -1;
    }
  }

  private void advance(Connection c, long sendt) throws SQLException {
    try (PreparedStatement s = c.prepareStatement("update " + position + " set sendt=?")) {
      s.setLong(1, sendt);
      s.executeUpdate();
    }
  }
}
