package dk.sagdok.store;

import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Fil;
import dk.sagdok.register.Filer.Omtale;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        Sql.of(LOCK, digest).run(c);
        T result = work.on(c);
        c.commit();
        return result;
      } finally {
        c.rollback();
        c.setAutoCommit(true);
      }
    });
  }

  public static void insert(Connection c, Fil fil, Instant now) throws SQLException {
    Sql.of(INSERT, fil.digest(), fil.stoerrelse(), fil.medietype(), now.toString()).update(c);
  }

  public Optional<Fil> find(String digest) {
    return database.ask(c -> find(c, digest));
  }

  public static Optional<Fil> find(Connection c, String digest) throws SQLException {
    return Sql.of(FIND, digest).first(c, Filtabel::fil);
  }

  /**
   * Those of them that are there, when the transaction under way is about to refer to them: from now on they are not thrown away, and wait to be read. Two
   * statements, since the second must see what the first has waited for; in one order, so that nobody waits in a ring.
   */
  public Map<String, Fil> refer(Collection<String> digests) {
    Object alle = digests.toArray(String[]::new);
    return database.ask(c -> {
      Sql.of(REFER, alle).update(c);
      return Sql.of(FIND_ALL, alle).list(c, Filtabel::fil).stream().collect(Collectors.toMap(fil -> fil.digest(), Function.identity()));
    });
  }

  /** Forgets files received before that moment that nothing refers to, some at a time. */
  public List<String> forget(Instant foer) {
    return database.ask(c -> Sql.of(FORGET, foer.toString(), foer.toString()).list(c, rs -> rs.getString(1)));
  }

  public Optional<Omtale> mentioned(ObjektType type, String digest) {
    return type.grupper().values().stream().filter(g -> g.filfelt().isPresent()).flatMap(g -> mentioned(type, g, digest).stream()).findFirst();
  }

  static String mentioned(Gruppe gruppe) {
    var felt = gruppe.filfelt().orElseThrow();
    return MENTIONED.formatted(gruppe.kode(), felt.kode(), felt.filtype());
  }

  private Optional<Omtale> mentioned(ObjektType type, Gruppe gruppe, String digest) {
    return database.ask(c -> Sql.of(mentioned(gruppe), type.kode(), digest).first(c, rs -> new Omtale(fil(rs), rs.getString(4), navn(rs.getString(5)))));
  }

  private static String navn(String noegle) {
    List<String> navne = Koder.noegle(noegle);
    return navne.isEmpty() ? "" : navne.get(navne.size() - 1);
  }

  private static Fil fil(ResultSet rs) throws SQLException {
    return new Fil(rs.getString(1), rs.getLong(2), rs.getString(3));
  }
}
