package dk.sagdok.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Reference;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.objekt.Vaerdi;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Locks an object and brings what a change of it must know. */
public final class ObjektStore {
  private static final TypeReference<Map<String, Integer>> TAL = new TypeReference<>() {};
  private static final String LOCK = "select type,nyeste,hoejeste::text from objekt where id=? for update";
  private static final String RESERVE = "insert into objekt(id,type,nyeste,livscyklus) values (?,?,0,'') on conflict do nothing";
  private static final String LATEST = "select " + Kolonner.REGISTRERING + " from registrering g where g.objekt=? and g.nr=?";
  private static final String ROWS = "select " + Kolonner.RAEKKE + " from raekke k where k.objekt=? and k.nr_til is null";
  private static final String PART = " and (k.gruppe=any(?) or (k.gruppe=any(?) and (k.gruppe,k.indeks) in (select * from unnest(?::text[],?::int[]))))";

  private final Database database;

  public ObjektStore(Database database) {
    this.database = database;
  }

  /** The row of an object, locked until the transaction ends. */
  public Optional<Hoved> lock(UUID objekt) {
    return database.ask(c -> lock(c, objekt));
  }

  /** The same, for an object that may be new: two who make the same one wait for each other. */
  public Hoved lockOrReserve(UUID objekt, String type) {
    return database.ask(c -> {
      try (PreparedStatement s = c.prepareStatement(RESERVE)) {
        s.setObject(1, objekt);
        s.setString(2, type);
        s.executeUpdate();
      }
      return lock(c, objekt).orElseThrow();
    });
  }

  public Registrering latest(Hoved hoved) {
    return database.ask(c -> {
      try (PreparedStatement s = c.prepareStatement(LATEST)) {
        s.setObject(1, hoved.id());
        s.setInt(2, hoved.nyeste());
        try (ResultSet rs = s.executeQuery()) {
          rs.next();
          return Kolonner.registrering(rs, 1);
        }
      }
    });
  }

  /** Rows in force, by gruppe, indeks and virkning. */
  public List<Raekke> inForce(UUID objekt, Udsnit udsnit) {
    return database.ask(c -> {
      try (PreparedStatement s = c.prepareStatement(ROWS + (udsnit.alt() ? "" : PART) + " order by " + Kolonner.ORDEN)) {
        s.setObject(1, objekt);
        if (!udsnit.alt()) {
          bind(c, s, udsnit);
        }
        return rows(s);
      }
    });
  }

  private static Optional<Hoved> lock(Connection c, UUID objekt) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(LOCK)) {
      s.setObject(1, objekt);
      try (ResultSet rs = s.executeQuery()) {
        return rs.next() ? Optional.of(new Hoved(objekt, rs.getString(1), rs.getInt(2), Json.read(rs.getString(3), TAL))) : Optional.empty();
      }
    }
  }

  private static void bind(Connection c, PreparedStatement s, Udsnit udsnit) throws SQLException {
    List<String> grupper = new ArrayList<>();
    List<Integer> indeks = new ArrayList<>();
    udsnit.enkelteIndeks().forEach((gruppe, alle) -> alle.forEach(i -> {
      grupper.add(gruppe);
      indeks.add(i);
    }));
    s.setArray(2, c.createArrayOf("text", udsnit.heleGrupper().toArray()));
    s.setArray(3, c.createArrayOf("text", udsnit.enkelteIndeks().keySet().toArray()));
    s.setArray(4, c.createArrayOf("text", grupper.toArray()));
    s.setArray(5, c.createArrayOf("int4", indeks.toArray()));
  }

  private static List<Raekke> rows(PreparedStatement s) throws SQLException {
    List<Raekke> raekker = new ArrayList<>();
    try (ResultSet rs = s.executeQuery()) {
      while (rs.next()) {
        raekker.add(raekke(rs));
      }
    }
    return raekker;
  }

  private static Raekke raekke(ResultSet rs) throws SQLException {
    String id = rs.getString(5);
    Reference reference = id == null ? null : new Reference(id, rs.getBoolean(6), rs.getString(7));
    Aktoer aktoer = new Aktoer(rs.getString(8), rs.getString(9), rs.getString(10));
    return new Raekke(rs.getString(1), rs.getInt(2), Kolonner.virkning(rs, 3), new Vaerdi(reference, aktoer, Json.felter(rs.getString(11))));
  }
}
