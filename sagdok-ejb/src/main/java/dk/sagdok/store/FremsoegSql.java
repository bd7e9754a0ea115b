package dk.sagdok.store;

import dk.sagdok.objekttype.Datatype;
import dk.sagdok.register.Fremsoeg;
import dk.sagdok.register.Fremsoeg.Noegle;
import dk.sagdok.register.Fremsoeg.Orden;
import dk.sagdok.register.Soegeudtryk;
import java.time.Instant;
import java.util.List;

/** A search put together of others as one statement: a single one is the set of its objects, and the rest is and, or and not. */
final class FremsoegSql {
  private final Fremsoeg fremsoeg;
  private final Instant now;

  FremsoegSql(Fremsoeg fremsoeg, Instant now) {
    this.fremsoeg = fremsoeg;
    this.now = now;
  }

  Sql side() {
    Sql sql = new Sql().add("select o.id").add(fra()).add(" order by ");
    fremsoeg.orden().forEach(o -> sql.add(orden(o)).add(","));
    return sql.add("o.id limit ? offset ?", fremsoeg.antal(), fremsoeg.fra());
  }

  /** Counts no further than that. */
  Sql antal(int hoejst) {
    return new Sql().add("select count(*) from (select").add(fra()).add(" limit ?) x", hoejst);
  }

  private Sql fra() {
    return new Sql().add(" from objekt o where o.type=? and ", fremsoeg.type().kode()).add(krav(fremsoeg.udtryk(), false));
  }

  /** What is not is brought down to the single searches, each of which knows among which objects it is asked. */
  private Sql krav(Soegeudtryk udtryk, boolean ikke) {
    if (udtryk instanceof Soegeudtryk.Enkelt enkelt) {
      return ikke ? uden(enkelt) : new Sql().add("o.id in (").add(enkelt(enkelt)).add(")");
    } else if (udtryk instanceof Soegeudtryk.Ikke nej) {
      return krav(nej.del(), !ikke);
    }
    return samlet(udtryk.dele(), udtryk instanceof Soegeudtryk.Alle != ikke ? " and " : " or ", ikke);
  }

  private Sql samlet(List<Soegeudtryk> dele, String ord, boolean ikke) {
    Sql sql = new Sql().add("(");
    for (int i = 0; i < dele.size(); i++) {
      sql.add(i == 0 ? "" : ord).add(krav(dele.get(i), ikke));
    }
    return sql.add(")");
  }

  private Sql uden(Soegeudtryk.Enkelt enkelt) {
    return new Sql().add("(o.id in (").add(enkelt(new Soegeudtryk.Enkelt(enkelt.tid(), List.of()))).add(") and o.id not in (").add(enkelt(enkelt)).add("))");
  }

  private Sql enkelt(Soegeudtryk.Enkelt enkelt) {
    return new SoegSql(fremsoeg.alene(enkelt), now).alle();
  }

  private Sql orden(Orden orden) {
    return new Sql().add("(").add(noegle(orden.noegle())).add(orden.faldende() ? ") desc nulls last" : ") asc nulls last");
  }

  private Sql noegle(Noegle noegle) {
    if (noegle instanceof Noegle.Registreringens r) {
      String kolonne = switch (r.hvad()) {
        case BRUGER -> "lower(g.bruger)";
        case REGISTRERINGSTID -> "g.tid";
        case MODTAGET -> "g.modtaget";
        case LIVSCYKLUS -> "g.livscyklus";
      };
      return new Sql().add("select " + kolonne + " from registrering g where g.objekt=o.id and g.nr=o.nyeste");
    }
    return felt((Noegle.Feltets) noegle);
  }

  private Sql felt(Noegle.Feltets noegle) {
    String felt = "k.felter->>'" + RaekkeKrav.navn(noegle.felt().kode()) + "'";
    Sql sql = new Sql().add("select min(");
    if (noegle.felt().datatype() == Datatype.KODE) {
      sql.add("array_position(?::text[]," + felt + ")", (Object) noegle.felt().koder().toArray(String[]::new));
    } else {
      sql.add(noegle.felt().datatype() == Datatype.HELTAL ? "(" + felt + ")::numeric" : "lower(" + felt + ")");
    }
    return sql.add(") from raekke k where k.objekt=o.id and k.nr_til is null and k.gruppe=any(?) and k.virkning @> ?::timestamptz",
        noegle.grupper().toArray(String[]::new), Koder.text(now));
  }
}
