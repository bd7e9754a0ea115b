package dk.sagdok.store;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.time.Interval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The columns of a row and of a registration, in the order in which they are read back. */
final class Kolonner {
  /** Of alias k. The twelve columns that {@link #raekke} reads. */
  static final String RAEKKE = "k.gruppe,k.indeks,lower(k.virkning),upper(k.virkning)"
      + ",k.reference,k.urn,k.objekttype,k.aktoerref,k.aktoertypekode,k.notetekst,k.felter::text,k.noegle";
  static final String ORDEN = "k.gruppe,k.noegle,k.indeks,lower(k.virkning) nulls first";
  /** Of alias g. The eight columns that {@link #registrering} reads. */
  static final String REGISTRERING = "g.objekt,g.nr,g.tid,g.modtaget,g.livscyklus,g.bruger,g.note,g.transaktion";

  private Kolonner() {}

  static LaestRaekke raekke(ResultSet rs, int first) throws SQLException {
    return new LaestRaekke(rs.getString(first), rs.getString(first + 11), rs.getInt(first + 1), virkning(rs, first + 2), rs.getString(first + 4), rs.getBoolean(first + 5),
        rs.getString(first + 6), rs.getString(first + 7), rs.getString(first + 8), rs.getString(first + 9), rs.getString(first + 10));
  }

  static Interval virkning(ResultSet rs, int first) throws SQLException {
    return new Interval(Koder.instant(rs, first, Interval.MIN), Koder.instant(rs, first + 1, Interval.MAX));
  }

  static Registrering registrering(ResultSet rs, int first) throws SQLException {
    return new Registrering(rs.getObject(first, UUID.class), rs.getInt(first + 1), Koder.instant(rs, first + 2, null),
        Koder.instant(rs, first + 3, null), Livscyklus.medKode(rs.getString(first + 4)).orElseThrow(), rs.getString(first + 5), rs.getString(first + 6),
        rs.getString(first + 7));
  }
}
