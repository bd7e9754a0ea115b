package dk.sagdok.outbox;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Haendelse;
import dk.sagdok.time.Interval;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads numbered haendelser with their bodies: two statements, however many there are. */
public final class Haendelser {
  private static final String HEADS = "select h.loebenummer,h.besked_id,o.type,g.objekt,g.nr,g.tid,g.modtaget,g.livscyklus,g.bruger,g.note,g.transaktion,"
      + target(ObjektType::myndighed) + "," + target(ObjektType::emne) + """
       from haendelse h left join objekt o on o.id=h.objekt left join registrering g on g.objekt=h.objekt and g.nr=h.nr
       where h.loebenummer>? order by h.loebenummer limit ?
      """;
  private static final String COLUMNS = " h.loebenummer,k.gruppe,k.indeks,lower(k.virkning),upper(k.virkning)"
      + ",k.reference,k.urn,k.objekttype,k.aktoerref,k.aktoertypekode,k.notetekst,k.felter::text,k.noegle";
  private static final String ROWS = "select true," + COLUMNS + " from haendelse h join raekke k on k.objekt=h.objekt and k.nr_fra=h.nr where h.loebenummer between ? and ?"
      + " union all select false," + COLUMNS + " from haendelse h join raekke k on k.objekt=h.objekt and k.nr_til=h.nr where h.loebenummer between ? and ?"
      + " order by 2,3,14,4,5 nulls first";

  private Haendelser() {}

  /** Those with loebenummer above efter, in order, at most antal. */
  public static List<Haendelse> read(Connection c, long efter, int antal) throws SQLException {
    List<Haendelse> heads = new ArrayList<>();
    try (PreparedStatement s = c.prepareStatement(HEADS)) {
      s.setLong(1, efter);
      s.setInt(2, antal);
      try (ResultSet rs = s.executeQuery()) {
        while (rs.next()) {
          heads.add(head(rs));
        }
      }
    }
    if (!heads.isEmpty()) {
      rows(c, heads);
    }
    return heads;
  }

  private static void rows(Connection c, List<Haendelse> heads) throws SQLException {
    Map<Long, Haendelse> byNumber = new HashMap<>();
    heads.forEach(h -> byNumber.put(h.loebenummer(), h));
    try (PreparedStatement s = c.prepareStatement(ROWS)) {
      for (int i = 1; i <= 3; i += 2) {
        s.setLong(i, heads.get(0).loebenummer());
        s.setLong(i + 1, heads.get(heads.size() - 1).loebenummer());
      }
      try (ResultSet rs = s.executeQuery()) {
        while (rs.next()) {
          Haendelse haendelse = byNumber.get(rs.getLong(2));
          (rs.getBoolean(1) ? haendelse.aabnet() : haendelse.lukket()).add(row(rs));
        }
      }
    }
  }

  private static Haendelse head(ResultSet rs) throws SQLException {
    if (rs.getObject(4) == null) {
      return Haendelse.fjernet(rs.getLong(1), rs.getObject(2, UUID.class));
    }
    Registrering registrering = new Registrering(rs.getObject(4, UUID.class), rs.getInt(5), instant(rs, 6, null), instant(rs, 7, null),
        Livscyklus.medKode(rs.getString(8)).orElseThrow(), rs.getString(9), rs.getString(10), rs.getString(11));
    return new Haendelse(rs.getLong(1), rs.getObject(2, UUID.class), rs.getString(3), registrering, new ArrayList<>(), new ArrayList<>(), rs.getString(12), rs.getString(13));
  }

  private static LaestRaekke row(ResultSet rs) throws SQLException {
    Interval virkning = new Interval(instant(rs, 5, Interval.MIN), instant(rs, 6, Interval.MAX));
    return new LaestRaekke(rs.getString(3), rs.getString(14), rs.getInt(4), virkning, rs.getString(7), rs.getBoolean(8), rs.getString(9), rs.getString(10),
        rs.getString(11), rs.getString(12), rs.getString(13));
  }

  /** What a relation 0..1 points at in the registration: at its own time, else the latest there is. */
  private static String target(Function<ObjektType, String> relation) {
    return "(select k.reference from raekke k where greatest(k.objekt)=g.objekt and greatest(k.gruppe)=case o.type " + Objekttyper.ALLE.stream().filter(t -> relation.apply(t) != null)
        .map(t -> "when '" + t.kode() + "' then '" + relation.apply(t) + "' ").collect(Collectors.joining()) + "end and int4range(k.nr_fra,k.nr_til) @> g.nr"
        + " order by k.virkning @> g.tid desc,k.virkning desc limit 1)";
  }

  private static Instant instant(ResultSet rs, int column, Instant whenNull) throws SQLException {
    OffsetDateTime tid = rs.getObject(column, OffsetDateTime.class);
    return tid == null ? whenNull : tid.toInstant();
  }
}
