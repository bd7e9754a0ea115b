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
       where o.id=any(?) and o.type=? order by o.id,\
      """ + Kolonner.ORDEN;

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
      try (PreparedStatement s = c.prepareStatement(LATEST)) {
        s.setString(1, Koder.bound(virkning.from()));
        s.setString(2, Koder.bound(virkning.to()));
        s.setArray(3, c.createArrayOf("uuid", objekter.toArray()));
        s.setString(4, type);
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
