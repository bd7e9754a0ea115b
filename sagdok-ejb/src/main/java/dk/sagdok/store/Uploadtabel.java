package dk.sagdok.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files that arrive piece by piece: whose they are, how large they will be, and which file they became. */
public final class Uploadtabel {
  private static final String INSERT = "insert into fil_upload(id,bruger,stoerrelse,metadata,udloeber) values (?,?,?,?,?::timestamptz)";
  private static final String FIND = "select id,bruger,stoerrelse,metadata,udloeber,digest from fil_upload where id=? and bruger=?";
  private static final String EXTEND = "update fil_upload set udloeber=?::timestamptz where id=?";
  private static final String FINISH = "update fil_upload set digest=? where id=?";
  private static final String DELETE = "delete from fil_upload where id=? and bruger=?";
  private static final String EXPIRE = "delete from fil_upload where udloeber<?::timestamptz returning id";

  /**
   * @param metadata as the caller gave it, or null
   * @param digest of the file when all of it has arrived, else null
   */
  public record Upload(UUID id, String bruger, long stoerrelse, String metadata, Instant udloeber, String digest) {}

  private final Database database;

  public Uploadtabel(Database database) {
    this.database = database;
  }

  public void insert(Upload upload) {
    update(INSERT, upload.id(), upload.bruger(), upload.stoerrelse(), upload.metadata(), upload.udloeber().toString());
  }

  public Optional<Upload> find(UUID id, String bruger) {
    return database.ask(c -> Sql.of(FIND, id, bruger).first(c, rs -> new Upload(rs.getObject(1, UUID.class), rs.getString(2), rs.getLong(3), rs.getString(4),
        Koder.instant(rs, 5, null), rs.getString(6))));
  }

  public void extend(UUID id, Instant udloeber) {
    update(EXTEND, udloeber.toString(), id);
  }

  public void finish(UUID id, String digest) {
    update(FINISH, digest, id);
  }

  public void delete(UUID id, String bruger) {
    update(DELETE, id, bruger);
  }

  /** Forgets those that nothing has been added to for too long. */
  public List<UUID> expire(Instant now) {
    return database.ask(c -> Sql.of(EXPIRE, now.toString()).list(c, rs -> rs.getObject(1, UUID.class)));
  }

  private void update(String sql, Object... values) {
    database.ask(c -> Sql.of(sql, values).update(c));
  }
}
