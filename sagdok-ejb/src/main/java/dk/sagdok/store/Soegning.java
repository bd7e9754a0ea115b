package dk.sagdok.store;

import dk.sagdok.register.Fejl;
import dk.sagdok.register.Fundne;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Soeg;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Soeg: the uuids of the objects for which all conditions hold. */
public final class Soegning {
  /** Hits that one answer may hold. */
  public static final int LOFT = 100_000;
  /** Values are planned for as they are (a rare word by its index, a common one by scan), and nobody waits for ever. */
  private static final String TERMS = "set local statement_timeout=5000; set local plan_cache_mode=force_custom_plan; set local enable_seqscan=on;"
      + " set local enable_bitmapscan=on; set local enable_mergejoin=off";

  private final Database database;

  public Soegning(Database database) {
    this.database = database;
  }

  public Fundne find(Soeg soeg, Instant now) {
    int antal = soeg.antal() == null ? LOFT : Math.min(soeg.antal(), LOFT);
    Sql sql = new SoegSql(soeg, now).sql(antal + 1);
    List<UUID> fundne = database.ask(bounded(c -> ids(c, sql)));
    boolean flere = fundne.size() > antal;
    if (flere && soeg.antal() == null) {
      throw new RegisterException(Fejl.FOR_BRED_SOEGNING, "SOEG-antal", "",
          "Søgningen har mere end " + LOFT + " resultater. Afgræns den, eller hent den i sider.");
    }
    return new Fundne(List.copyOf(flere ? fundne.subList(0, antal) : fundne), flere);
  }

  /** A question under the terms of a search. */
  static <T> Database.Work<T> bounded(Database.Work<T> question) {
    return Database.under(TERMS, question);
  }

  private static List<UUID> ids(Connection c, Sql sql) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (PreparedStatement s = c.prepareStatement(sql.text())) {
      sql.bind(s);
      try (ResultSet rs = s.executeQuery()) {
        while (rs.next()) {
          ids.add(rs.getObject(1, UUID.class));
        }
      }
    }
    return ids;
  }
}
