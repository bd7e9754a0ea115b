package dk.sagdok.store;

import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Registrering;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Appends one registration: closes the rows it ends, and in one statement more writes everything it begins, its haendelse too.
 *
 * <p>The haendelse row belongs to the outbox; it is written here because a statement of its own would be a round trip more per write.
 */
public final class Tilfoejelse {
  private static final String CLOSE = """
      update raekke k set nr_til=? from unnest(?::text[],?::int[],?::timestamptz[]) as l(gruppe,indeks,fra)
       where k.objekt=? and k.nr_til is null and k.gruppe=l.gruppe and k.indeks=l.indeks and lower(k.virkning) is not distinct from l.fra""";
  private static final String BEGIN = """
      with o as (%s),
           g as (insert into registrering(objekt,nr,tid,modtaget,livscyklus,bruger,note,transaktion)
                 values (?,?,?::timestamptz,?::timestamptz,?,?,?,?)),
           h as (insert into haendelse(objekt,nr,besked_id) values (?,?,?))
      insert into raekke(objekt,nr_fra,lfd,gruppe,indeks,virkning,urn,reference,objekttype,aktoerref,aktoertypekode,notetekst,felter)
      select ?,?,x.l,x.g,x.i,tstzrange(x.f,x.t),x.u,x.r,x.o,x.a,x.k,x.n,x.v from jsonb_to_recordset(?::jsonb)
        as x(l int,g text,i int,f timestamptz,t timestamptz,u boolean,r text,o text,a text,k text,n text,v jsonb)""";
  private static final String NEW = BEGIN.formatted("insert into objekt(nyeste,livscyklus,hoejeste,id,type) values (?,?,?::jsonb,?,?)");
  private static final String NEXT = BEGIN.formatted("update objekt set nyeste=?,livscyklus=?,hoejeste=?::jsonb where id=? and type=?");

  private final Database database;

  public Tilfoejelse(Database database) {
    this.database = database;
  }

  /** The first registration of an object that nobody else can know. */
  public Hoved create(Hoved hoved, Registrering registrering, List<Raekke> aabnet, UUID besked) {
    return database.ask(c -> begin(c, NEW, hoved, registrering, aabnet, besked));
  }

  /** The next registration of a locked object; every row in {@code lukket} must be in force. */
  public Hoved append(Hoved hoved, Registrering registrering, List<Raekke> lukket, List<Raekke> aabnet, UUID besked) {
    return database.ask(c -> {
      if (!lukket.isEmpty()) {
        close(c, registrering, lukket);
      }
      return begin(c, NEXT, hoved, registrering, aabnet, besked);
    });
  }

  private static void close(Connection c, Registrering registrering, List<Raekke> lukket) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(CLOSE)) {
      s.setInt(1, registrering.nr());
      s.setArray(2, c.createArrayOf("text", lukket.stream().map(Raekke::gruppe).toArray()));
      s.setArray(3, c.createArrayOf("int4", lukket.stream().map(Raekke::indeks).toArray()));
      s.setArray(4, c.createArrayOf("text", lukket.stream().map(r -> Koder.bound(r.virkning().from())).toArray()));
      s.setObject(5, registrering.objekt());
      int closed = s.executeUpdate();
      if (closed != lukket.size()) {
        throw new IllegalStateException(closed + " of " + lukket.size() + " rows were in force in " + registrering.objekt());
      }
    }
  }

  private static Hoved begin(Connection c, String sql, Hoved hoved, Registrering registrering, List<Raekke> aabnet, UUID besked) throws SQLException {
    Map<String, Integer> hoejeste = new HashMap<>(hoved.hoejeste());
    aabnet.stream().filter(r -> r.indeks() > 0).forEach(r -> hoejeste.merge(r.gruppe(), r.indeks(), Math::max));
    try (PreparedStatement s = c.prepareStatement(sql)) {
      bind(s, registrering.nr(), registrering.livscyklus().kode(), Json.write(hoejeste), hoved.id(), hoved.type(),
          hoved.id(), registrering.nr(), registrering.registreringstid().toString(), registrering.modtaget().toString(),
          registrering.livscyklus().kode(), registrering.bruger(), registrering.note(), registrering.transaktion(),
          hoved.id(), registrering.nr(), besked,
          hoved.id(), registrering.nr(), RaekkeJson.of(aabnet));
      s.executeUpdate();
    }
    return new Hoved(hoved.id(), hoved.type(), registrering.nr(), hoejeste);
  }

  private static void bind(PreparedStatement s, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof String || values[i] == null) {
        s.setString(i + 1, (String) values[i]);
      } else {
        s.setObject(i + 1, values[i]);
      }
    }
  }
}
