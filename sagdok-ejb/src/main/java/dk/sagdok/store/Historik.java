package dk.sagdok.store;

import dk.sagdok.objekt.Registrering;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.time.Interval;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Objects as they were: which registrations a Tidsfilter selects, and their rows. Two statements, however many objects and whatever their
 * history; what a registration holds never changes, so they need no common snapshot.
 */
final class Historik {
  /** Sorted within: so each object is asked for by its key, and is never one of many that a plan goes through. */
  private static final String VISIBLE = "select o.nyeste," + Kolonner.REGISTRERING + """
       from objekt o cross join lateral (select * from registrering r where r.objekt=o.id and r.modtaget<?::timestamptz order by r.nr desc%s) g
       where o.type=? and %s order by o.id,g.nr desc
      """;
  private static final String ONE = "o.id=?";
  private static final String SOME = "o.id in (select unnest(?))";
  private static final String ROWS = "select k.nr_fra,coalesce(k.nr_til," + Integer.MAX_VALUE + ")," + Kolonner.RAEKKE + """
       ,k.objekt from raekke k where greatest(k.objekt)=%s and int4range(k.nr_fra,k.nr_til) && int4range(%s,%s,'[]')
       and greatest(k.virkning) && tstzrange(?::timestamptz,?::timestamptz) order by\
      """ + " " + Kolonner.ORDEN + ",k.nr_fra";
  private static final String ROWS_OF_ONE = ROWS.formatted("?", "?", "?");
  private static final String ROWS_OF_SOME = "select k.* from unnest(?::uuid[],?::int[],?::int[]) n(objekt,oldest,newest) cross join lateral ("
      + ROWS.formatted("n.objekt", "n.oldest", "n.newest") + ") k";
  /** The column of the object, after the two of {@link Versioner.Spor} and those of the row. */
  private static final int OBJEKT = 15;

  private final Database database;

  Historik(Database database) {
    this.database = database;
  }

  List<Billede> read(String type, Collection<UUID> objekter, Tidsfilter tid, Interval virkning) {
    Map<UUID, Integer> nyeste = new LinkedHashMap<>();
    Map<UUID, List<Valgt>> valgte = new LinkedHashMap<>();
    synlige(type, objekter, tid, nyeste).forEach((objekt, synlige) -> {
      List<Valgt> fundne = valgte(synlige, tid);
      if (!fundne.isEmpty()) {
        valgte.put(objekt, fundne);
      }
    });
    Map<UUID, List<Versioner.Spor>> raekker = raekker(valgte, virkning);
    return valgte.entrySet().stream()
        .map(e -> new Billede(e.getKey(), nyeste.get(e.getKey()), new Versioner(e.getValue(), raekker.getOrDefault(e.getKey(), List.of())).list())).toList();
  }

  /** Rows in force in any registration from oldest to newest. */
  List<Versioner.Spor> raekker(UUID objekt, int oldest, int newest, Interval virkning) {
    return database.ask(c -> {
      try (PreparedStatement s = c.prepareStatement(ROWS_OF_ONE)) {
        s.setObject(1, objekt);
        s.setInt(2, oldest);
        s.setInt(3, newest);
        return raekker(s, virkning).getOrDefault(objekt, List.of());
      }
    });
  }

  private Map<UUID, List<Versioner.Spor>> raekker(Map<UUID, List<Valgt>> valgte, Interval virkning) {
    if (valgte.size() == 1) {
      var en = valgte.entrySet().iterator().next();
      return Map.of(en.getKey(), raekker(en.getKey(), oldest(en.getValue()), newest(en.getValue()), virkning));
    }
    return valgte.isEmpty() ? Map.of() : database.ask(c -> {
      try (PreparedStatement s = c.prepareStatement(ROWS_OF_SOME)) {
        s.setArray(1, c.createArrayOf("uuid", valgte.keySet().toArray()));
        s.setArray(2, c.createArrayOf("int4", valgte.values().stream().map(Historik::oldest).toArray()));
        s.setArray(3, c.createArrayOf("int4", valgte.values().stream().map(Historik::newest).toArray()));
        return raekker(s, virkning);
      }
    });
  }

  private static Map<UUID, List<Versioner.Spor>> raekker(PreparedStatement s, Interval virkning) throws SQLException {
    s.setString(4, Koder.bound(virkning.from()));
    s.setString(5, Koder.bound(virkning.to()));
    Map<UUID, List<Versioner.Spor>> alle = new HashMap<>();
    try (ResultSet rs = s.executeQuery()) {
      while (rs.next()) {
        alle.computeIfAbsent(rs.getObject(OBJEKT, UUID.class), o -> new ArrayList<>()).add(new Versioner.Spor(rs.getInt(1), rs.getInt(2), Kolonner.raekke(rs, 3)));
      }
    }
    return alle;
  }

  private static int newest(List<Valgt> valgte) {
    return valgte.get(0).registrering().nr();
  }

  private static int oldest(List<Valgt> valgte) {
    return valgte.get(valgte.size() - 1).registrering().nr();
  }

  /** Newest first, those that had been received before the end of the window of modtaget; only the newest when no registreringstid is asked for. */
  private Map<UUID, List<Registrering>> synlige(String type, Collection<UUID> objekter, Tidsfilter tid, Map<UUID, Integer> nyeste) {
    boolean one = objekter.size() == 1;
    Interval modtaget = modtaget(tid);
    return database.ask(c -> {
      try (PreparedStatement s = c.prepareStatement(VISIBLE.formatted(tid.registrering() == null ? " limit 1" : "", one ? ONE : SOME))) {
        s.setString(1, Koder.text(modtaget.to()));
        s.setString(2, type);
        s.setObject(3, one ? objekter.iterator().next() : c.createArrayOf("uuid", objekter.toArray()));
        Map<UUID, List<Registrering>> synlige = new LinkedHashMap<>();
        try (ResultSet rs = s.executeQuery()) {
          while (rs.next()) {
            Registrering registrering = Kolonner.registrering(rs, 2);
            nyeste.put(registrering.objekt(), rs.getInt(1));
            synlige.computeIfAbsent(registrering.objekt(), o -> new ArrayList<>()).add(registrering);
          }
        }
        return synlige;
      }
    });
  }

  private static Interval modtaget(Tidsfilter tid) {
    return tid.modtaget() == null ? Interval.ALWAYS : tid.modtaget();
  }

  private static List<Valgt> valgte(List<Registrering> synlige, Tidsfilter tid) {
    Interval window = tid.registrering();
    List<Valgt> valgte = new ArrayList<>();
    Registrering next = null;
    for (Registrering registrering : synlige) {
      Instant til = next == null ? Interval.MAX : next.registreringstid();
      boolean known = next == null || next.modtaget().isAfter(modtaget(tid).from());
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
