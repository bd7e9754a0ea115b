package dk.sagdok.outbox;

import dk.sagdok.register.Efterproevning.Skade;
import dk.sagdok.register.Efterproevning.Skridt;
import dk.sagdok.register.Efterproevning.Slags;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Recomputes the chain from the haendelser. All of it in a transaction of the caller that sees one state. */
public final class Kaedeproeve {
  private static final int ANTAL = 5000;
  private static final int MEST = 100;
  private static final String NUMRE = "select count(*),max(loebenummer) from (select loebenummer from haendelse where loebenummer>? order by loebenummer limit " + ANTAL + ") x";
  private static final String LED = """
      select slags,objekt,nr,case when slags='HAENDELSE_MANGLER' then loebenummer-1 else loebenummer end from (
        select h.loebenummer,h.objekt,h.nr,case
            when h.forrige is null then 'HAENDELSE_MANGLER'
            when h.objekt is null and not exists (select from fjernelse f where f.lfd=h.fjernelse) then 'HAENDELSE_TOEMT'
            when h.objekt is not null and (h.fjernelse is not null or h.indhold is not null) then 'HAENDELSE'
            when h.objekt is not null and g.objekt is null then 'HAENDELSE_UDEN_REGISTRERING'
            when h.kaede is distinct from sha256(h.forrige||\
      """ + Kaede.led("h", "g.aftryk") + """
      ) then 'HAENDELSE' end as slags
          from (select h.*,\
      """ + Kaede.forrige("h") + """
       as forrige from haendelse h where h.loebenummer>? and h.loebenummer<=? offset 0) h
          left join registrering g on g.objekt=h.objekt and g.nr=h.nr) x
       where slags is not null order by loebenummer limit\
      """ + " " + MEST;
  /** What was sent has a number; a removal accounts for what it emptied, and no more than is forgotten is missing; all that is not forgotten is told. */
  private static final String SAMLET = """
      select 'HAENDELSE_MANGLER',null::uuid,null::int,n.sidste+1 from (
             \
      """ + Kaede.SIDSTE + """
      ) n(sidste,kaede) where n.sidste<(select greatest(r.sendt,k.sendt) from relaeposition r,kuvertposition k)
      union all
      select 'FJERNELSE',null,f.lfd::int,null from fjernelse f left join (select fjernelse,count(*) as antal from haendelse where fjernelse is not null group by fjernelse) h on h.fjernelse=f.lfd
       where coalesce(h.antal,0)>f.haendelser or coalesce(h.antal,0)<f.haendelser and (select loebenummer=0 from kaedestart)
      union all
      (select 'REGISTRERING_UDEN_HAENDELSE',g.objekt,g.nr,null from registrering g
        where g.modtaget>coalesce((select h.nummereret from haendelse h,kaedestart s where s.loebenummer>0 and h.loebenummer=s.loebenummer+1),'-infinity')
          and not exists (select from haendelse h where h.objekt=g.objekt and h.nr=g.nr and h.virkningstid is null) limit\
      """ + " " + MEST + ")";
  private static final String NUMMER = "select h.objekt,h.nr,min(h.loebenummer) from haendelse h join unnest(?::uuid[],?::int[]) s(objekt,nr) on s.objekt=h.objekt and s.nr=h.nr group by 1,2";
  private static final String KENDT = "select encode(kaede,'hex') from (select loebenummer,kaede from haendelse union all select loebenummer,kaede from kaedestart) k where loebenummer=?";

  private Kaedeproeve() {}

  /** Some thousand haendelser above that number; naeste is the last number, or null. */
  public static Skridt efter(Connection c, long efter) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(NUMRE)) {
      s.setLong(1, efter);
      try (ResultSet rs = s.executeQuery()) {
        rs.next();
        long antal = rs.getLong(1);
        return new Skridt(antal, 0, antal == 0 ? List.of() : led(c, efter, rs.getLong(2)), antal == ANTAL ? Long.toString(rs.getLong(2)) : null);
      }
    }
  }

  private static List<Skade> led(Connection c, long efter, long til) throws SQLException {
    try (Statement s = c.createStatement()) { // each by its key, whatever the statistics say
      s.execute("set local enable_seqscan=off; set local enable_bitmapscan=off; set local enable_hashjoin=off; set local enable_mergejoin=off");
    }
    try (PreparedStatement s = c.prepareStatement(LED)) {
      s.setLong(1, efter);
      s.setLong(2, til);
      return skader(s);
    }
  }

  /** What no step by itself can see. */
  public static List<Skade> samlet(Connection c) throws SQLException {
    patience(c);
    try (PreparedStatement s = c.prepareStatement(SAMLET)) {
      return skader(s);
    }
  }

  /** Whether the link at that number is not the one that is known from elsewhere; one that is forgotten cannot be told. */
  public static boolean anden(Connection c, long loebenummer, String kaede) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(KENDT)) {
      s.setLong(1, loebenummer);
      try (ResultSet rs = s.executeQuery()) {
        return rs.next() ? !kaede.equalsIgnoreCase(rs.getString(1)) : loebenummer >= Glemsel.foerste(c);
      }
    }
  }

  /** The same, with the numbers of their haendelser: there is no index for it, so only those who have found something ask. */
  public static List<Skade> medNummer(Connection c, List<Skade> skader) throws SQLException {
    patience(c);
    try (PreparedStatement s = c.prepareStatement(NUMMER)) {
      s.setArray(1, c.createArrayOf("uuid", skader.stream().map(Skade::objekt).toArray(UUID[]::new)));
      s.setArray(2, c.createArrayOf("int4", skader.stream().map(Skade::nr).toArray()));
      Map<List<Object>, Long> numre = new HashMap<>();
      try (ResultSet rs = s.executeQuery()) {
        while (rs.next()) {
          numre.put(List.of(rs.getObject(1, UUID.class), rs.getInt(2)), rs.getLong(3));
        }
      }
      return skader.stream().map(d -> new Skade(d.slags(), d.objekt(), d.nr(), numre.get(List.of(d.objekt(), d.nr())))).toList();
    }
  }

  private static void patience(Connection c) throws SQLException {
    try (Statement s = c.createStatement()) {
      s.execute("set local statement_timeout='10min'; set local enable_seqscan=on; set local enable_hashjoin=on");
    }
  }

  private static List<Skade> skader(PreparedStatement s) throws SQLException {
    try (ResultSet rs = s.executeQuery()) {
      List<Skade> skader = new ArrayList<>();
      while (rs.next()) {
        skader.add(new Skade(Slags.valueOf(rs.getString(1)), rs.getObject(2, UUID.class), rs.getObject(3, Integer.class), rs.getObject(4, Long.class)));
      }
      return skader;
    }
  }
}
