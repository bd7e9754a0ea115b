package dk.sagdok.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Kvittering;
import dk.sagdok.register.RegisterException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Answers given under an Idempotency-Key. The key is taken first, so that a second request with it waits for the first to end. */
public final class Idempotens {
  private static final TypeReference<List<Aarsag>> AARSAGER = new TypeReference<>() {};
  private static final String TAKE = "insert into idempotens(bruger,noegle,aftryk) values (?,?,?) on conflict do nothing";
  private static final String READ = "select aftryk,objekt,nr,aendret,ny,advarsler::text from idempotens where bruger=? and noegle=?";
  private static final String KEEP = "update idempotens set objekt=?,nr=?,aendret=?,ny=?,advarsler=?::jsonb where bruger=? and noegle=?";
  private static final String PURGE = "delete from idempotens where oprettet<now()-interval '24 hours'";

  private final Database database;

  public Idempotens(Database database) {
    this.database = database;
  }

  /** Takes the key; the stored answer when it is already spent. */
  public Optional<Kvittering> take(String bruger, String noegle, String aftryk) {
    return database.ask(c -> {
      while (!taken(c, bruger, noegle, aftryk)) {
        Optional<Kvittering> answer = answer(c, bruger, noegle, aftryk);
        if (answer.isPresent()) {
          return answer;
        }
      }
      return Optional.empty();
    });
  }

  public void keep(String bruger, String noegle, Kvittering kvittering) {
    database.ask(c -> {
      try (PreparedStatement s = c.prepareStatement(KEEP)) {
        s.setObject(1, kvittering.objekt());
        s.setInt(2, kvittering.nr());
        s.setBoolean(3, kvittering.aendret());
        s.setBoolean(4, kvittering.ny());
        s.setString(5, Json.write(kvittering.advarsler()));
        s.setString(6, bruger);
        s.setString(7, noegle);
        return s.executeUpdate();
      }
    });
  }

  /** Forgets what is older than a day. */
  public void purge() {
    database.ask(c -> {
      try (PreparedStatement s = c.prepareStatement(PURGE)) {
        return s.executeUpdate();
      }
    });
  }

  private static boolean taken(Connection c, String bruger, String noegle, String aftryk) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(TAKE)) {
      s.setString(1, bruger);
      s.setString(2, noegle);
      s.setString(3, aftryk);
      return s.executeUpdate() == 1;
    }
  }

  private static Optional<Kvittering> answer(Connection c, String bruger, String noegle, String aftryk) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(READ)) {
      s.setString(1, bruger);
      s.setString(2, noegle);
      try (ResultSet rs = s.executeQuery()) {
        if (!rs.next()) {
          return Optional.empty();
        }
        if (!Objects.equals(rs.getString(1), aftryk)) {
          throw new RegisterException(Fejl.NOEGLE_GENBRUGT, "IDEMPOTENS", "", "Idempotency-Key er allerede brugt til en anden anmodning.");
        }
        return Optional.of(new Kvittering(rs.getObject(2, UUID.class), rs.getInt(3), rs.getBoolean(4), rs.getBoolean(5), true, Json.read(rs.getString(6), AARSAGER)));
      }
    }
  }
}
