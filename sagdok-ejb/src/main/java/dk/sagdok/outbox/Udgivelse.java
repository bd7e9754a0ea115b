package dk.sagdok.outbox;

import dk.sagdok.register.Haendelse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Brings numbered haendelser to a receiver, in order and each at least once. The locked relaeposition row lets one node at a time do it;
 * what was sent before a crash and not noted is sent again under the same beskedId.
 */
public final class Udgivelse {
  /** Some haendelser in a row. A failure means that none of them may count as sent. */
  @FunctionalInterface
  public interface Modtager {
    void send(List<Haendelse> haendelser) throws Exception;
  }

  private static final int BATCH = 500;
  private final DataSource source;
  private final Modtager modtager;

  public Udgivelse(DataSource source, Modtager modtager) {
    this.source = source;
    this.modtager = modtager;
  }

  /** One batch. True when there may be more. */
  public boolean run() throws Exception {
    return Arbejde.<Boolean, Exception>udfoer(source, this::publish);
  }

  private boolean publish(Connection c) throws Exception {
    long sendt = position(c);
    List<Haendelse> haendelser = sendt < 0 ? List.of() : Haendelser.read(c, sendt, BATCH);
    if (!haendelser.isEmpty()) {
      modtager.send(haendelser.stream().filter(h -> !h.fjernet()).toList());
      advance(c, haendelser.get(haendelser.size() - 1).loebenummer());
    }
    return haendelser.size() == BATCH;
  }

  /** Where to go on, locked; -1 while another node has it. */
  private static long position(Connection c) throws SQLException {
    try (PreparedStatement s = c.prepareStatement("select sendt from relaeposition for update skip locked"); ResultSet rs = s.executeQuery()) {
      return rs.next() ? rs.getLong(1) : -1;
    }
  }

  private static void advance(Connection c, long sendt) throws SQLException {
    try (PreparedStatement s = c.prepareStatement("update relaeposition set sendt=?")) {
      s.setLong(1, sendt);
      s.executeUpdate();
    }
  }
}
