package dk.sagdok.store;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.register.Soeg;
import dk.sagdok.register.Soeg.Betingelse;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A search as one statement. All its rows r1, r2 ... are in force in one registration and have an instant of virkning in common with
 * the filter. Today's registration needs no join: its rows are those that nothing has closed.
 */
final class SoegSql {
  private final Soeg soeg;
  private final Tidsfilter tid;
  private final Instant now;
  private final boolean past;
  private final List<Betingelse> omRaekker = new ArrayList<>();
  private final Sql omRegistrering = new Sql();
  private final Sql omObjekt = new Sql();

  SoegSql(Soeg soeg, Instant now) {
    this.soeg = soeg;
    this.tid = soeg.tid();
    this.now = now;
    this.past = tid.registrering() != null || tid.modtaget() != null;
    soeg.betingelser().forEach(this::sort);
    if (soeg.betingelser().stream().noneMatch(Betingelse.LivscyklusEr.class::isInstance)) {
      livscyklus("<>", Livscyklus.SLETTET.kode());
    }
  }

  /** @param antal how many hits to bring at most */
  Sql sql(int antal) {
    boolean ordered = soeg.sorteret() || soeg.efter() != null || soeg.fra() > 0;
    List<RaekkeKrav> krav = RaekkeKrav.of(soeg.type(), omRaekker);
    Sql sql = new Sql().add("select o.id from ");
    if (!past && !krav.isEmpty()) {
      sql.add("(").add(today(krav, ordered)).add(") h join objekt o on o.id=h.id");
    } else {
      sql.add("objekt o");
    }
    sql.add(" where o.type=?", soeg.type().kode()).add(omObjekt);
    if (past) {
      sql.add(" and o.id in (select g.objekt from registrering g").add(joined(krav, 0)).add(" where true").add(selected()).add(omRegistrering)
          .add(common(krav.size())).add(")");
      krav.forEach(k -> sql.add(candidates(k)));
    } else if (!omRegistrering.isEmpty()) {
      sql.add(" and exists (select 1 from registrering g where g.objekt=o.id and g.nr=o.nyeste").add(omRegistrering).add(")");
    }
    if (soeg.efter() != null) {
      sql.add(" and o.id>?", soeg.efter());
    }
    return sql.add(ordered ? " order by o.id" : "").add(" limit ? offset ?", antal, soeg.fra());
  }

  private void sort(Betingelse betingelse) {
    if (betingelse instanceof Betingelse.ObjektEr er) {
      omObjekt.add(" and o.id=?", er.uuid());
    } else if (betingelse instanceof Betingelse.LivscyklusEr er) {
      livscyklus("=", er.kode());
    } else if (betingelse instanceof Betingelse.BrugerEr er) {
      omRegistrering.add(" and lower(g.bruger)=lower(?)", er.brugerref());
    } else if (betingelse instanceof Betingelse.NoteLigner note) {
      note(Moenster.of(note.moenster()));
    } else {
      omRaekker.add(betingelse);
    }
  }

  /** The objekt row knows the livscyklus of its latest registration. */
  private void livscyklus(String operator, String kode) {
    (past ? omRegistrering : omObjekt).add((past ? " and g" : " and o") + ".livscyklus" + operator + "?", kode);
  }

  /** The note of the registration, or of any virkning that the filter shows. */
  private void note(Moenster m) {
    omRegistrering.add(" and (" + m.sql("g.note"), m.text())
        .add(" or exists (select 1 from raekke n where greatest(n.objekt)=g.objekt and int4range(n.nr_fra,n.nr_til) @> g.nr and ")
        .add(m.sql("n.notetekst"), m.text()).add(" and ").add(virkning("n")).add("))");
  }

  /** The objects that rows in force point out. In order they are sorted here, so that only a page of them is looked up. */
  private Sql today(List<RaekkeKrav> krav, boolean ordered) {
    boolean once = tid.virkning() == null && krav.stream().allMatch(k -> k.single(soeg.type()));
    Sql sql = new Sql().add("select " + (once ? "" : "distinct ") + "r1.objekt as id from raekke r1").add(joined(krav, 1))
        .add(" where r1.nr_til is null and ").add(virkning("r1")).add(krav.get(0).sql(soeg.type(), "r1")).add(common(krav.size()));
    if (soeg.efter() != null) {
      sql.add(" and r1.objekt>?", soeg.efter());
    }
    return sql.add(ordered ? " order by 1" : "");
  }

  /** Rows from number {@code done + 1} on, joined to the registration (past) or to the first row (today). */
  private Sql joined(List<RaekkeKrav> krav, int done) {
    Sql sql = new Sql();
    for (int i = done; i < krav.size(); i++) {
      String r = "r" + (i + 1);
      sql.add(" join raekke " + r + " on " + (past
          ? "greatest(" + r + ".objekt)=g.objekt and int4range(" + r + ".nr_fra," + r + ".nr_til) @> g.nr"
          : r + ".objekt=r1.objekt and " + r + ".nr_til is null") + " and ").add(virkning(r)).add(krav.get(i).sql(soeg.type(), r));
    }
    return sql;
  }

  /** All rows share an instant with the window; two intervals that overlap a third need not overlap each other. */
  private Sql common(int rows) {
    Sql sql = new Sql();
    if (tid.virkning() != null && rows > 1) {
      sql.add(" and not isempty(");
      for (int i = 1; i <= rows; i++) {
        sql.add("r" + i + ".virkning*");
      }
      sql.add(window()).add(")");
    }
    return sql;
  }

  private Sql virkning(String r) {
    return tid.virkning() == null
        ? new Sql().add(r + ".virkning @> ?::timestamptz", Koder.text(now))
        : new Sql().add(r + ".virkning && ").add(window());
  }

  private Sql window() {
    return new Sql().add("tstzrange(?::timestamptz,?::timestamptz)", Koder.text(tid.virkning().from()), Koder.text(tid.virkning().to()));
  }

  /** The registrations that the filter selects; later ones count only when it can see them. */
  private Sql selected() {
    Interval modtaget = tid.modtaget() == null ? Interval.ALWAYS : tid.modtaget();
    Sql sql = new Sql().add(" and g.modtaget<?::timestamptz", Koder.text(modtaget.to()));
    Sql later = new Sql().add(" and not exists (select 1 from registrering l where l.objekt=g.objekt and l.nr>g.nr and l.modtaget<?::timestamptz", Koder.text(modtaget.to()));
    if (tid.registrering() == null) {
      return sql.add(later).add(")");
    }
    return sql.add(" and g.tid<?::timestamptz", Koder.text(tid.registrering().to())).add(later)
        .add(" and (l.tid<=?::timestamptz or l.modtaget<=?::timestamptz))", Koder.text(tid.registrering().from()), Koder.text(modtaget.from()));
  }

  /** Objects that ever had such a row: what the search indexes can answer, on rows in force and on closed ones. */
  private Sql candidates(RaekkeKrav krav) {
    return new Sql().add(" and o.id in (select r.objekt from raekke r where r.nr_til is null").add(krav.sql(soeg.type(), "r"))
        .add(" union all select r.objekt from raekke r where r.nr_til is not null").add(krav.sql(soeg.type(), "r")).add(")");
  }
}
