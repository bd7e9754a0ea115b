package dk.sagdok.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Reference;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.objekt.Vaerdi;
import dk.sagdok.time.Interval;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Locks an object and brings what a change of it must know. */
public final class ObjektStore {
  private static final TypeReference<Map<String, Integer>> TAL = new TypeReference<>() {};
  private static final String LOCK = "select id,type,nyeste,hoejeste::text from objekt where id=any(?) order by id for ";
  private static final String RESERVE = "insert into objekt(id,type,nyeste,livscyklus) select n.id,n.type,0,''"
      + " from unnest(?::uuid[],?::text[]) n(id,type) order by n.id on conflict do nothing";
  private static final String LOAD = "select " + Kolonner.REGISTRERING + "," + Kolonner.RAEKKE
      + " from registrering g left join raekke k on k.objekt=g.objekt and k.nr_til is null%s where g.objekt=? and g.nr=? order by " + Kolonner.ORDEN;
  /** The first column of the row, after those of the registration. */
  private static final int ROW = 9;
  private static final String ALL = LOAD.formatted("");
  private static final String NONE = LOAD.formatted(" and false");
  private static final String PART = LOAD.formatted(
      " and (k.gruppe=any(?) or (k.gruppe=any(?) and (k.gruppe,k.indeks) in (select * from unnest(?::text[],?::int[])))"
          + " or exists (select from unnest(?::text[],?::timestamptz[],?::timestamptz[]) p(gruppe,fra,til)"
          + " where k.gruppe=p.gruppe and (k.virkning && tstzrange(p.fra,p.til) or k.virkning -|- tstzrange(p.fra,p.til))))");

  private final Database database;

  public ObjektStore(Database database) {
    this.database = database;
  }

  /**
   * What a lock is for. Two of any kind wait for each other. One who points at the object, and asks that it be there, waits for those who delete it
   * and no others: so two objects that are made to point at each other at once do not wait in a ring.
   */
  public enum Laas {
    AENDRER("no key update"), SLETTER("update");

    private final String sql;

    Laas(String sql) {
      this.sql = sql;
    }
  }

  /**
   * The rows of objects, those that there are, locked until the transaction ends. Whoever takes more than one takes them in the same order, so nobody
   * waits in a ring: first all that may be new, for which only those wait who make the same ones, then all.
   *
   * @param nye those that may be new, with their type
   */
  public Map<UUID, Hoved> lock(Set<UUID> objekter, Map<UUID, String> nye, Laas laas) {
    return objekter.isEmpty() ? Map.of() : database.ask(c -> {
      if (!nye.isEmpty()) {
        Sql.of(RESERVE, nye.keySet().toArray(UUID[]::new), nye.values().toArray(String[]::new)).update(c);
      }
      return lock(c, objekter, laas);
    });
  }

  private static Map<UUID, Hoved> lock(Connection c, Set<UUID> objekter, Laas laas) throws SQLException {
    return Sql.of(LOCK + laas.sql, (Object) objekter.toArray(UUID[]::new))
        .list(c, rs -> new Hoved(rs.getObject(1, UUID.class), rs.getString(2), rs.getInt(3), Json.read(rs.getString(4), TAL)))
        .stream().collect(Collectors.toMap(Hoved::id, Function.identity()));
  }

  /** The latest registration of a locked object, and its rows in force by gruppe, indeks and virkning. */
  public Indlaest load(Hoved hoved, Udsnit udsnit) {
    return database.ask(c -> {
      try (PreparedStatement s = c.prepareStatement(udsnit.alt() ? ALL : udsnit.intet() ? NONE : PART)) {
        int next = udsnit.alt() || udsnit.intet() ? 1 : bind(c, s, udsnit);
        s.setObject(next, hoved.id());
        s.setInt(next + 1, hoved.nyeste());
        return indlaest(s);
      }
    });
  }

  private static int bind(Connection c, PreparedStatement s, Udsnit udsnit) throws SQLException {
    List<String> grupper = new ArrayList<>();
    List<Integer> indeks = new ArrayList<>();
    udsnit.enkelteIndeks().forEach((gruppe, alle) -> alle.forEach(i -> {
      grupper.add(gruppe);
      indeks.add(i);
    }));
    s.setArray(1, c.createArrayOf("text", udsnit.heleGrupper().toArray()));
    s.setArray(2, c.createArrayOf("text", udsnit.enkelteIndeks().keySet().toArray()));
    s.setArray(3, c.createArrayOf("text", grupper.toArray()));
    s.setArray(4, c.createArrayOf("int4", indeks.toArray()));
    List<Map.Entry<String, Interval>> perioder = List.copyOf(udsnit.perioder().entrySet());
    s.setArray(5, c.createArrayOf("text", perioder.stream().map(Map.Entry::getKey).toArray()));
    s.setArray(6, c.createArrayOf("text", perioder.stream().map(p -> Koder.bound(p.getValue().from())).toArray()));
    s.setArray(7, c.createArrayOf("text", perioder.stream().map(p -> Koder.bound(p.getValue().to())).toArray()));
    return 8;
  }

  private static Indlaest indlaest(PreparedStatement s) throws SQLException {
    try (ResultSet rs = s.executeQuery()) {
      Registrering registrering = null;
      List<Raekke> raekker = new ArrayList<>();
      while (rs.next()) {
        registrering = registrering == null ? Kolonner.registrering(rs, 1) : registrering;
        if (rs.getString(ROW) != null) {
          raekker.add(raekke(rs));
        }
      }
      return new Indlaest(registrering, raekker);
    }
  }

  private static Raekke raekke(ResultSet rs) throws SQLException {
    String id = rs.getString(ROW + 4);
    Reference reference = id == null ? null : new Reference(id, rs.getBoolean(ROW + 5), rs.getString(ROW + 6));
    Aktoer aktoer = new Aktoer(rs.getString(ROW + 7), rs.getString(ROW + 8), rs.getString(ROW + 9));
    return new Raekke(rs.getString(ROW), Koder.noegle(rs.getString(ROW + 11)), rs.getInt(ROW + 1), Kolonner.virkning(rs, ROW + 2),
        new Vaerdi(reference, aktoer, Json.felter(rs.getString(ROW + 10))));
  }
}
