package dk.sagdok.outbox;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.register.Haendelse;
import dk.sagdok.register.Haendelse.Kaedeled;
import dk.sagdok.register.Haendelse.Kuvert;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads numbered haendelser with their bodies: two statements, however many there are. */
public final class Haendelser {
  private static final String HEADS = "select h.loebenummer,h.besked_id,h.objekttype,h.objekt,h.myndighed,h.emne,h.foelsomhed,g.nr,g.tid,g.modtaget,g.livscyklus,g.bruger,g.note,g.transaktion,h.virkningstid,"
      + "encode(" + Kaede.forrige("h") + ",'hex'),encode(" + Kaede.led("h", "g.aftryk") + ",'hex'),encode(h.kaede,'hex'),";
  private static final String FROM = """
       from haendelse h left join registrering g on g.objekt=h.objekt and g.nr=h.nr
       where h.loebenummer>? order by h.loebenummer limit ?
      """;
  /** The rows in force before the registration or in it. */
  private static final String RELATERET = "exists (select from raekke k where greatest(k.objekt)=h.objekt and int4range(k.nr_fra,k.nr_til) && int4range(h.nr-1,h.nr,'[]') and k.reference=any(?))";

  private Haendelser() {}

  /** Those with loebenummer above efter, in order, at most antal. */
  public static List<Haendelse> read(Connection c, long efter, int antal) throws SQLException {
    List<Haendelse> alle = hoveder(c, efter, antal);
    Indhold.read(c, alle);
    return alle;
  }

  static List<Haendelse> hoveder(Connection c, long efter, int antal) throws SQLException {
    return heads(c, efter, antal, null).stream().map(Hoved::haendelse).toList();
  }

  /**
   * The same without rows.
   *
   * @param relateret references of which the object must have one, or null
   */
  static List<Hoved> heads(Connection c, long efter, int antal, String[] relateret) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(HEADS + (relateret == null ? "true" : RELATERET) + FROM)) {
      int next = 1;
      if (relateret != null) {
        s.setArray(next++, c.createArrayOf("text", relateret));
      }
      s.setLong(next++, efter);
      s.setInt(next, antal);
      try (ResultSet rs = s.executeQuery()) {
        List<Hoved> alle = new ArrayList<>();
        while (rs.next()) {
          alle.add(new Hoved(head(rs), rs.getBoolean(19)));
        }
        return alle;
      }
    }
  }

  /** A haendelse, and whether it has to do with the object asked for. */
  record Hoved(Haendelse haendelse, boolean relateret) {}

  private static Haendelse head(ResultSet rs) throws SQLException {
    UUID objekt = rs.getObject(4, UUID.class);
    return new Haendelse(rs.getLong(1), rs.getObject(2, UUID.class), rs.getString(3), objekt, rs.getString(11) == null ? null : registrering(rs, objekt),
        new ArrayList<>(), new ArrayList<>(), new Kuvert(rs.getString(5), rs.getString(6), rs.getString(7)), Indhold.instant(rs, 15, null),
        new Kaedeled(rs.getString(16), rs.getString(17), rs.getString(18)));
  }

  private static Registrering registrering(ResultSet rs, UUID objekt) throws SQLException {
    return new Registrering(objekt, rs.getInt(8), Indhold.instant(rs, 9, null), Indhold.instant(rs, 10, null),
        Livscyklus.medKode(rs.getString(11)).orElseThrow(), rs.getString(12), rs.getString(13), rs.getString(14));
  }
}
