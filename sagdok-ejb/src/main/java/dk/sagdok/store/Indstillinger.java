package dk.sagdok.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;

/** Settings that an operator may change while the register runs; asked of the database at most every five seconds. */
public final class Indstillinger {
  private static final long KEPT = 5_000_000_000L;
  private final Database database;
  private volatile Kopi kopi;

  public Indstillinger(Database database) {
    this.database = database;
  }

  public String get(String noegle, String otherwise) {
    return copy().getOrDefault(noegle, otherwise);
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
