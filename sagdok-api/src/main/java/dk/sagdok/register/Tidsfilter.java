package dk.sagdok.register;

import dk.sagdok.time.Interval;

/**
 * Which values and registrations a question is about.
 *
 * @param virkning rows whose virkning overlaps this are shown whole; null means now
 * @param registrering registrations in force in this window of registreringstid; null means the one in force
 * @param modtaget what the register knew in this window of its own clock; null means now. Registrations received at or after its end are not seen,
 *     nor are those that were superseded before its start.
 */
public record Tidsfilter(Interval virkning, Interval registrering, Interval modtaget) {
  public static final Tidsfilter NU = new Tidsfilter(null, null, null);
}
