package dk.sagdok.outbox;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Haendelse;
import dk.sagdok.register.Haendelse.Kuvert;
import dk.sagdok.register.Haendelsesudgang.Tilstandsside;
import dk.sagdok.register.RegisterException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * All objects as they were when a number had been given and the next had not, a page at a time by their ids. Registrations with later numbers,
 * or none yet, are looked past, so that the pages agree whoever writes between them, and the haendelser above the number are all that is missing.
 */
public final class Tilstand {
  private static final int MOST = 1000;
  private static final UUID FOER_ALLE = new UUID(0, 0);
  private static final String OBJEKTER = """
      with side as materialized (select id,type,nyeste from objekt where id>? and type=any(?) order by id limit ?),
           senere as materialized (select h.objekt,min(h.nr)-1 as nr
                                     from (select objekt,nr from haendelse where loebenummer>? and virkningstid is null
                                           union all select objekt,nr from haendelse where loebenummer is null and virkningstid is null) h
                                    where h.objekt in (select id from side) group by h.objekt)
      select s.id,s.type,s.nyeste,g.nr,g.tid,g.modtaget,g.livscyklus,g.bruger,g.note,g.transaktion
        from side s left join senere n on n.objekt=s.id left join registrering g on g.objekt=s.id and g.nr=coalesce(n.nr,s.nyeste) order by s.id""";

  private final DataSource source;

  public Tilstand(DataSource source) {
    this.source = source;
  }

  /**
   * @param til the number that a page before this one told, or null for the first page
   * @param efter the id that the page before ended with, or null
   */
  public Tilstandsside laes(Set<String> objekttyper, Long til, UUID efter, int antal) throws SQLException {
    return Arbejde.<Tilstandsside, SQLException>udfoer(source, c -> {
      try (var s = c.createStatement()) {
        s.execute("set transaction isolation level repeatable read, read only");
      }
      long nummer = til == null ? Nummerering.latest(c) : kept(c, til);
      return side(c, objekttyper, nummer, efter == null ? FOER_ALLE : efter, Math.max(1, Math.min(antal, MOST)));
    });
  }

  private static long kept(Connection c, long til) throws SQLException {
    if (til < Glemsel.foerste(c) - 1) {
      throw Udgang.forgotten(c, "til", til);
    }
    if (til > Nummerering.latest(c)) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, List.of(new Aarsag("PARAMETER", "til", Long.toString(til), "til skal være det nummer, som den første side af tilstanden oplyste")));
    }
    return til;
  }

  private static Tilstandsside side(Connection c, Set<String> objekttyper, long til, UUID efter, int antal) throws SQLException {
    List<Haendelse> objekter = new ArrayList<>();
    List<Boolean> nyeste = new ArrayList<>();
    UUID sidste = efter;
    int set = 0;
    try (PreparedStatement s = c.prepareStatement(OBJEKTER)) {
      s.setObject(1, efter);
      s.setArray(2, c.createArrayOf("text", objekttyper.toArray()));
      s.setInt(3, antal);
      s.setLong(4, til);
      try (ResultSet rs = s.executeQuery()) {
        for (; rs.next(); set++) {
          sidste = rs.getObject(1, UUID.class);
          if (rs.getString(7) != null) { // else it was not there yet
            nyeste.add(rs.getInt(3) == rs.getInt(4));
            objekter.add(objekt(rs, objekter.size(), sidste));
          }
        }
      }
    }
    Indhold.stand(c, objekter, nyeste);
    return new Tilstandsside(objekter.stream().map(HaendelseJson::tilstand).toList(), til, sidste, set == antal);
  }

  private static Haendelse objekt(ResultSet rs, int plads, UUID id) throws SQLException {
    Registrering registrering = new Registrering(id, rs.getInt(4), Indhold.instant(rs, 5, null), Indhold.instant(rs, 6, null), Livscyklus.medKode(rs.getString(7)).orElseThrow(),
        rs.getString(8), rs.getString(9), rs.getString(10));
    return new Haendelse(plads, null, rs.getString(2), id, registrering, new ArrayList<>(), List.of(), Kuvert.TOM);
  }
}
