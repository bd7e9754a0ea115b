package dk.sagdok.register;

import dk.sagdok.objekt.Registrering;
import dk.sagdok.register.Billede.LaestRaekke;
import java.util.List;
import java.util.UUID;

/**
 * What happened to an object: one registration with the rows it opened and closed.
 *
 * @param loebenummer contiguous, in commit order, never a gap
 * @param beskedId id of the message, also its duplicate-detection key
 * @param objekttype {@code ObjektType.kode}
 * @param aabnet rows that this registration began
 * @param lukket rows that it ended (what they replaced)
 * @param myndighed reference of Ejer in force, or null
 * @param emne reference of Primaer klasse in force, or null
 */
public record Haendelse(long loebenummer, UUID beskedId, String objekttype, Registrering registrering, List<LaestRaekke> aabnet,
    List<LaestRaekke> lukket, String myndighed, String emne) {

  /** One whose object has been removed for good: there is nothing more to tell of it than that it has been. */
  public static Haendelse fjernet(long loebenummer, UUID beskedId) {
    return new Haendelse(loebenummer, beskedId, null, null, List.of(), List.of(), null, null);
  }

  public boolean fjernet() {
    return registrering == null;
  }

  /** The message about a haendelse: the same text to subscribers of the topic and to those who ask by number. */
  public record Besked(long loebenummer, String json) {}
}
