package dk.sagdok.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.UUID;

/**
 * Empties the haendelser of objects that are removed for good: number and message id stay, so that nobody sees a gap; all else is gone, but for a digest that keeps the chain whole. Nothing of them begins or ends any more.
 * One more is made that says nothing from the start: those who follow by number have passed the others.
 */
public final class Toemning {
  /** Nobody publishes and nobody gives numbers before the transaction under way has ended. */
  private static final String ALONE = "select r.sendt,k.sendt,pg_advisory_xact_lock(" + Nummerering.LOCK + ") from relaeposition r,kuvertposition k for update";
  /** One walk through all of them: they have no index by object, which every write would pay for. */
  private static final String EMPTY = "update haendelse h set fjernelse=?,indhold=" + Kaede.indhold("h", "(select g.aftryk from registrering g where g.objekt=h.objekt and g.nr=h.nr)")
      + ",objekt=null,nr=null,virkningstid=null,objekttype=null,myndighed=null,emne=null,foelsomhed=null where h.objekt=any(?)";
  private static final String TELL = "insert into haendelse(besked_id,fjernelse,indhold) values (?,?,haendelse_indhold(null,null,null,null,null,null,null,null))";
  private static final String FORGET = "delete from virkningsskift where objekt=any(?)";

  private Toemning() {}

  /**
   * To be done while their registrations are there. Returns how many haendelser say nothing for the sake of this removal.
   *
   * @param fjernelse the number of this removal
   * @param beskedId of the one that is made
   */
  public static int run(Connection c, Collection<UUID> objekter, long fjernelse, UUID beskedId) throws SQLException {
    try (Statement alone = c.createStatement()) {
      alone.execute(ALONE);
    }
    try (PreparedStatement forget = c.prepareStatement(FORGET)) {
      forget.setArray(1, c.createArrayOf("uuid", objekter.toArray()));
      forget.executeUpdate();
    }
    try (PreparedStatement empty = c.prepareStatement(EMPTY)) {
      empty.setLong(1, fjernelse);
      empty.setArray(2, c.createArrayOf("uuid", objekter.toArray()));
      return empty.executeUpdate() + tell(c, fjernelse, beskedId);
    }
  }

  private static int tell(Connection c, long fjernelse, UUID beskedId) throws SQLException {
    try (PreparedStatement tell = c.prepareStatement(TELL)) {
      tell.setObject(1, beskedId);
      tell.setLong(2, fjernelse);
      return tell.executeUpdate();
    }
  }
}
