package dk.sagdok.store;

import dk.sagdok.register.Efterproevning.Skade;
import dk.sagdok.register.Efterproevning.Slags;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Recomputes the digests of some thousand registrations in the order of their keys, and looks for rows and objects that belong to none of them. */
public final class Indholdsproeve {
  private static final int ANTAL = 5000;
  private static final int MEST = 100;
  private static final UUID MIDT = UUID.fromString("7fffffff-ffff-ffff-ffff-ffffffffffff");
  private static final UUID SIDST = new UUID(-1, -1);
  private static final Sted ANDEN_HALVDEL = new Sted(new UUID(Long.MIN_VALUE, 0), -1);
  private static final String INTERVAL = "(%1$s.objekt,%1$s.%2$s)>(?,?) and (%1$s.objekt,%1$s.%2$s)<=(?,?)";
  private static final String GRAENSE = "select objekt,nr from registrering g where " + INTERVAL.formatted("g", "nr") + " order by objekt,nr offset " + (ANTAL - 1) + " limit 1";
  private static final String ANTALLET = "select count(*) from registrering g where " + INTERVAL.formatted("g", "nr");
  private static final String REGISTRERINGER = """
      select objekt,nr,slags from (
        select g.objekt,g.nr,case
            when o.id is null then 'REGISTRERING_UDEN_OBJEKT'
            when g.nr>1 and not exists (select from registrering f where f.objekt=g.objekt and f.nr=g.nr-1) then 'REGISTRERING_MANGLER'
            when g.nr>o.nyeste or g.nr=o.nyeste and g.livscyklus<>o.livscyklus then 'OBJEKT'
            when g.aftryk is distinct from registrering_aftryk(g.salt,o.type,g.objekt,g.nr,g.tid,g.modtaget,g.livscyklus,g.bruger,g.note,g.transaktion,
                (select string_agg(raekke_oktetter(k),'' order by k.lfd) from raekke k where k.objekt=g.objekt and k.nr_fra=g.nr),
                (select string_agg(lukket_oktetter(k),'' order by k.nr_fra,k.lfd) from raekke k where k.objekt=g.objekt and k.nr_til=g.nr)) then 'REGISTRERING' end as slags
          from registrering g left join objekt o on o.id=g.objekt
         where """ + " " + INTERVAL.formatted("g", "nr") + ") x where slags is not null order by 1,2 limit " + MEST;
  /** Those that are no registration: one set less another costs a tenth of looking each up. */
  private static final String UDEN = " except select g.objekt,g.nr from registrering g where " + INTERVAL.formatted("g", "nr") + " limit " + MEST;
  private static final String AABNET = "select distinct k.objekt,k.nr_fra from raekke k where " + INTERVAL.formatted("k", "nr_fra") + UDEN;
  private static final String LUKKET = "select distinct k.objekt,k.nr_til from raekke k where k.nr_til is not null and " + INTERVAL.formatted("k", "nr_til") + UDEN;
  private static final String OBJEKTER = "select o.id,o.nyeste from objekt o where o.id>=? and o.id<=? and (o.id,o.nyeste)>(?,?) and (o.id,o.nyeste)<=(?,?)" + UDEN;

  /** Registration nr of an object; what comes after it in the order of the keys is looked at. */
  public record Sted(UUID objekt, int nr) {}

  /** @param til where to go on; null when there are no more */
  public record Fund(long antal, List<Skade> skader, Sted til) {}

  private final Connection c;

  private Indholdsproeve(Connection c) {
    this.c = c;
  }

  /** In a transaction of the caller that sees one state. */
  public static Fund efter(Connection c, Sted fra) throws SQLException {
    try (Statement s = c.createStatement()) { // each row by its key, whatever the statistics say
      s.execute("set local enable_seqscan=off; set local enable_bitmapscan=off; set local enable_hashjoin=off; set local enable_mergejoin=off");
    }
    return new Indholdsproeve(c).proev(fra);
  }

  private Fund proev(Sted fra) throws SQLException {
    Sted sidst = new Sted(nedre(fra) ? MIDT : SIDST, Integer.MAX_VALUE);
    Sted til = Sql.of(GRAENSE, fra.objekt(), fra.nr(), sidst.objekt(), sidst.nr()).first(c, Indholdsproeve::sted).orElse(sidst);
    Object[] interval = {fra.objekt(), fra.nr(), til.objekt(), til.nr()};
    List<Skade> skader = new ArrayList<>(Sql.of(REGISTRERINGER, interval).list(c, rs -> skade(Slags.valueOf(rs.getString(3)), sted(rs))));
    uden(skader, Slags.RAEKKE_UDEN_REGISTRERING, Sql.of(AABNET, interval).add("", interval));
    uden(skader, Slags.RAEKKE_UDEN_REGISTRERING, Sql.of(LUKKET, interval).add("", interval));
    uden(skader, Slags.OBJEKT, Sql.of(OBJEKTER, fra.objekt(), til.objekt()).add("", interval).add("", interval));
    long antal = Sql.of(ANTALLET, interval).first(c, rs -> rs.getLong(1)).orElseThrow();
    return new Fund(antal, skader, til.equals(sidst) ? naesteHalvdel(fra) : til);
  }

  private static Sted naesteHalvdel(Sted fra) {
    return nedre(fra) ? ANDEN_HALVDEL : null;
  }

  private static boolean nedre(Sted sted) {
    return sted.objekt().getMostSignificantBits() >= 0;
  }

  private static Sted sted(ResultSet rs) throws SQLException {
    return new Sted(rs.getObject(1, UUID.class), rs.getInt(2));
  }

  private void uden(List<Skade> skader, Slags slags, Sql sql) throws SQLException {
    sql.list(c, Indholdsproeve::sted).forEach(sted -> skader.add(skade(slags, sted)));
  }

  private static Skade skade(Slags slags, Sted sted) {
    return new Skade(slags, sted.objekt(), sted.nr(), null);
  }
}
