package dk.sagdok.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Kvitteringer;
import dk.sagdok.register.RegisterException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Answers given under an Idempotency-Key. The key is taken first, so that a second request with it waits for the first to end. */
public final class Idempotens {
  private static final TypeReference<Kvitteringer> SVAR = new TypeReference<>() {};
  private static final String TAKE = "insert into idempotens(bruger,noegle,aftryk,oprettet) values (?,?,?,?::timestamptz) on conflict do nothing";
  private static final String READ = "select aftryk,svar::text from idempotens where bruger=? and noegle=?";
  private static final String KEEP = "update idempotens set svar=?::jsonb where bruger=? and noegle=?";
  private static final String PURGE = "delete from idempotens where oprettet<?::timestamptz-interval '24 hours'";

  /** The key stays spent, or a repeated request would make the object anew; of the answer and the request nothing stays. */
  private static final String FORGET = "update idempotens set svar=null,aftryk=null where exists (select from jsonb_array_elements(svar->'alle') s where (s->>'objekt')::uuid=any(?))";

  /** How long one who repeats a request waits for the first to end. */
  private static final String WAIT = "set local lock_timeout = '5s'";
  private static final String WAIT_AS_BEFORE = "set local lock_timeout to default";
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final Database database;

  public Idempotens(Database database) {
    this.database = database;
  }

  /** Takes the key; the stored answer when it is already spent. */
  public Optional<Kvitteringer> take(String bruger, String noegle, String aftryk, Instant now) {
    return database.ask(c -> {
      while (!taken(c, bruger, noegle, aftryk, now)) {
        Optional<Kvitteringer> answer = answer(c, bruger, noegle, aftryk);
        if (answer.isPresent()) {
          return answer;
        }
      }
      return Optional.empty();
    });
  }

  public void keep(String bruger, String noegle, Kvitteringer svar) {
    database.ask(c -> Sql.of(KEEP, Json.write(svar), bruger, noegle).update(c));
  }

  /** Forgets what is older than a day. */
  public void purge(Instant now) {
    database.ask(c -> Sql.of(PURGE, now.toString()).update(c));
  }

  /** Forgets the answers that name any of these, which are removed for good. */
  public void forget(Collection<UUID> objekter) {
    database.ask(c -> Sql.of(FORGET, (Object) objekter.toArray(UUID[]::new)).update(c));
  }

  private static boolean taken(Connection c, String bruger, String noegle, String aftryk, Instant now) throws SQLException {
    try {
      return bounded(c, Sql.of(TAKE, bruger, noegle, aftryk, now.toString())) == 1;
    } catch (SQLException e) {
      if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        throw new RegisterException(Fejl.UTILGAENGELIG, List.of(new Aarsag("IDEMPOTENS", "Idempotency-Key", noegle,
            "Den første anmodning med denne Idempotency-Key er stadig i gang. Gentag den om lidt; så gives dens svar.")));
      }
      throw e;
    }
  }

  private static int bounded(Connection c, Sql take) throws SQLException {
    try (Statement s = c.createStatement()) {
      s.execute(WAIT);
      int taken = take.update(c);
      s.execute(WAIT_AS_BEFORE);
      return taken;
    }
  }

  private static Optional<Kvitteringer> answer(Connection c, String bruger, String noegle, String aftryk) throws SQLException {
    return Sql.of(READ, bruger, noegle).first(c, rs -> {
      if (rs.getString(2) == null) {
        throw new RegisterException(Fejl.SLETTET, List.of(new Aarsag("IDEMPOTENS", "Idempotency-Key", noegle,
            "Det, som den første anmodning med denne Idempotency-Key skrev, er fjernet for altid. Den udføres ikke igen; brug en ny nøgle, hvis det er meningen.")));
      }
      if (!Objects.equals(rs.getString(1), aftryk)) {
        throw new RegisterException(Fejl.NOEGLE_GENBRUGT, List.of(new Aarsag("IDEMPOTENS", "Idempotency-Key", noegle,
            "Idempotency-Key er allerede brugt til en anden anmodning; brug en ny nøgle til hver anmodning, og den samme kun til at gentage den.")));
      }
      return Json.read(rs.getString(2), SVAR).somGentaget();
    });
  }
}
