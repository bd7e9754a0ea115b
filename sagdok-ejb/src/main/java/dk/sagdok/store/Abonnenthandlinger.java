package dk.sagdok.store;

import dk.sagdok.register.Abonnementer.Handling;
import dk.sagdok.register.Abonnementer.Ordre;
import dk.sagdok.register.Abonnementer.Udfoert;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The account of what operators do about subscribers. */
public final class Abonnenthandlinger {
  private static final String BEGUN = "insert into abonnenthandling(tidspunkt,bruger,handling,abonnent,nummer,begrundelse) values (?::timestamptz,?,?,?,?::bigint,?) returning lfd";
  private static final String DONE = "update abonnenthandling set antal=? where lfd=?";
  private static final String ALL = "select tidspunkt,bruger,handling,abonnent,nummer,begrundelse,antal from abonnenthandling order by lfd desc limit ?";

  private final Database database;

  public Abonnenthandlinger(Database database) {
    this.database = database;
  }

  /** Returns what to say when it has been done. */
  public long begyndt(Instant now, String bruger, Ordre ordre) {
    return database.ask(c -> Sql.of(BEGUN, now.toString(), bruger, ordre.handling().name(), ordre.abonnent(), ordre.nummer() == null ? null : ordre.nummer().toString(), ordre.begrundelse())
        .first(c, rs -> rs.getLong(1))).orElseThrow();
  }

  public void udfoert(long lfd, long antal) {
    database.ask(c -> Sql.of(DONE, antal, lfd).update(c));
  }

  public List<Udfoert> alle(int antal) {
    return database.ask(c -> Sql.of(ALL, antal).list(c, rs -> new Udfoert(Koder.instant(rs, 1, null), rs.getString(2),
        new Ordre(Handling.valueOf(rs.getString(3)), rs.getString(4), number(rs, 5), rs.getString(6)), number(rs, 7))));
  }

  private static Long number(ResultSet rs, int column) throws SQLException {
    long number = rs.getLong(column);
    return rs.wasNull() ? null : (Long) number;
  }
}
