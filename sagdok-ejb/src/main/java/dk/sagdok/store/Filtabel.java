package dk.sagdok.store;

import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which files there are, and which of them something refers to. Once referred to, always, until the objects that did are removed for good. */
public final class Filtabel {
  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?,1))";
  private static final String INSERT = "insert into fil(digest,stoerrelse,medietype,modtaget) values (?,?,?,?::timestamptz)"
      + " on conflict(digest) do update set modtaget=greatest(fil.modtaget,excluded.modtaget) where not fil.henvist";
  private static final String FIND = "select digest,stoerrelse,medietype from fil where digest=?";
  private static final String FIND_ALL = "select digest,stoerrelse,medietype from fil where digest=any(?)";
  private static final String REFER = "with nye as (update fil set henvist=true where digest in"
      + " (select digest from fil where digest=any(?) and not henvist order by digest for update) returning digest)"
      + " insert into filtekst(digest) select digest from nye on conflict do nothing";
  /** Waits for one who removes what referred to them, as he waits for this; two who refer do not wait for each other. */
  private static final String HOLD = "select digest from fil where digest=any(?) order by digest for key share";
  private static final String HOLD_ALONE = "select digest from fil where digest=any(?) order by digest for update";
  private static final String NAMED = "select distinct substr(felter->>'%2$s',7) from raekke where objekt=any(?) and gruppe='%1$s' and felter->>'%2$s' like 'store:%%'";
  private static final String STILL_NAMED = " and not exists (select from raekke k where k.gruppe='%1$s' and k.felter->>'%2$s' like 'store:%%'"
      + " and k.felter->>'%2$s'=('store:'||f.digest) collate \"default\")";
  private static final String LET_GO = "with frie as (update fil f set henvist=false,modtaget=?::timestamptz where f.digest=any(?)%s returning digest)"
      + " delete from filtekst t using frie where t.digest=frie.digest";
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
   * Those of them that are there, when the transaction under way is about to refer to them: from now on they are not thrown away, and wait to be read. More than
   * one statement, since each must see what the one before has waited for; in one order, so that nobody waits in a ring.
   */
  public Map<String, Fil> refer(Collection<String> digests) {
    Object alle = digests.toArray(String[]::new);
    return database.ask(c -> {
      Sql.of(HOLD, alle).run(c);
      Sql.of(REFER, alle).update(c);
      return Sql.of(FIND_ALL, alle).list(c, Filtabel::fil).stream().collect(Collectors.toMap(fil -> fil.digest(), Function.identity()));
    });
  }

  /** The files that any registration of these objects has named. */
  public Set<String> named(Collection<UUID> objekter) {
    return database.ask(c -> {
      Set<String> digests = new TreeSet<>();
      for (Gruppe gruppe : filgrupper()) {
        digests.addAll(Sql.of(withFile(NAMED, gruppe), (Object) objekter.toArray(UUID[]::new)).list(c, rs -> rs.getString(1)));
      }
      return digests;
    });
  }

  /** Those of them that no row names any more may be thrown away, a day from now; what was read in them is gone at once. */
  public void letGo(Collection<String> digests, Instant now) {
    Object alle = digests.toArray(String[]::new);
    String unnamed = filgrupper().stream().map(g -> withFile(STILL_NAMED, g)).collect(Collectors.joining());
    database.ask(c -> {
      Sql.of(HOLD_ALONE, alle).run(c);
      return Sql.of(LET_GO.formatted(unnamed), now.toString(), alle).update(c);
    });
  }

  private static List<Gruppe> filgrupper() {
    return Objekttyper.ALLE.stream().flatMap(t -> t.grupper().values().stream()).filter(g -> g.filfelt().isPresent()).toList();
  }

  private static String withFile(String sql, Gruppe gruppe) {
    return sql.formatted(gruppe.kode(), gruppe.filfelt().orElseThrow().kode());
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
