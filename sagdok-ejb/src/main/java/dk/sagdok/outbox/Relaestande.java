package dk.sagdok.outbox;

import dk.sagdok.register.Abonnementer.Relaestand;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How far each relay has come. */
final class Relaestande {
  /** How many have no number yet counts too: they are behind as well. */
  private static final String STAND = """
      select p.sendt,n.sidste+n.uden-p.sendt,coalesce(extract(epoch from clock_timestamp()-
               (select nummereret from haendelse where loebenummer>p.sendt order by loebenummer limit 1)),0)::bigint
        from %s p,(select (select coalesce(max(loebenummer),0) from haendelse) as sidste,(select count(*) from haendelse where loebenummer is null) as uden) n""";

  private Relaestande() {}

  static List<Relaestand> alle(Connection c) throws SQLException {
    return List.of(stand(c, "sagdok.haendelser", "relaeposition", "sagdok-relay"), stand(c, "sagdok.beskedkuvert", "kuvertposition", "sagdok-kuvertrelay"));
  }

  private static Relaestand stand(Connection c, String emne, String position, String traad) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(STAND.formatted(position)); ResultSet rs = s.executeQuery()) {
      rs.next();
      return new Relaestand(emne, rs.getLong(1), rs.getLong(2), rs.getLong(3), Traad.fejl(traad));
    }
  }
}
