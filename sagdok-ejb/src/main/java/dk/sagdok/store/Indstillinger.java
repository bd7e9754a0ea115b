package dk.sagdok.store;

import dk.sagdok.register.Opsaetning.Skift;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settings that an operator may change while the register runs; asked of the database at most every five seconds. */
public final class Indstillinger {
  private static final long KEPT = 5_000_000_000L;
  private static final String SET = "with s as (insert into indstilling(noegle,vaerdi) values (?,?)"
      + " on conflict(noegle) do update set vaerdi=excluded.vaerdi returning noegle,vaerdi)"
      + " insert into indstillingsskift(noegle,vaerdi,bruger,tidspunkt) select noegle,vaerdi,?,?::timestamptz from s";
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
    database.ask(c -> {
      try (PreparedStatement s = c.prepareStatement(SET)) {
        s.setString(1, noegle);
        s.setString(2, vaerdi);
        s.setString(3, bruger);
        s.setString(4, now.toString());
        return s.executeUpdate();
      }
    });
    kopi = null;
  }

  /** Who set it to what, newest first. */
  public List<Skift> skift(String noegle) {
    return database.ask(c -> {
      List<Skift> skift = new ArrayList<>();
      try (PreparedStatement s = c.prepareStatement(HISTORY)) {
        s.setString(1, noegle);
        try (ResultSet rs = s.executeQuery()) {
          while (rs.next()) {
            skift.add(new Skift(rs.getString(1), rs.getString(2), rs.getObject(3, OffsetDateTime.class).toInstant()));
          }
        }
      }
      return skift;
    });
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
    return database.ask(c -> {
      Map<String, String> vaerdier = new HashMap<>();
      try (PreparedStatement s = c.prepareStatement("select noegle,vaerdi from indstilling"); ResultSet rs = s.executeQuery()) {
        while (rs.next()) {
          vaerdier.put(rs.getString(1), rs.getString(2));
        }
      }
      return vaerdier;
    });
  }

  private record Kopi(Map<String, String> vaerdier, long read) {}
}
