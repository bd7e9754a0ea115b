package dk.sagdok.register;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.time.Interval;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An object as a question sees it (FiltreretOejebliksbillede).
 *
 * @param nyeste nr of the object's latest registration, whatever the filter shows
 * @param registreringer newest first; never empty
 */
public record Billede(UUID objekt, int nyeste, List<Version> registreringer) {

  /** Deleted in all that the question shows. */
  public boolean slettet() {
    return registreringer.stream().allMatch(v -> v.registrering().livscyklus() == Livscyklus.SLETTET);
  }

  /**
   * @param til when the next registration (that the filter can see) took over, or {@code Interval.MAX}
   * @param raekker the rows in force in this registration whose virkning overlaps the filter, by gruppe, indeks and virkning
   */
  public record Version(Registrering registrering, Instant til, List<LaestRaekke> raekker) {}

  /**
   * A row as stored; felter is the JSON text of its fields, passed through unread, or null for none.
   *
   * @param noegle the JSON list of the names that {@link Raekke#noegle} holds, or the empty text for none
   */
  public record LaestRaekke(String gruppe, String noegle, int indeks, Interval virkning, String reference, boolean urn, String objekttype,
      String aktoerref, String aktoertypekode, String notetekst, String felter) {
    public LaestRaekke(String gruppe, int indeks, Interval virkning, String reference, boolean urn, String objekttype,
        String aktoerref, String aktoertypekode, String notetekst, String felter) {
      this(gruppe, "", indeks, virkning, reference, urn, objekttype, aktoerref, aktoertypekode, notetekst, felter);
    }
  }
}
