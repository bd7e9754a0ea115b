package dk.sagdok.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Empties the haendelser of objects that are removed for good: number and message id stay, so that nobody sees a gap; all else is gone, and nothing of them begins or ends any more. */
public final class Toemning {
  /** Nobody publishes and nobody gives numbers before the transaction under way has ended. */
  private static final String ALONE = "select r.sendt,k.sendt,pg_advisory_xact_lock(" + Nummerering.LOCK + ") from relaeposition r,kuvertposition k for update";
  /** One walk through all of them: they have no index by object, which every write would pay for. */
  private static final String EMPTY = "update haendelse set objekt=null,nr=null,virkningstid=null,objekttype=null,myndighed=null,emne=null,foelsomhed=null where objekt=any(?)";
  private static final String FORGET = "delete from virkningsskift where objekt=any(?)";

  private Toemning() {}

  public static void run(Connection c, Collection<UUID> objekter) throws SQLException {
    try (Statement alone = c.createStatement()) {
      alone.execute(ALONE);
    }
    for (String sql : List.of(EMPTY, FORGET)) {
      try (PreparedStatement s = c.prepareStatement(sql)) {
        s.setArray(1, c.createArrayOf("uuid", objekter.toArray()));
        s.executeUpdate();
      }
    }
  }
}
