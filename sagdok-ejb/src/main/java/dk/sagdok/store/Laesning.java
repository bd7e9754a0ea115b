package dk.sagdok.store;

import dk.sagdok.objekt.Registrering;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Billede.Version;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.time.Interval;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Laes and List: objects as a Tidsfilter sees them, ordered by uuid. */
public final class Laesning {
  private static final String LATEST = "select o.nyeste," + Kolonner.REGISTRERING + "," + Kolonner.RAEKKE + """
       from objekt o join registrering g on g.objekt=o.id and g.nr=o.nyeste
       left join raekke k on k.objekt=o.id and k.nr_til is null and k.virkning && tstzrange(?::timestamptz,?::timestamptz)
       where o.type=?%s order by o.id,\
      """ + Kolonner.ORDEN;
  /** Without an array the plan is made once; with one it would be made anew each time, which takes longer than the answer. */
  private static final String ONE = LATEST.formatted(" and o.id=?");
  private static final String SOME = LATEST.formatted(" and o.id in (select unnest(?))");

  private final Database database;
  private final Historik historik;

  public Laesning(Database database) {
    this.database = database;
    this.historik = new Historik(database);
  }

  /** @param now what "now" is to this question */
  public List<Billede> read(String type, Collection<UUID> objekter, Tidsfilter tid, Instant now) {
    Interval virkning = tid.virkning() == null ? Interval.at(now) : tid.virkning();
    return tid.registrering() == null && tid.modtaget() == null
        ? latest(type, objekter, virkning)
        : historik.read(type, objekter, tid, virkning);
  }

  private List<Billede> latest(String type, Collection<UUID> objekter, Interval virkning) {
    return database.ask(c -> {
      try (PreparedStatement s = c.prepareStatement(objekter.size() == 1 ? ONE : SOME)) {
        s.setString(1, Koder.bound(virkning.from()));
        s.setString(2, Koder.bound(virkning.to()));
        s.setString(3, type);
        s.setObject(4, objekter.size() == 1 ? objekter.iterator().next() : c.createArrayOf("uuid", objekter.toArray()));
        try (ResultSet rs = s.executeQuery()) {
          return billeder(rs);
        }
      }
    });
  }

  private static List<Billede> billeder(ResultSet rs) throws SQLException {
    List<Billede> billeder = new ArrayList<>();
    List<LaestRaekke> raekker = null;
    UUID current = null;
    while (rs.next()) {
      UUID objekt = rs.getObject(2, UUID.class);
      if (!objekt.equals(current)) {
        current = objekt;
        raekker = new ArrayList<>();
        Registrering registrering = Kolonner.registrering(rs, 2);
        billeder.add(new Billede(objekt, rs.getInt(1), List.of(new Version(registrering, Interval.MAX, raekker))));
      }
      if (rs.getString(10) != null) {
        raekker.add(Kolonner.raekke(rs, 10));
      }
    }
    return billeder;
  }
}
