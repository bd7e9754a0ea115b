package dk.sagdok.store;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.objekttype.Opslag;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the rules ask of the other objects. */
public final class Registeropslag implements Opslag {
  private static final String KNOWN = "select id from objekt where type=? and livscyklus<>'Slettet' and id=any(?)";
  private static final String HOLD = "select pg_advisory_xact_lock(hashtextextended(?,0))";
  /** Group and field names come from the description and stand in the SQL as such, so that the partial indexes serve. */
  private static final String OTHER = "select n.objekt from raekke n join objekt o on o.id=n.objekt and o.type=? and o.livscyklus<>'Slettet'"
      + " where n.nr_til is null and n.gruppe='%1$s' and lower(n.felter->>'%2$s')=lower(?) and n.felter->>'%2$s'=? and n.objekt<>?"
      + " and exists (select 1 from raekke m where m.objekt=n.objekt and m.nr_til is null and m.gruppe='%3$s' and m.reference=?) limit 1";

  private final Database database;

  public Registeropslag(Database database) {
    this.database = database;
  }

  @Override
  public Set<UUID> ukendte(String objekttype, Set<UUID> objekter) {
    return Objekttyper.ALLE.stream().filter(t -> t.navn().equals(objekttype)).findFirst().map(t -> unknown(t, objekter)).orElse(Set.of());
  }

  private Set<UUID> unknown(ObjektType type, Set<UUID> objekter) {
    return database.ask(c -> {
      Set<UUID> unknown = new HashSet<>(objekter);
      try (PreparedStatement s = c.prepareStatement(KNOWN)) {
        s.setString(1, type.kode());
        s.setArray(2, c.createArrayOf("uuid", objekter.toArray()));
        try (ResultSet rs = s.executeQuery()) {
          while (rs.next()) {
            unknown.remove(rs.getObject(1, UUID.class));
          }
        }
      }
      return unknown;
    });
  }

  @Override
  public Optional<UUID> andenMed(Noegle noegle, UUID objekt) {
    return database.ask(c -> {
      hold(c, noegle);
      try (PreparedStatement s = c.prepareStatement(OTHER.formatted(noegle.gruppe(), noegle.felt(), noegle.relation()))) {
        s.setString(1, noegle.type().kode());
        s.setString(2, noegle.vaerdi());
        s.setString(3, noegle.vaerdi());
        s.setObject(4, objekt);
        s.setString(5, noegle.maal());
        try (ResultSet rs = s.executeQuery()) {
          return rs.next() ? Optional.of(rs.getObject(1, UUID.class)) : Optional.empty();
        }
      }
    });
  }

  /** Two who take the same key wait for each other. */
  private static void hold(Connection c, Noegle noegle) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(HOLD)) {
      s.setString(1, String.join("\n", noegle.type().kode(), noegle.gruppe(), noegle.felt(), noegle.vaerdi(), noegle.maal()));
      s.execute();
    }
  }
}
