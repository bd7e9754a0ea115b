package dk.sagdok.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Something of an object begins or ends at an instant. */
public record Virkningsskift(UUID objekt, Instant tidspunkt) {
  private static final String HUSK = "insert into virkningsskift(tidspunkt,objekt) select t,o from unnest(?::timestamptz[],?::uuid[]) s(t,o) on conflict do nothing";

  /** In the transaction that writes what is to begin or end. Returns how many were not known. */
  public static int husk(Connection c, Collection<Virkningsskift> kommende) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(HUSK)) {
      s.setArray(1, c.createArrayOf("text", kommende.stream().map(k -> k.tidspunkt.toString()).toArray()));
      s.setArray(2, c.createArrayOf("uuid", kommende.stream().map(Virkningsskift::objekt).toArray()));
      return s.executeUpdate();
    }
  }
}
