package dk.sagdok.store;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.register.Soeg;
import dk.sagdok.register.Soeg.Betingelse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A search as one statement. All its rows r1, r2 ... are in force in one registration and have an instant of virkning in common with
 * the filter. Today's registration needs no join: its rows are those that nothing has closed.
 */
final class SoegSql {
  private final Soeg soeg;
  private final Tidskrav tid;
  private final boolean past;
  private final List<Betingelse> omRaekker = new ArrayList<>();
  private final Sql omRegistrering = new Sql();
  private final Sql omObjekt = new Sql();

  SoegSql(Soeg soeg, Instant now) {
    this.soeg = soeg;
    this.tid = new Tidskrav(soeg.tid(), now);
    this.past = tid.past();
    soeg.betingelser().forEach(this::sort);
    if (soeg.betingelser().stream().noneMatch(Betingelse.LivscyklusEr.class::isInstance)) {
      livscyklus("<>", Livscyklus.SLETTET.kode());
    }
  }

  /** @param antal how many hits to bring at most */
  Sql sql(int antal) {
    boolean ordered = soeg.sorteret() || soeg.efter() != null || soeg.fra() > 0;
    return alle(ordered).add(ordered ? " order by o.id" : "").add(" limit ? offset ?", antal, soeg.fra());
  }

  /** All hits, in no order. */
  Sql alle() {
    return alle(false);
  }

  private Sql alle(boolean ordered) {
    List<RaekkeKrav> krav = RaekkeKrav.of(soeg.type(), omRaekker);
    Sql sql = new Sql().add("select o.id from ").add(past || krav.isEmpty() ? new Sql().add("objekt o where true") : today(krav, ordered))
        .add(" and o.type=?", soeg.type().kode()).add(omObjekt);
    if (past) {
      sql.add(" and o.id in (select g.objekt from registrering g").add(joined(krav, 0)).add(" where true").add(tid.selected()).add(omRegistrering)
          .add(common(krav.size())).add(")");
      krav.forEach(k -> sql.add(candidates(k)));
    } else if (!omRegistrering.isEmpty()) {
      sql.add(" and exists (select 1 from registrering g where g.objekt=o.id and g.nr=o.nyeste").add(omRegistrering).add(")");
    }
    if (soeg.efter() != null) {
      sql.add(" and o.id>?", soeg.efter());
    }
    return sql;
  }

  /** Where in these objects the words stand that Fritekst asks for: rows that meet everything together with the others. */
  Sql fundsteder(Collection<UUID> objekter, int antal) {
    List<RaekkeKrav> krav = RaekkeKrav.of(soeg.type(), omRaekker);
    List<Betingelse.Fritekst> fritekster = Fritekst.of(soeg);
    String r = "r" + (1 + IntStream.range(0, krav.size()).filter(i -> krav.get(i).fritekst()).findFirst().orElseThrow());
    Sql sql = new Sql().add("select distinct " + r + ".objekt," + r + ".noegle," + Fritekst.henvisning(soeg.type(), r, fritekster.get(0).gruppe()) + " as henvisning from ");
    if (past) {
      sql.add("registrering g").add(joined(krav, 0)).add(" where g.objekt=any(?)", (Object) uuids(objekter)).add(tid.selected()).add(omRegistrering);
    } else {
      sql.add("raekke r1").add(joined(krav, 1)).add(" where r1.objekt=any(?) and r1.nr_til is null and ", (Object) uuids(objekter)).add(tid.virkning("r1"))
          .add(krav.get(0).sql(soeg.type(), "r1"));
    }
    return Fritekst.uddrag(fritekster, sql.add(common(krav.size())), antal);
  }

  private static UUID[] uuids(Collection<UUID> objekter) {
    return objekter.toArray(UUID[]::new);
  }

