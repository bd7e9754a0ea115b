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
 * @param objekttype {@code ObjektType.kode}; null, as all that follows, when the object has been removed for good: the number stays, and says so
 * @param aabnet rows that this registration began
 * @param lukket rows that it ended (what they replaced)
 */
public record Haendelse(long loebenummer, UUID beskedId, String objekttype, UUID objekt, Registrering registrering, List<LaestRaekke> aabnet,
    List<LaestRaekke> lukket, Kuvert kuvert) {

  /** What livscyklus is called where there is none to tell. */
  public static final String FJERNET = "Fjernet";

  /** One whose object has been removed for good: there is nothing more to tell of it than that it has been. */
  public static Haendelse fjernet(long loebenummer, UUID beskedId) {
    return new Haendelse(loebenummer, beskedId, null, null, null, List.of(), List.of(), Kuvert.TOM);
  }

  public boolean fjernet() {
    return registrering == null;
  }

  public String livscyklus() {
    return fjernet() ? FJERNET : registrering.livscyklus().kode();
  }

  /**
   * What subscribers choose by, as it was in force in the registration at its own time; null for what the object has not.
   *
   * @param myndighed reference of Ejer
   * @param emne reference of Primaer klasse
   * @param foelsomhed code
   */
  public record Kuvert(String myndighed, String emne, String foelsomhed) {
    public static final Kuvert TOM = new Kuvert(null, null, null);
  }

  /** The message about a haendelse: the same text to subscribers of the topic and to those who ask by number. */
  public record Besked(long loebenummer, String json) {}
}
