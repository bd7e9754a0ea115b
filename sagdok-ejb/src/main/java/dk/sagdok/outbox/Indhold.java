package dk.sagdok.outbox;

import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Haendelse;
import dk.sagdok.time.Interval;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of registrations: those they opened and closed, those that began and ended at an instant, or those in force in them. Each registration by its key. */
final class Indhold {
  private static final String OPENED = of("true", "r.objekt=h.objekt and r.nr_fra=h.nr");
  private static final String CLOSED = of("false", "r.objekt=h.objekt and r.nr_til=h.nr");
  /** Of the newest registration by the index of rows in force; of others by that of all. */
  private static final String NEWEST = of("true", "h.nyeste and r.objekt=h.objekt and r.nr_til is null");
  private static final String EARLIER = of("true", "not h.nyeste and greatest(r.objekt)=h.objekt and int4range(r.nr_fra,r.nr_til) @> h.nr");
  private static final String BEGUN = of("true", virkning("lower"));
  private static final String ENDED = of("false", virkning("upper"));
  private static final String REGISTRERINGER = "select * from unnest(?::bigint[],?::uuid[],?::int[],?::boolean[]) h(nummer,objekt,nr,nyeste)";
  private static final String CHANGED = statement(REGISTRERINGER, OPENED, CLOSED);
  private static final String IN_FORCE = statement(REGISTRERINGER, NEWEST, EARLIER);
  private static final String SHIFTED = statement("select g.*,v.virkningstid from (" + REGISTRERINGER + ") g join haendelse v on v.loebenummer=g.nummer", BEGUN, ENDED);

  private Indhold() {}

  private static String of(String opened, String which) {
    return "select " + opened + ",h.nummer,k.gruppe,k.indeks,lower(k.virkning),upper(k.virkning),k.reference,k.urn,k.objekttype,k.aktoerref,k.aktoertypekode,k.notetekst"
        + ",k.felter::text,k.noegle from h cross join lateral (select * from raekke r where " + which + " offset 0) k";
  }

  private static String virkning(String end) {
    return "greatest(r.objekt)=h.objekt and int4range(r.nr_fra,r.nr_til) @> h.nr and " + end + "(r.virkning)=h.virkningstid";
  }

  private static String statement(String which, String one, String other) {
    return "with h as materialized (" + which + ") " + one + " union all " + other
        + " order by 2,3,14,4,5 nulls first";
  }

  /** Puts what each opened and closed, or what began and ended, where it belongs. */
  static void read(Connection c, List<Haendelse> haendelser) throws SQLException {
    kendte(c, CHANGED, haendelser.stream().filter(h -> !h.virkning()).toList());
    kendte(c, SHIFTED, haendelser.stream().filter(Haendelse::virkning).toList());
  }

  /** Puts all that was in force in each, opened by it or by an earlier one, among what it opened. */
  static void staaende(Connection c, List<Haendelse> haendelser) throws SQLException {
    kendte(c, IN_FORCE, haendelser);
  }

  private static void kendte(Connection c, String sql, List<Haendelse> haendelser) throws SQLException {
    List<Haendelse> kendte = haendelser.stream().filter(h -> !h.fjernet()).toList();
    read(c, sql, kendte, Collections.nCopies(kendte.size(), false));
  }

  /**
   * The same of registrations of which it is known which are the newest: those are found the quicker way.
   *
   * @param nyeste which of them are the newest of their objects
   */
  static void stand(Connection c, List<Haendelse> registreringer, List<Boolean> nyeste) throws SQLException {
    read(c, IN_FORCE, registreringer, nyeste);
  }

  private static void read(Connection c, String sql, List<Haendelse> haendelser, List<Boolean> nyeste) throws SQLException {
    if (haendelser.isEmpty()) {
      return;
    }
    Map<Long, Haendelse> byNumber = new HashMap<>();
    haendelser.forEach(h -> byNumber.put(h.loebenummer(), h));
    try (PreparedStatement s = c.prepareStatement(sql)) {
      s.setArray(1, c.createArrayOf("int8", haendelser.stream().map(Haendelse::loebenummer).toArray()));
      s.setArray(2, c.createArrayOf("uuid", haendelser.stream().map(Haendelse::objekt).toArray(UUID[]::new)));
      s.setArray(3, c.createArrayOf("int4", haendelser.stream().map(h -> h.registrering().nr()).toArray()));
      s.setArray(4, c.createArrayOf("bool", nyeste.toArray()));
      try (ResultSet rs = s.executeQuery()) {
        while (rs.next()) {
          Haendelse haendelse = byNumber.get(rs.getLong(2));
          (rs.getBoolean(1) ? haendelse.aabnet() : haendelse.lukket()).add(row(rs));
        }
      }
    }
  }

  private static LaestRaekke row(ResultSet rs) throws SQLException {
    Interval virkning = new Interval(instant(rs, 5, Interval.MIN), instant(rs, 6, Interval.MAX));
    return new LaestRaekke(rs.getString(3), rs.getString(14), rs.getInt(4), virkning, rs.getString(7), rs.getBoolean(8), rs.getString(9), rs.getString(10),
        rs.getString(11), rs.getString(12), rs.getString(13));
  }

  static Instant instant(ResultSet rs, int column, Instant whenNull) throws SQLException {
    OffsetDateTime tid = rs.getObject(column, OffsetDateTime.class);
    return tid == null ? whenNull : tid.toInstant();
  }
}
