package dk.sagdok.store;

import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Registrering;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Appends one registration in one statement: closes the rows it ends and writes everything it begins, its haendelse too.
 *
 * <p>The haendelse row belongs to the outbox; it is written here because a statement of its own would be a round trip more per write.
 */
public final class Tilfoejelse {
  private static final String NEW = """
      with l as (select 0::bigint as antal,null::bytea as oktetter),
           o as (insert into objekt(nyeste,livscyklus,hoejeste,id,type) values (?,?,?::jsonb,?,?))""";
  /** The rows to close are found one by one through the index of those in force, whatever the object holds beside them. */
  private static final String NEXT = """
      with c as (update raekke k set nr_til=? from jsonb_to_recordset(?::jsonb) as l(g text,s text,i int,f timestamptz) cross join lateral
                  (select r.ctid from raekke r where r.objekt=? and r.nr_til is null and r.gruppe=l.g and r.noegle=l.s and r.indeks=l.i
                    and lower(r.virkning) is not distinct from l.f offset 0) found where k.ctid=found.ctid
                  returning k.nr_fra,k.lfd,lukket_oktetter(k) as oktetter),
           l as materialized (select count(*) as antal,string_agg(oktetter,'' order by nr_fra,lfd) as oktetter from c),
           o as (update objekt set nyeste=?,livscyklus=?,hoejeste=?::jsonb where id=? and type=?)""";
  /** Rows open when all that end are closed: to count those is to wait for them. The digest is that of the rows as they were written. */
  private static final String BEGIN = """
      ,
           h as (insert into haendelse(objekt,nr,besked_id) values (?,?,?)),
           r as (insert into raekke(objekt,nr_fra,lfd,gruppe,noegle,indeks,virkning,urn,reference,objekttype,aktoerref,aktoertypekode,notetekst,felter)
                 select ?,?,x.l,x.g,x.s,x.i,tstzrange(x.f,x.t),x.u,x.r,x.o,x.a,x.k,x.n,x.v from jsonb_to_recordset(?::jsonb)
                   as x(l int,g text,s text,i int,f timestamptz,t timestamptz,u boolean,r text,o text,a text,k text,n text,v jsonb)
                  where (select antal from l)=? returning lfd,raekke_oktetter(raekke) as oktetter),
           a as materialized (select count(*) as antal,string_agg(oktetter,'' order by lfd) as oktetter from r),
           g as (insert into registrering(objekt,nr,tid,modtaget,livscyklus,bruger,note,transaktion,salt,aftryk)
                 select n.*,registrering_aftryk(n.salt,?,n.objekt,n.nr,n.tid,n.modtaget,n.livscyklus,n.bruger,n.note,n.transaktion,a.oktetter,l.oktetter)
                   from (select ?::uuid as objekt,?::int as nr,?::timestamptz as tid,?::timestamptz as modtaget,?::text as livscyklus,?::text as bruger,?::text as note,
                                ?::text as transaktion,gen_random_uuid() as salt) n,a,l)
      select l.antal,a.antal from l,a""";

  private final Database database;

  public Tilfoejelse(Database database) {
    this.database = database;
  }

  /** The first registration of an object that nobody else can know. */
  public Hoved create(Hoved hoved, Registrering registrering, List<Raekke> aabnet, UUID besked) {
    return database.ask(c -> write(c, NEW + BEGIN, List.of(), hoved, registrering, List.of(), aabnet, besked));
  }

  /** The next registration of a locked object; every row in {@code lukket} must be in force. */
  public Hoved append(Hoved hoved, Registrering registrering, List<Raekke> lukket, List<Raekke> aabnet, UUID besked) {
    List<Object> close = List.of(registrering.nr(), RaekkeJson.noegler(lukket), hoved.id());
    return database.ask(c -> write(c, NEXT + BEGIN, close, hoved, registrering, lukket, aabnet, besked));
  }

  private static Hoved write(Connection c, String sql, List<Object> close, Hoved hoved, Registrering registrering, List<Raekke> lukket,
      List<Raekke> aabnet, UUID besked) throws SQLException {
    Map<String, Integer> hoejeste = new HashMap<>(hoved.hoejeste());
    aabnet.stream().filter(r -> r.indeks() > 0).forEach(r -> hoejeste.merge(r.gruppe(), r.indeks(), Math::max));
    List<Object> values = new ArrayList<>(close);
    Collections.addAll(values, registrering.nr(), registrering.livscyklus().kode(), Json.write(hoejeste), hoved.id(), hoved.type(),
        hoved.id(), registrering.nr(), besked,
        hoved.id(), registrering.nr(), RaekkeJson.of(aabnet), lukket.size(),
        hoved.type(), hoved.id(), registrering.nr(), registrering.registreringstid().toString(), registrering.modtaget().toString(),
        registrering.livscyklus().kode(), registrering.bruger(), registrering.note(), registrering.transaktion());
    Sql.of(sql, values.toArray()).first(c, rs -> checked(rs, hoved.id(), lukket.size(), aabnet.size()));
    return new Hoved(hoved.id(), hoved.type(), registrering.nr(), hoejeste);
  }

  private static boolean checked(ResultSet rs, UUID objekt, int lukket, int aabnet) throws SQLException {
    if (rs.getInt(1) != lukket || rs.getInt(2) != aabnet) {
      throw new IllegalStateException(rs.getInt(1) + " of " + lukket + " rows were in force in " + objekt + ", " + rs.getInt(2) + " of " + aabnet + " begun");
    }
    return true;
  }
}
