package dk.sagdok.store;

import dk.sagdok.register.Fejl;
import dk.sagdok.register.Fundne;
import dk.sagdok.register.Fundsted;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Soeg;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Soeg: the uuids of the objects for which all conditions hold. A common value wants another plan than a rare one: ask a database that plans each time. */
public final class Soegning {
  /** Hits that one answer may hold. */
  public static final int LOFT = 100_000;
  private static final int STEDER = 1000;

  private final Database database;

  public Soegning(Database database) {
    this.database = database;
  }

  public Fundne find(Soeg soeg, Instant now) {
    int antal = soeg.antal() == null ? LOFT : Math.min(soeg.antal(), LOFT);
    Sql sql = new SoegSql(soeg, now).sql(antal + 1);
    List<UUID> fundne = database.ask(c -> {
      Fritekst.mustHaveWords(c, soeg);
      return sql.list(c, rs -> rs.getObject(1, UUID.class));
    });
    boolean flere = fundne.size() > antal;
    if (flere && soeg.antal() == null) {
      throw new RegisterException(Fejl.FOR_BRED_SOEGNING, "SOEG-antal", "",
          "Søgningen har mere end " + LOFT + " resultater. Afgræns den, eller hent den i sider.");
    }
    return new Fundne(List.copyOf(flere ? fundne.subList(0, antal) : fundne), flere);
  }

  /** Where in these objects the words stand that the search asks for. */
  public List<Fundsted> fundsteder(Soeg soeg, Collection<UUID> objekter, Instant now) {
    Sql sql = new SoegSql(soeg, now).fundsteder(objekter, STEDER);
    String gruppe = Fritekst.of(soeg).get(0).gruppe();
    return database.ask(c -> sql.list(c, rs -> new Fundsted(rs.getObject(1, UUID.class), gruppe, Koder.noegle(rs.getString(2)), rs.getString(3), rs.getString(4))));
  }
}
