package dk.sagdok.store;

import dk.sagdok.register.Tidsfilter;
import dk.sagdok.time.Interval;
import java.time.Instant;

/** What a Tidsfilter asks of a row and of a registration, as SQL. */
record Tidskrav(Tidsfilter tid, Instant now) {

  /** False when only the rows that nothing has closed are asked about. */
  boolean past() {
    return tid.registrering() != null || tid.modtaget() != null;
  }

  /** The row called r. */
  Sql virkning(String r) {
    return tid.virkning() == null
        ? new Sql().add(r + ".virkning @> ?::timestamptz", Koder.text(now))
        : new Sql().add(r + ".virkning && ").add(window());
  }

  /** The window of virkning, when there is one. */
  Sql window() {
    return new Sql().add("tstzrange(?::timestamptz,?::timestamptz)", Koder.text(tid.virkning().from()), Koder.text(tid.virkning().to()));
  }

  /** " and ...": registrations g that the filter selects; later ones count only when it can see them. */
  Sql selected() {
    Interval modtaget = tid.modtaget() == null ? Interval.ALWAYS : tid.modtaget();
    Sql sql = new Sql().add(" and g.modtaget<?::timestamptz", Koder.text(modtaget.to()));
    Sql later = new Sql().add(" and not exists (select 1 from registrering l where l.objekt=g.objekt and l.nr>g.nr and l.modtaget<?::timestamptz", Koder.text(modtaget.to()));
    if (tid.registrering() == null) {
      return sql.add(later).add(")");
    }
    return sql.add(" and g.tid<?::timestamptz", Koder.text(tid.registrering().to())).add(later)
        .add(" and (l.tid<=?::timestamptz or l.modtaget<=?::timestamptz))", Koder.text(tid.registrering().from()), Koder.text(modtaget.from()));
  }
}
