package dk.sagdok.store;

import dk.sagdok.register.Opsaetning.Skift;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Settings that an operator may change while the register runs; asked of the database at most every five seconds. */
public final class Indstillinger {
  private static final long KEPT = 5_000_000_000L;
  private static final String SET = "with s as (insert into indstilling(noegle,vaerdi) values (?,?)"
      + " on conflict(noegle) do update set vaerdi=excluded.vaerdi returning noegle,vaerdi)"
      + " insert into indstillingsskift(noegle,vaerdi,bruger,tidspunkt) select noegle,vaerdi,?,?::timestamptz from s";
  private static final String ALL = "select noegle,vaerdi from indstilling";
  private static final String HISTORY = "select vaerdi,bruger,tidspunkt from indstillingsskift where noegle=? order by lfd desc limit 100";

  private final Database database;
  private volatile Kopi kopi;

  public Indstillinger(Database database) {
    this.database = database;
  }

  public String get(String noegle, String otherwise) {
    return copy().getOrDefault(noegle, otherwise);
  }

  public Set<String> names() {
    return copy().keySet();
  }

  public void set(String noegle, String vaerdi, String bruger, Instant now) {
    database.ask(c -> Sql.of(SET, noegle, vaerdi, bruger, now.toString()).update(c));
    kopi = null;
  }

  /** Who set it to what, newest first. */
  public List<Skift> skift(String noegle) {
    return database.ask(c -> Sql.of(HISTORY, noegle).list(c, rs -> new Skift(rs.getString(1), rs.getString(2), Koder.instant(rs, 3, null))));
  }

  private Map<String, String> copy() {
    Kopi known = kopi;
    if (known == null || System.nanoTime() - known.read() > KEPT) {
      known = new Kopi(read(), System.nanoTime());
      kopi = known;
    }
    return known.vaerdier();
  }

  private Map<String, String> read() {
    return database.ask(c -> Sql.of(ALL).list(c, rs -> Map.entry(rs.getString(1), rs.getString(2)))).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private record Kopi(Map<String, String> vaerdier, long read) {}
}
