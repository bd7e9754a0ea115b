package dk.sagdok.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * Forgets old haendelser from the first one on, so that what is kept has no gap; the registrations stay, and so does the last link of the chain. One that has not been sent is never
 * forgotten, nor is the latest, which the next number follows.
 */
public final class Glemsel {
  private static final int BATCH = 5000;
  /** The first that must stay among those looked at ends what may go, however old some after it are. */
  private static final String FORGET = """
      with foerste as materialized (select loebenummer,nummereret from haendelse where loebenummer>0 order by loebenummer limit ?),
           graense as (select least(coalesce(min(loebenummer) filter (where nummereret is null or nummereret>=?::timestamptz),max(loebenummer)+1),
                                    (select min(sendt) from (select sendt from relaeposition union all select sendt from kuvertposition) p)) as til from foerste),
           glemt as (delete from haendelse h using graense g where h.loebenummer>0 and h.loebenummer<g.til returning h.loebenummer,h.kaede),
           start as (update kaedestart k set loebenummer=g.loebenummer,kaede=g.kaede from (select * from glemt order by loebenummer desc limit 1) g)
      select count(*) from glemt""";

  private final DataSource source;

  public Glemsel(DataSource source) {
    this.source = source;
  }

  /** Those numbered before then; a few thousand in each transaction. Returns how many. */
  public long foer(Instant then) throws SQLException {
    long alle = 0;
    int glemt;
    do {
      glemt = Arbejde.<Integer, SQLException>udfoer(source, c -> forget(c, then));
      alle += glemt;
    } while (glemt == BATCH);
    return alle;
  }

  private static int forget(Connection c, Instant then) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(FORGET)) {
      s.setInt(1, BATCH);
      s.setString(2, then.toString());
      try (ResultSet rs = s.executeQuery()) {
        rs.next();
        return rs.getInt(1);
      }
    }
  }

  /** The first number that is kept. */
  static long foerste(Connection c) throws SQLException {
    try (var s = c.createStatement(); ResultSet rs = s.executeQuery("select coalesce(min(loebenummer),1) from haendelse where loebenummer>0")) {
      rs.next();
      return rs.getLong(1);
    }
  }
}
