package dk.sagdok.store;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekttype.Tilbagehenvisning;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Register.Henvisninger;
import dk.sagdok.register.Tidsfilter;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who points at an object by a relation, as a Tidsfilter sees them: found by the reference, in rows in force and in closed ones. */
public final class Henvisende {
  private static final String ROW = "select k.objekt," + Kolonner.RAEKKE + " from raekke k join objekt o on o.id=k.objekt and o.type=?";
  /** The column after the object and the twelve of the row. */
  private static final int PLACE = 14;
  private static final String PAGE = "select * from (select x.*,dense_rank() over (order by x.objekt) as plads from (";
  private static final String END = ") x) y where plads<=? order by plads,indeks,lower nulls first";

  private final Database database;

  public Henvisende(Database database) {
    this.database = database;
  }

  /** @param antal how many that point; each comes with all its entries */
  public Henvisninger read(UUID objekt, Tilbagehenvisning relation, Tidsfilter tid, Instant now, UUID efter, int antal) {
    Sql sql = sql(relation, condition(objekt, relation, new Tidskrav(tid, now), efter), new Tidskrav(tid, now)).add(END, antal + 1);
    return database.ask(c -> {
      try (PreparedStatement s = c.prepareStatement(sql.text())) {
        sql.bind(s);
        return page(s, relation, antal);
      }
    });
  }

  private static Sql condition(UUID objekt, Tilbagehenvisning relation, Tidskrav tid, UUID efter) {
    Sql sql = new Sql().add(" and k.gruppe=? and k.reference=? and ", relation.relation(), objekt.toString()).add(tid.virkning("k"));
    return efter == null ? sql : sql.add(" and k.objekt>?", efter);
  }

  private static Sql sql(Tilbagehenvisning relation, Sql condition, Tidskrav tid) {
    Sql sql = new Sql().add(PAGE);
    if (tid.past()) {
      return sql.add(then(relation, condition, tid, "k.nr_til is null")).add(" union ").add(then(relation, condition, tid, "k.nr_til is not null and k.nr_til>g.nr"));
    }
    return sql.add(ROW + " and o.livscyklus<>? where k.nr_til is null", relation.ejer().kode(), Livscyklus.SLETTET.kode()).add(condition);
  }

  /** The rows in force in a registration that the filter selects, each once. */
  private static Sql then(Tilbagehenvisning relation, Sql condition, Tidskrav tid, String closed) {
    return new Sql().add(ROW + " join registrering g on g.objekt=k.objekt and g.nr>=k.nr_fra and g.livscyklus<>? where " + closed,
        relation.ejer().kode(), Livscyklus.SLETTET.kode()).add(condition).add(tid.selected());
  }

  private static Henvisninger page(PreparedStatement s, Tilbagehenvisning relation, int antal) throws SQLException {
    List<LaestRaekke> raekker = new ArrayList<>();
    try (ResultSet rs = s.executeQuery()) {
      while (rs.next()) {
        if (rs.getInt(PLACE) > antal) {
          return new Henvisninger(raekker, true);
        }
        raekker.add(turned(Kolonner.raekke(rs, 2), rs.getString(1), relation.objekttype()));
      }
    }
    return new Henvisninger(raekker, false);
  }

  private static LaestRaekke turned(LaestRaekke r, String henviser, String objekttype) {
    return new LaestRaekke(r.gruppe(), r.noegle(), r.indeks(), r.virkning(), henviser, false, objekttype, r.aktoerref(), r.aktoertypekode(), r.notetekst(), r.felter());
  }
}
