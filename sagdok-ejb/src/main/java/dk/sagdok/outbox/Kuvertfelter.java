package dk.sagdok.outbox;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.ObjektType.Kuvert;
import dk.sagdok.objekttype.Objekttyper;
import java.util.function.Function;
import java.util.stream.Collectors;

/** SQL for what subscribers choose by, of object o and registration g: as in force when haendelse u happened, which is the registration's own time unless it says another, else the latest there is. */
final class Kuvertfelter {
  static final String MYNDIGHED = felt("k.reference", Kuvert::myndighed);
  static final String EMNE = felt("k.reference", Kuvert::emne);
  static final String FOELSOMHED = felt("k.felter->>'" + Kuvert.FOELSOMHED + "'", Kuvert::foelsomhed);

  private Kuvertfelter() {}

  /** Of the newest registration by the index of the rows in force, which is the quicker way. */
  private static String felt(String vaerdi, Function<Kuvert, String> gruppe) {
    String kode = "case o.type " + Objekttyper.ALLE.stream().filter(t -> gruppe.apply(t.kuvert()) != null).map(t -> naar(t, gruppe)).collect(Collectors.joining()) + "end";
    String valgt = " order by k.virkning @> coalesce(u.virkningstid,g.tid) desc,k.virkning desc limit 1)";
    return "case when o.nyeste=g.nr then (select " + vaerdi + " from raekke k where k.objekt=g.objekt and k.gruppe=" + kode + " and k.nr_til is null" + valgt
        + " else (select " + vaerdi + " from raekke k where greatest(k.objekt)=g.objekt and greatest(k.gruppe)=" + kode + " and int4range(k.nr_fra,k.nr_til) @> g.nr" + valgt + " end";
  }

  private static String naar(ObjektType type, Function<Kuvert, String> gruppe) {
    return "when '" + type.kode() + "' then '" + gruppe.apply(type.kuvert()) + "' ";
  }
}
