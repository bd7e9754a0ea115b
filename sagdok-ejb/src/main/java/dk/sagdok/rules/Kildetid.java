package dk.sagdok.rules;

import dk.sagdok.time.Instants;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A registreringstid that the source gives: it must fit between the registration before it and now. */
final class Kildetid {
  private Kildetid() {}

  /** @param sti where it stood, for the reason that is added when it does not fit */
  static Instant proevet(Instant given, Instant tidligst, Instant now, String sti, Aarsager aarsager) {
    var tidspunkt = given.truncatedTo(ChronoUnit.MICROS);
    if (!Instants.within(tidligst, tidspunkt, now)) {
      aarsager.tilfoej("OIO-registreringstid", sti, tidspunkt, "Tidspunkt skal ligge efter den foregående registrering"
          + (tidligst.equals(Instant.MIN) ? "" : " (tidligst " + tidligst + ")") + " og må ikke ligge efter nu (" + now + ").");
    }
    return tidspunkt;
  }
}
