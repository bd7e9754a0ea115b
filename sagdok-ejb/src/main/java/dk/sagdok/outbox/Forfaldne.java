package dk.sagdok.outbox;

import dk.sagdok.objekt.Livscyklus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Makes haendelser of what has begun or ended, by the clock of the database: one per object and instant, if it is so in the latest registration
 * and the object is not deleted. Any number of nodes may do it at once.
 */
public final class Forfaldne {
  private static final int BATCH = 1000;
  /**
   * Each object is held, so that no registration comes between what is told and when. One that somebody is changing is left for the next round:
   * nobody waits, whatever the order in which others lock. What another node has told meanwhile is no longer there to be deleted.
   */
  private static final String HOLD = """
      select s.objekt,s.tidspunkt from virkningsskift s cross join lateral (select from objekt o where o.id=s.objekt for no key update skip locked) o
       where s.tidspunkt<=statement_timestamp() order by s.tidspunkt,s.objekt limit
      """ + BATCH;
  /** A statement of its own: it sees what was committed before the objects were held. */
  private static final String TELL = """
      with f as (delete from virkningsskift s using (select k.ctid as sted from unnest(?::uuid[],?::timestamptz[]) v(objekt,tidspunkt)
                   cross join lateral (select i.ctid from virkningsskift i where i.tidspunkt=v.tidspunkt and i.objekt=v.objekt offset 0) k) h
                  where s.ctid=h.sted returning s.objekt,s.tidspunkt)
      insert into haendelse(objekt,nr,besked_id,virkningstid)
      select f.objekt,n.nyeste,gen_random_uuid(),f.tidspunkt from f cross join lateral (select o.nyeste from objekt o where o.id=f.objekt and o.livscyklus<>?
          and exists (select from raekke r where r.objekt=o.id and r.nr_til is null and f.tidspunkt in (lower(r.virkning),upper(r.virkning))) offset 0) n
       order by f.tidspunkt""";
  private static final String NAESTE = "select ceil(1000*extract(epoch from min(tidspunkt)-clock_timestamp())) from virkningsskift";

  private final DataSource source;

  public Forfaldne(DataSource source) {
    this.source = source;
  }

  /** Some of those that are due. False when there are no more that can be told now. */
  public boolean run() throws SQLException {
    return Arbejde.<Boolean, SQLException>udfoer(source, Forfaldne::tell);
  }

  private static boolean tell(Connection c) throws SQLException {
    List<UUID> objekter = new ArrayList<>();
    List<String> tidspunkter = new ArrayList<>();
    try (PreparedStatement s = c.prepareStatement(HOLD); ResultSet rs = s.executeQuery()) {
      while (rs.next()) {
        objekter.add(rs.getObject(1, UUID.class));
        tidspunkter.add(rs.getString(2));
      }
    }
    if (!objekter.isEmpty()) {
      tell(c, objekter, tidspunkter);
    }
    return !objekter.isEmpty();
  }

  private static void tell(Connection c, List<UUID> objekter, List<String> tidspunkter) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(TELL)) {
      s.setArray(1, c.createArrayOf("uuid", objekter.toArray()));
      s.setArray(2, c.createArrayOf("text", tidspunkter.toArray()));
      s.setString(3, Livscyklus.SLETTET.kode());
      s.executeUpdate();
    }
  }

  /** Milliseconds until the next is due, negative when it is overdue; the longest there is when there is none. */
  public long naeste() throws SQLException {
    try (Connection c = source.getConnection(); PreparedStatement s = c.prepareStatement(NAESTE); ResultSet rs = s.executeQuery()) {
      rs.next();
      long millis = rs.getLong(1);
      return rs.wasNull() ? Long.MAX_VALUE : millis;
    }
  }
}
