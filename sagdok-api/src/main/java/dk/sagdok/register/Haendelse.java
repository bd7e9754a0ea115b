package dk.sagdok.register;

import dk.sagdok.objekt.Registrering;
import dk.sagdok.register.Billede.LaestRaekke;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What happened to an object: one registration with the rows it opened and closed, or what began and ended at an instant by what had been registered before.
 *
 * @param loebenummer contiguous, in commit order, never a gap
 * @param beskedId id of the message, also its duplicate-detection key
 * @param objekttype {@code ObjektType.kode}; null, as all that follows, when the object has been removed for good: the number stays, and says so
 * @param registrering the latest of the object; it is what happened unless virkningstid is given
 * @param aabnet rows that this registration began; with virkningstid, those in force in it whose virkning begins then
 * @param lukket rows that it ended (what they replaced); with virkningstid, those in force in it whose virkning ends then
 * @param virkningstid the instant at which something began or ended; null for one of a registration
 */
public record Haendelse(long loebenummer, UUID beskedId, String objekttype, UUID objekt, Registrering registrering, List<LaestRaekke> aabnet,
    List<LaestRaekke> lukket, Kuvert kuvert, Instant virkningstid, Kaedeled led) {

  /** One whose place in the chain is of no matter. */
  public Haendelse(long loebenummer, UUID beskedId, String objekttype, UUID objekt, Registrering registrering, List<LaestRaekke> aabnet, List<LaestRaekke> lukket, Kuvert kuvert,
      Instant virkningstid) {
    this(loebenummer, beskedId, objekttype, objekt, registrering, aabnet, lukket, kuvert, virkningstid, Kaedeled.INTET);
  }

  /** What livscyklus is called where there is none to tell. */
  public static final String FJERNET = "Fjernet";
  /** What livscyklus is called of one that tells what began or ended: nobody did anything to the object. */
  public static final String VIRKNING = "Virkning";

  /** One of a registration, whose place in the chain is of no matter. */
  public Haendelse(long loebenummer, UUID beskedId, String objekttype, UUID objekt, Registrering registrering, List<LaestRaekke> aabnet, List<LaestRaekke> lukket, Kuvert kuvert) {
    this(loebenummer, beskedId, objekttype, objekt, registrering, aabnet, lukket, kuvert, null);
  }

  /** One whose object has been removed for good: there is nothing more to tell of it than that it has been. */
  public static Haendelse fjernet(long loebenummer, UUID beskedId) {
    return new Haendelse(loebenummer, beskedId, null, null, null, List.of(), List.of(), Kuvert.TOM);
  }

  public boolean fjernet() {
    return registrering == null;
  }

  /** Whether it tells what began and ended, not a registration. */
  public boolean virkning() {
    return virkningstid != null;
  }

  /** What it is that happened, in a word. */
  public String livscyklus() {
    return fjernet() ? FJERNET : virkning() ? VIRKNING : registrering.livscyklus().kode();
  }

  /** When it happened. */
  public Instant tidspunkt() {
    return virkning() ? virkningstid : registrering.registreringstid();
  }

  /**
   * What subscribers choose by, as it was in force in the registration at {@link #tidspunkt}; null for what the object has not.
   *
   * @param myndighed reference of Ejer
   * @param emne reference of Primaer klasse
   * @param foelsomhed code
   */
  public record Kuvert(String myndighed, String emne, String foelsomhed) {
    public static final Kuvert TOM = new Kuvert(null, null, null);
  }

  /**
   * Its place in the chain of digests, in hexadecimal digits.
   *
   * @param forrige the link before
   * @param led the digest of this haendelse
   * @param kaede this link: SHA-256 of the octets of the two
   */
  public record Kaedeled(String forrige, String led, String kaede) {
    public static final Kaedeled INTET = new Kaedeled(null, null, null);
  }

  /** The message about a haendelse: the same text to subscribers of the topic and to those who ask by number. */
  public record Besked(Haendelse haendelse, String json) {
    public long loebenummer() {
      return haendelse.loebenummer();
    }
  }
}
