package dk.sagdok.outbox;

import dk.sagdok.register.Abonnementer.Abonnent;
import dk.sagdok.register.Abonnementer.Art;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Those who follow by HTTP under a name. How far they have come is remembered, and noted in the database once a second by whoever calls {@link #noter}. */
@ApplicationScoped
public class Foelgere {
  /** No queue of a broker is called so. */
  static final String ART = "http:";
  private static final int MEST = 1000;
  private static final String NY = "insert into abonnent(navn,bruger,position) select ?,?,? where (select count(*) from abonnent)<" + MEST + " on conflict do nothing";
  private static final String EJER = "select bruger from abonnent where navn=?";
  private static final String NOTER = "update abonnent set position=?,noteret=now() where navn=?";
  private static final String BESTEMT = "select navn,pause,flyt is not null from abonnent";
  /** The old value is what was asked for; one server gets it. */
  private static final String TAG = "update abonnent a set flyt=null from (select navn,flyt from abonnent where navn=? and flyt is not null for update) g where a.navn=g.navn returning g.flyt";
  private static final String ALLE = "select navn,bruger,coalesce(flyt,position),pause,extract(epoch from now()-noteret)::bigint from abonnent order by navn";

  @Resource(lookup = "java:jboss/datasources/SagdokDS")
  private DataSource source;

  private final Map<String, Foelger> kendte = new ConcurrentHashMap<>();

  /**
   * A name belongs to the user who was the first to use it.
   *
   * @param bruger BrugerRef
   */
  public Foelger hent(String navn, String bruger) throws SQLException {
    Foelger foelger = kendte.get(navn);
    if (foelger == null) {
      String ejer = Arbejde.<String, SQLException>udfoer(source, c -> ejer(c, navn, bruger));
      foelger = kendte.computeIfAbsent(navn, n -> new Foelger(this, n, ejer));
      noter();
    }
    if (!foelger.bruger().equals(bruger)) {
      throw new RegisterException(Fejl.IKKE_TILLADT, "ABONNENT-navn", "abonnent", "Navnet " + navn + " bruges af en anden; vælg et andet.");
    }
    return foelger;
  }

  private static String ejer(Connection c, String navn, String bruger) throws SQLException {
    try (PreparedStatement ny = c.prepareStatement(NY); PreparedStatement ejer = c.prepareStatement(EJER)) {
      ny.setString(1, navn);
      ny.setString(2, bruger);
      ny.setLong(3, 0);
      ny.executeUpdate();
      ejer.setString(1, navn);
      try (ResultSet rs = ejer.executeQuery()) {
        if (!rs.next()) {
          throw new RegisterException(Fejl.FOR_MANGE, "ABONNENT-antal", "abonnent", "Der er allerede " + MEST + " navngivne abonnenter; lad en administrator afmelde dem, der ikke bruges.");
        }
        return rs.getString(1);
      }
    }
  }

  /** Writes down where they have come to, and reads what operators have told them. */
  public void noter() throws SQLException {
    if (!kendte.isEmpty()) {
      Arbejde.<Void, SQLException>udfoer(source, c -> {
        positioner(c);
        bestemt(c);
        return null;
      });
    }
  }

  private void positioner(Connection c) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(NOTER)) {
      for (Foelger foelger : kendte.values()) {
        long position = foelger.unoteret();
        if (position >= 0) {
          s.setLong(1, position);
          s.setString(2, foelger.navn());
          s.executeUpdate();
          foelger.noteret(position);
        }
      }
    }
  }

  private void bestemt(Connection c) throws SQLException {
    Set<String> foer = Set.copyOf(kendte.keySet()); // one that is added meanwhile has its row
    Set<String> findes = new HashSet<>();
    try (PreparedStatement s = c.prepareStatement(BESTEMT); ResultSet rs = s.executeQuery()) {
      while (rs.next()) {
        findes.add(rs.getString(1));
        Foelger foelger = kendte.get(rs.getString(1));
        if (foelger != null) {
          foelger.bestemt(rs.getBoolean(2), rs.getBoolean(3));
        }
      }
    }
    kendte.keySet().removeIf(navn -> foer.contains(navn) && !findes.contains(navn));
  }

  /** Where an operator has told it to go on, if no other server has taken that. */
  long flyttet(String navn, long ellers) throws SQLException {
    return Arbejde.<Long, SQLException>udfoer(source, c -> {
      try (PreparedStatement s = c.prepareStatement(TAG)) {
        s.setString(1, navn);
        try (ResultSet rs = s.executeQuery()) {
          return rs.next() ? (Long) rs.getLong(1) : (Long) ellers;
        }
      }
    });
  }

  /** @param stilhed asked of each */
  List<Abonnent> alle(Connection c, long seneste, Stilhed stilhed, long nu) throws SQLException {
    List<Abonnent> alle = new ArrayList<>();
    try (PreparedStatement s = c.prepareStatement(ALLE); ResultSet rs = s.executeQuery()) {
      while (rs.next()) {
        String navn = ART + rs.getString(1);
        long position = rs.getLong(3);
        long venter = Math.max(0, seneste - position);
        long stille = stilhed.sekunder(navn, venter > 0, position, nu);
        alle.add(new Abonnent(navn, Art.HTTP, null, null, rs.getBoolean(4), venter, 0, 0, venter > 0 ? (Long) (position + 1) : null, venter > 0 ? rs.getLong(5) : 0, position, stille, Long.MAX_VALUE));
      }
    }
    return alle;
  }

  /** Whoever uses the name again begins anew. Returns how many there were. */
  int afmeld(String navn) throws SQLException {
    kendte.remove(navn);
    return bestem(navn, "delete from abonnent");
  }

  /** Returns how many were told: one, or none that is called so. */
  int saet(String navn, String hvad, Object... vaerdier) throws SQLException {
    return bestem(navn, "update abonnent set " + hvad, vaerdier);
  }

  private int bestem(String navn, String hvad, Object... vaerdier) throws SQLException {
    int fundne = Arbejde.<Integer, SQLException>udfoer(source, c -> {
      try (PreparedStatement s = c.prepareStatement(hvad + " where navn=?")) {
        for (int i = 0; i < vaerdier.length; i++) {
          s.setObject(i + 1, vaerdier[i]);
        }
        s.setString(vaerdier.length + 1, navn);
        return s.executeUpdate();
      }
    });
    noter();
    return fundne;
  }
}