  private void sort(Betingelse betingelse) {
    if (betingelse instanceof Betingelse.ObjektEr er) {
      omObjekt.add(" and o.id=?", er.uuid());
    } else if (betingelse instanceof Betingelse.ObjektBlandt blandt) {
      omObjekt.add(" and o.id=any(?)", (Object) uuids(blandt.uuider()));
    } else if (betingelse instanceof Betingelse.IngenHenviser ingen) {
      omObjekt.add(" and not exists (select from raekke h join objekt e on e.id=h.objekt and e.type=? and e.livscyklus<>?"
          + " where h.reference=o.id::text and h.gruppe=? and h.nr_til is null)", ingen.relation().ejer().kode(), Livscyklus.SLETTET.kode(), ingen.relation().relation());
    } else if (betingelse instanceof Betingelse.LivscyklusEr er) {
      livscyklus("=", er.kode());
    } else if (betingelse instanceof Betingelse.BrugerEr er) {
      omRegistrering.add(" and lower(g.bruger)=lower(?)", er.brugerref());
    } else if (betingelse instanceof Betingelse.RegistreretMellem registreret) {
      omRegistrering.add(" and ").add(Soegetider.mellem("g.tid", registreret.tid()));
    } else if (betingelse instanceof Betingelse.OprettetMellem oprettet) {
      omRegistrering.add(" and ").add(Soegetider.oprettet(oprettet, tid));
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
        .add(m.sql("n.notetekst"), m.text()).add(" and ").add(tid.virkning("n")).add("))");
  }

  /**
   * The objects that rows in force point out. Where each is pointed out once the planner may go through all in order and stop at the end of the page,
   * which is the way when very many are; else they are sorted here, so that only a page of them is looked up.
   */
  private Sql today(List<RaekkeKrav> krav, boolean ordered) {
    if (soeg.tid().virkning() == null && krav.stream().allMatch(RaekkeKrav::single)) {
      return new Sql().add("raekke r1").add(joined(krav, 1)).add(" join objekt o on o.id=r1.objekt").add(inForce(krav));
    }
    return new Sql().add("(select distinct r1.objekt as id from raekke r1").add(joined(krav, 1)).add(inForce(krav)).add(ordered ? " order by 1" : "")
        .add(") h join objekt o on o.id=h.id where true");
  }

  private Sql inForce(List<RaekkeKrav> krav) {
    Sql sql = new Sql().add(" where r1.nr_til is null and ").add(tid.virkning("r1")).add(krav.get(0).sql(soeg.type(), "r1")).add(common(krav.size()));
    return soeg.efter() == null ? sql : sql.add(" and r1.objekt>?", soeg.efter());
  }

  /** Rows from number {@code done + 1} on, joined to the registration (past) or to the first row (today). */
  private Sql joined(List<RaekkeKrav> krav, int done) {
    Sql sql = new Sql();
    for (int i = done; i < krav.size(); i++) {
      String r = "r" + (i + 1);
      sql.add(" join raekke " + r + " on " + (past
          ? "greatest(" + r + ".objekt)=g.objekt and int4range(" + r + ".nr_fra," + r + ".nr_til) @> g.nr"
          : r + ".objekt=r1.objekt and " + r + ".nr_til is null") + " and ").add(tid.virkning(r)).add(krav.get(i).sql(soeg.type(), r)).add(RaekkeKrav.sammeElement(krav, i));
    }
    return sql;
  }

  /** All rows share an instant with the window; two intervals that overlap a third need not overlap each other. */
  private Sql common(int rows) {
    Sql sql = new Sql();
    if (soeg.tid().virkning() != null && rows > 1) {
      sql.add(" and not isempty(");
      for (int i = 1; i <= rows; i++) {
        sql.add("r" + i + ".virkning*");
      }
      sql.add(tid.window()).add(")");
    }
    return sql;
  }

  /** Objects that ever had such a row: what the search indexes can answer, on rows in force and on closed ones. */
  private Sql candidates(RaekkeKrav krav) {
    return new Sql().add(" and o.id in (select r.objekt from raekke r where r.nr_til is null").add(krav.sql(soeg.type(), "r"))
        .add(" union all select r.objekt from raekke r where r.nr_til is not null").add(krav.sql(soeg.type(), "r")).add(")");
  }
}
