package dk.sagdok.store;

import dk.sagdok.register.Fil;
import dk.sagdok.register.Tekststand;
import dk.sagdok.register.Tekststand.Tilstand;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The text of files: which wait to be read, and what came of the others. Whoever takes one has it for a while; then it may be taken again,
 * so that nothing is forgotten when a server dies.
 */
public final class Filtekster {
  /** A file that another node takes at this moment is passed over. */
  private static final String TAKE = "update filtekst t set forsoeg=t.forsoeg+1,tidligst=?::timestamptz from fil f where f.digest=t.digest and t.digest="
      + "(select digest from filtekst where tilstand='venter' and tidligst<=?::timestamptz order by bestilt desc limit 1 for update skip locked)"
      + " returning f.digest,f.stoerrelse,f.medietype,t.forsoeg,t.aarsag";
  private static final String READ = "update filtekst set tilstand=?,laest=?::timestamptz,aarsag=null,tekst=?,ord=to_tsvector('danish',?)"
      + " where digest=? and tilstand='venter'";
  private static final String FAIL = "update filtekst set tilstand='fejlet',laest=?::timestamptz,aarsag=? where digest=? and tilstand='venter'";
  private static final String WAIT = "update filtekst set tidligst=?::timestamptz,aarsag=?,forsoeg=? where digest=? and tilstand='venter'";
  private static final String STATE = "select tilstand,forsoeg,aarsag,laest from filtekst where digest=?";
  private static final String TOO_MANY_WORDS = "54000";

  private final Database database;

  /**
   * A file to be read.
   *
   * @param forsoeg how often it has been taken, with this time
   * @param aarsag why it was not read the last time, or null
   */
  public record Bestilling(Fil fil, int forsoeg, String aarsag) {}

  public Filtekster(Database database) {
    this.database = database;
  }

  /** The newest that waits, for so long. */
  public Optional<Bestilling> tag(Instant now, Duration laan) {
    return database.ask(c -> Sql.of(TAKE, now.plus(laan).toString(), now.toString())
        .first(c, rs -> new Bestilling(new Fil(rs.getString(1), rs.getLong(2), rs.getString(3)), rs.getInt(4), rs.getString(5))));
  }

  /** From now on it is found. Of a text with more different words than can be held the first part is. */
  public void laest(String digest, Tilstand tilstand, String tekst, Instant now) {
    database.ask(c -> {
      try {
        return store(c, digest, tekst.isBlank() ? Tilstand.INGEN : tilstand, tekst, now);
      } catch (SQLException e) {
        if (TOO_MANY_WORDS.equals(e.getSQLState())) {
          return store(c, digest, Tilstand.AFKORTET, tekst.substring(0, tekst.offsetByCodePoints(0, tekst.codePointCount(0, tekst.length()) / 4)), now);
        }
        throw e;
      }
    });
  }

  private static int store(Connection c, String digest, Tilstand tilstand, String tekst, Instant now) throws SQLException {
    return Sql.of(READ, kode(tilstand), now.toString(), tekst, tekst, digest).update(c);
  }

  /** It is not tried again. */
  public void fejlet(String digest, String aarsag, Instant now) {
    database.ask(c -> Sql.of(FAIL, now.toString(), aarsag, digest).update(c));
  }

  /** It is given back, and may be taken again from then on. */
  public void vent(String digest, Instant tidligst, String aarsag, int forsoeg) {
    database.ask(c -> Sql.of(WAIT, tidligst.toString(), aarsag, forsoeg, digest).update(c));
  }

  /** Empty when nothing refers to such a file. */
  public Optional<Tekststand> stand(String digest) {
    return database.ask(c -> Sql.of(STATE, digest).first(c, rs -> new Tekststand(Tilstand.valueOf(rs.getString(1).toUpperCase(Locale.ROOT)), rs.getInt(2), rs.getString(3),
        Koder.instant(rs, 4, null))));
  }

  private static String kode(Tilstand tilstand) {
    return tilstand.name().toLowerCase(Locale.ROOT);
  }
}
