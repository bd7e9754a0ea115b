package dk.sagdok.store;

import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Fil;
import dk.sagdok.register.Filer.Henvisning;
import dk.sagdok.register.Filer.Plads;
import dk.sagdok.register.Tidsfilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What one element of an object says of a file. Now, which is asked for all the time, by one question about that element alone; the past as any reading of it. */
public final class Filhenvisning {
  private static final String NOW = """
      select o.livscyklus='Slettet',k.felter->>'%1$s',k.felter->>'%2$s',f.digest,f.stoerrelse,f.medietype from objekt o
       left join raekke k on k.objekt=o.id and k.nr_til is null and k.gruppe='%3$s' and k.noegle=? and k.virkning @> ?::timestamptz
       left join fil f on k.felter->>'%1$s' like 'store:%%' and f.digest=substr(k.felter->>'%1$s',7) collate "C"
       where o.id=? and o.type=?""";

  private final Database database;
  private final Laesning laesning;

  public Filhenvisning(Database database) {
    this.database = database;
    this.laesning = new Laesning(database);
  }

  public Optional<Henvisning> find(ObjektType type, UUID objekt, Plads plads, Tidsfilter tid, Instant now) {
    return tid.equals(Tidsfilter.NU) ? current(type, objekt, plads, now)
        : laesning.read(type.kode(), List.of(objekt), tid, now).stream().findFirst().map(billede -> past(billede, plads));
  }

  private Optional<Henvisning> current(ObjektType type, UUID objekt, Plads plads, Instant now) {
    Gruppe gruppe = plads.gruppe();
    String sql = NOW.formatted(indhold(gruppe), gruppe.filfelt().orElseThrow().filtype(), gruppe.kode());
    return database.ask(c -> Sql.of(sql, Koder.noegle(plads.noegle()), Koder.text(now), objekt, type.kode()).first(c, Filhenvisning::henvisning));
  }

  private static Henvisning henvisning(ResultSet rs) throws SQLException {
    Fil fil = rs.getString(4) == null ? null : new Fil(rs.getString(4), rs.getLong(5), rs.getString(6));
    return new Henvisning(rs.getBoolean(1), rs.getString(2), rs.getString(3), fil);
  }

  private Henvisning past(Billede billede, Plads plads) {
    Gruppe gruppe = plads.gruppe();
    String noegle = Koder.noegle(plads.noegle());
    var felter = billede.registreringer().get(0).raekker().stream().filter(r -> r.gruppe().equals(gruppe.kode()) && r.noegle().equals(noegle) && r.felter() != null)
        .findFirst().map(r -> Json.felter(r.felter())).orElse(Map.of());
    Object indhold = felter.get(indhold(gruppe));
    Fil fil = Fil.digest(indhold).flatMap(digest -> database.ask(c -> Filtabel.find(c, digest))).orElse(null);
    return new Henvisning(billede.slettet(), (String) indhold, (String) felter.get(gruppe.filfelt().orElseThrow().filtype()), fil);
  }

  private static String indhold(Gruppe gruppe) {
    return gruppe.filfelt().orElseThrow().kode();
  }
}
