package dk.sagdok.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Gives each haendelse that has been committed the next loebenummer, and the chain its next link. One that is committed later gets a later number, however early its
 * transaction began, so a reader who has seen a number has seen all below it.
 */
public final class Nummerering {
  static final long LOCK = 7220340011L;
  private static final String ALONE = "select pg_try_advisory_xact_lock(" + LOCK + ")";
  /** An object may be gone before its haendelse is numbered: the number is given all the same. */
  private static final String NUMBER = """
      update haendelse h set loebenummer=n.loebenummer,nummereret=n.nummereret,objekttype=n.objekttype,myndighed=n.myndighed,emne=n.emne,foelsomhed=n.foelsomhed,kaede=n.kaede
        from (select h.*,kaede(h.forrige,
      """ + Kaede.led("h", "h.aftryk") + """
      ) over (order by h.loebenummer) as kaede
                from (select u.*,s.loebenummer+row_number() over (order by u.id) as loebenummer,s.kaede as forrige,clock_timestamp() as nummereret,o.type as objekttype,g.aftryk,
      """ + Kuvertfelter.MYNDIGHED + " as myndighed," + Kuvertfelter.EMNE + " as emne," + Kuvertfelter.FOELSOMHED + " as foelsomhed " + """
                        from (select ctid as sted,id,objekt,nr,besked_id,indhold,virkningstid from haendelse where loebenummer is null order by id limit 5000) u cross join (
      """ + Kaede.SIDSTE + """
      ) s
                        left join objekt o on o.id=u.objekt left join registrering g on g.objekt=u.objekt and g.nr=u.nr) h) n
       where h.ctid=n.sted""";
  private static final String LATEST = "select coalesce(max(loebenummer),0) from haendelse";

  private final DataSource source;

  public Nummerering(DataSource source) {
    this.source = source;
  }

  /** Numbers what there is, unless another node is about it. Returns the highest number given by anyone. */
  public long run() throws SQLException {
    return Arbejde.<Long, SQLException>udfoer(source, Nummerering::number);
  }

  private static long number(Connection c) throws SQLException {
    try (PreparedStatement alone = c.prepareStatement(ALONE); ResultSet rs = alone.executeQuery()) {
      rs.next();
      if (rs.getBoolean(1)) {
        try (PreparedStatement number = c.prepareStatement(NUMBER)) {
          number.executeUpdate();
        }
      }
    }
    return latest(c);
  }

  /** The highest number that has been given; 0 at first. */
  static long latest(Connection c) throws SQLException {
    try (PreparedStatement latest = c.prepareStatement(LATEST); ResultSet rs = latest.executeQuery()) {
      rs.next();
      return rs.getLong(1);
    }
  }
}
