package dk.sagdok.store;

import dk.sagdok.register.Fejl;
import dk.sagdok.register.Fremsoeg;
import dk.sagdok.register.Fundne;
import dk.sagdok.register.Fundsted;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Soeg;
import dk.sagdok.register.Soegeudtryk;
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

  /** How many there are is told as far as one answer may go; beyond it the search must be narrowed. */
  public Fremsoeg.Fundne find(Fremsoeg fremsoeg, Instant now) {
    bounded(fremsoeg.udtryk());
    FremsoegSql sql = new FremsoegSql(fremsoeg, now);
    return database.ask(c -> {
      for (Soegeudtryk.Enkelt enkelt : fremsoeg.udtryk().enkelte().toList()) {
        Fritekst.mustHaveWords(c, fremsoeg.alene(enkelt));
      }
      int ialt = sql.antal(LOFT + 1).first(c, rs -> rs.getInt(1)).orElseThrow();
      if (ialt > LOFT) {
        throw new RegisterException(Fejl.FOR_BRED_SOEGNING, "SOEG-antal", "", "Søgningen har mere end " + LOFT + " resultater. Afgræns den.");
      }
      return new Fremsoeg.Fundne(ialt == 0 ? List.of() : sql.side().list(c, rs -> rs.getObject(1, UUID.class)), ialt);
    });
  }

  private static void bounded(Soegeudtryk udtryk) {
    if (udtryk.dybde() > Soegeudtryk.DYBEST || udtryk.enkelte().count() > Soegeudtryk.FLEST) {
      throw new RegisterException(Fejl.FOR_STORT, "SOEG-udtryk", "",
          "Et søgeudtryk kan være indlejret " + Soegeudtryk.DYBEST + " gange og have " + Soegeudtryk.FLEST + " søgninger af hver slags.");
    }
  }

  /** Where in these objects the words stand that the search asks for. */
  public List<Fundsted> fundsteder(Soeg soeg, Collection<UUID> objekter, Instant now) {
    Sql sql = new SoegSql(soeg, now).fundsteder(objekter, STEDER);
    String gruppe = Fritekst.of(soeg).get(0).gruppe();
    return database.ask(c -> sql.list(c, rs -> new Fundsted(rs.getObject(1, UUID.class), gruppe, Koder.noegle(rs.getString(2)), rs.getString(3), rs.getString(4))));
  }
}
