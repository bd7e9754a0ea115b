package dk.sagdok.store;

import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Fil;
import dk.sagdok.register.Filer.Omtale;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which files there are, and which of them something refers to. Once referred to, always: rows are never deleted. */
public final class Filtabel {
  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?,1))";
  private static final String INSERT = "insert into fil(digest,stoerrelse,medietype,modtaget) values (?,?,?,?::timestamptz)"
      + " on conflict(digest) do update set modtaget=greatest(fil.modtaget,excluded.modtaget) where not fil.henvist";
  private static final String FIND = "select digest,stoerrelse,medietype from fil where digest=?";
  private static final String FIND_ALL = "select digest,stoerrelse,medietype from fil where digest=any(?)";
  private static final String REFER = "with nye as (update fil set henvist=true where digest in"
      + " (select digest from fil where digest=any(?) and not henvist order by digest for update) returning digest)"
      + " insert into filtekst(digest) select digest from nye on conflict do nothing";
  private static final String FORGET = "delete from fil where not henvist and modtaget<?::timestamptz"
      + " and digest in (select digest from fil where not henvist and modtaget<?::timestamptz limit 500) returning digest";
  /** Group and field names come from the description and stand in the SQL as such, so that the partial index serves; digests have a collation of their own, it has the usual one. */
  private static final String MENTIONED = "select f.digest,f.stoerrelse,f.medietype,k.felter->>'%3$s',k.noegle from fil f"
      + " join raekke k on k.gruppe='%1$s' and k.felter->>'%2$s' like 'store:%%' and k.felter->>'%2$s'=('store:'||f.digest) collate \"default\""
      + " join objekt o on o.id=k.objekt and o.type=? and o.livscyklus<>'Slettet' where f.digest=? order by k.nr_til is null desc,k.nr_fra desc limit 1";

  private final Database database;

  public Filtabel(Database database) {
    this.database = database;
  }

  /** In a transaction in which nobody else takes in or throws away the same content. On a database that gives each question a connection of its own. */
  public <T> T alene(String digest, Database.Work<T> work) {
    return database.ask(c -> {
      c.setAutoCommit(false);
      try {
        lock(c, digest);
        T result = work.on(c);
        c.commit();
        return result;
      } finally {
        c.rollback();
        c.setAutoCommit(true);
      }
    });
  }

  private static void lock(Connection c, String digest) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(LOCK)) {
      s.setString(1, digest);
      s.execute();
    }
  }

  public static void insert(Connection c, Fil fil, Instant now) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(INSERT)) {
      s.setString(1, fil.digest());
      s.setLong(2, fil.stoerrelse());
      s.setString(3, fil.medietype());
      s.setString(4, now.toString());
      s.executeUpdate();
    }
  }

  public Optional<Fil> find(String digest) {
    return database.ask(c -> find(c, digest));
  }

  public static Optional<Fil> find(Connection c, String digest) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(FIND)) {
      s.setString(1, digest);
      try (ResultSet rs = s.executeQuery()) {
        return rs.next() ? Optional.of(fil(rs)) : Optional.empty();
      }
    }
  }

  /**
   * Those of them that are there, when the transaction under way is about to refer to them: from now on they are not thrown away, and wait to be read. Two
   * statements, since the second must see what the first has waited for; in one order, so that nobody waits in a ring.
   */
  public Map<String, Fil> refer(Collection<String> digests) {
    return database.ask(c -> {
      Array alle = c.createArrayOf("text", digests.toArray());
      try (PreparedStatement s = c.prepareStatement(REFER)) {
        s.setArray(1, alle);
        s.executeUpdate();
      }
      return find(c, alle);
    });
  }

  private static Map<String, Fil> find(Connection c, Array digests) throws SQLException {
    Map<String, Fil> filer = new HashMap<>();
    try (PreparedStatement s = c.prepareStatement(FIND_ALL)) {
      s.setArray(1, digests);
      try (ResultSet rs = s.executeQuery()) {
        while (rs.next()) {
          filer.put(rs.getString(1), fil(rs));
        }
      }
    }
    return filer;
  }

  /** Forgets files received before that moment that nothing refers to, some at a time. */
  public List<String> forget(Instant foer) {
    return database.ask(c -> {
      List<String> digests = new ArrayList<>();
      try (PreparedStatement s = c.prepareStatement(FORGET)) {
        s.setString(1, foer.toString());
        s.setString(2, foer.toString());
        try (ResultSet rs = s.executeQuery()) {
          while (rs.next()) {
            digests.add(rs.getString(1));
          }
        }
      }
      return digests;
    });
  }

  public Optional<Omtale> mentioned(ObjektType type, String digest) {
    return type.grupper().values().stream().filter(g -> g.filfelt().isPresent()).flatMap(g -> mentioned(type, g, digest).stream()).findFirst();
  }

  static String mentioned(Gruppe gruppe) {
    var felt = gruppe.filfelt().orElseThrow();
    return MENTIONED.formatted(gruppe.kode(), felt.kode(), felt.filtype());
  }

  private Optional<Omtale> mentioned(ObjektType type, Gruppe gruppe, String digest) {
    return database.ask(c -> {
      try (PreparedStatement s = c.prepareStatement(mentioned(gruppe))) {
        s.setString(1, type.kode());
        s.setString(2, digest);
        try (ResultSet rs = s.executeQuery()) {
          return rs.next() ? Optional.of(new Omtale(fil(rs), rs.getString(4), navn(rs.getString(5)))) : Optional.empty();
        }
      }
    });
  }

  private static String navn(String noegle) {
    List<String> navne = Koder.noegle(noegle);
    return navne.isEmpty() ? "" : navne.get(navne.size() - 1);
  }

  private static Fil fil(ResultSet rs) throws SQLException {
    return new Fil(rs.getString(1), rs.getLong(2), rs.getString(3));
  }
}
