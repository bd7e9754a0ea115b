package dk.sagdok.store;

import dk.sagdok.objekt.Registrering;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Billede.Version;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.time.Interval;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Objects as they were: which registrations a Tidsfilter selects, and their rows. Two statements per object, whatever its history;
 * what a registration holds never changes, so they need no common snapshot.
 */
final class Historik {
  private static final String OBJEKTER = "select id,nyeste from objekt where id=any(?) and type=? order by id";
  private static final String VISIBLE = "select " + Kolonner.REGISTRERING + " from registrering g where g.objekt=? and g.modtaget<?::timestamptz order by g.nr desc";
  private static final String ROWS = "select k.nr_fra,coalesce(k.nr_til," + Integer.MAX_VALUE + ")," + Kolonner.RAEKKE + """
       from raekke k where greatest(k.objekt)=? and int4range(k.nr_fra,k.nr_til) && int4range(?,?,'[]')
       and greatest(k.virkning) && tstzrange(?::timestamptz,?::timestamptz) order by\
      """ + " " + Kolonner.ORDEN + ",k.nr_fra";

  private final Database database;

  Historik(Database database) {
    this.database = database;
  }

  List<Billede> read(String type, Collection<UUID> objekter, Tidsfilter tid, Interval virkning) {
    List<Billede> billeder = new ArrayList<>();
    nyeste(type, objekter).forEach((objekt, nyeste) -> {
      List<Version> versioner = versioner(objekt, tid, virkning);
      if (!versioner.isEmpty()) {
        billeder.add(new Billede(objekt, nyeste, versioner));
      }
    });
    return billeder;
  }

  private Map<UUID, Integer> nyeste(String type, Collection<UUID> objekter) {
    return database.ask(c -> {
      try (PreparedStatement s = c.prepareStatement(OBJEKTER)) {
        s.setArray(1, c.createArrayOf("uuid", objekter.toArray()));
        s.setString(2, type);
        Map<UUID, Integer> nyeste = new LinkedHashMap<>();
        try (ResultSet rs = s.executeQuery()) {
          while (rs.next()) {
            nyeste.put(rs.getObject(1, UUID.class), rs.getInt(2));
          }
        }
        return nyeste;
      }
    });
  }

  /** Newest first. */
  List<Version> versioner(UUID objekt, Tidsfilter tid, Interval virkning) {
    List<Valgt> valgte = valgte(objekt, tid);
    if (valgte.isEmpty()) {
      return List.of();
    }
    int newest = valgte.get(0).registrering().nr();
    int oldest = valgte.get(valgte.size() - 1).registrering().nr();
    return new Versioner(valgte, raekker(objekt, oldest, newest, virkning)).list();
  }

  /** Rows in force in any registration from oldest to newest. */
  List<Versioner.Spor> raekker(UUID objekt, int oldest, int newest, Interval virkning) {
    return database.ask(c -> {
      try (PreparedStatement s = c.prepareStatement(ROWS)) {
        s.setObject(1, objekt);
        s.setInt(2, oldest);
        s.setInt(3, newest);
        s.setString(4, Koder.bound(virkning.from()));
        s.setString(5, Koder.bound(virkning.to()));
        List<Versioner.Spor> alle = new ArrayList<>();
        try (ResultSet rs = s.executeQuery()) {
          while (rs.next()) {
            alle.add(new Versioner.Spor(rs.getInt(1), rs.getInt(2), Kolonner.raekke(rs, 3)));
          }
        }
        return alle;
      }
    });
  }

  private List<Valgt> valgte(UUID objekt, Tidsfilter tid) {
    Interval modtaget = tid.modtaget() == null ? Interval.ALWAYS : tid.modtaget();
    return database.ask(c -> {
      try (PreparedStatement s = c.prepareStatement(VISIBLE + (tid.registrering() == null ? " limit 1" : ""))) {
        s.setObject(1, objekt);
        s.setString(2, Koder.text(modtaget.to()));
        try (ResultSet rs = s.executeQuery()) {
          return valgte(rs, tid.registrering(), modtaget.from());
        }
      }
    });
  }

  private static List<Valgt> valgte(ResultSet rs, Interval window, Instant knownFrom) throws SQLException {
    List<Valgt> valgte = new ArrayList<>();
    Registrering next = null;
    while (rs.next()) {
      Registrering registrering = Kolonner.registrering(rs, 1);
      Instant til = next == null ? Interval.MAX : next.registreringstid();
      boolean known = next == null || next.modtaget().isAfter(knownFrom);
      if (known && (window == null || window.overlaps(new Interval(registrering.registreringstid(), til)))) {
        valgte.add(new Valgt(registrering, til));
      }
      next = registrering;
    }
    return valgte;
  }

  /** A registration that the filter selects, and when the next one that it can see took over. */
  record Valgt(Registrering registrering, Instant til) {}
}
