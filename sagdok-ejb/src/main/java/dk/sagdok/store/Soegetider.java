package dk.sagdok.store;

import dk.sagdok.register.Soeg.Betingelse;
import dk.sagdok.time.Interval;

/** Conditions about when something was, as SQL. */
final class Soegetider {
  private Soegetider() {}

  static Sql mellem(String tid, Interval interval) {
    return new Sql().add(tid + ">=?::timestamptz and " + tid + "<?::timestamptz", Koder.text(interval.from()), Koder.text(interval.to()));
  }

  /** Of the registration g: what the field says in it, else when the first registration was. Asked of one object at a time, it costs two look-ups by key. */
  static Sql oprettet(Betingelse.OprettetMellem oprettet, Tidskrav tid) {
    String felt = RaekkeKrav.sti("k", oprettet.sti());
    return new Sql().add("coalesce((select bool_or(").add(mellem("(" + felt + ")::timestamptz", oprettet.tid())).add(") from raekke k where ")
        .add(tid.past() ? "greatest(k.objekt)=g.objekt and int4range(k.nr_fra,k.nr_til) @> g.nr" : "k.objekt=g.objekt and k.nr_til is null")
        .add(" and k.gruppe=? and " + felt + " is not null and ", oprettet.gruppe()).add(tid.virkning("k"))
        .add("),(select ").add(mellem("f.tid", oprettet.tid())).add(" from registrering f where f.objekt=g.objekt and f.nr=1))");
  }

  static Sql dato(String r, Betingelse.DatoMellem dato) {
    String dag = "(" + RaekkeKrav.sti(r, dato.sti()) + ")::date";
    Sql sql = new Sql().add(" and " + dag + " is not null");
    if (dato.foerste() != null) {
      sql.add(" and " + dag + ">=?", dato.foerste());
    }
    return dato.sidste() == null ? sql : sql.add(" and " + dag + "<=?", dato.sidste());
  }
}
