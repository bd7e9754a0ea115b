package dk.sagdok.store;

import dk.sagdok.objekt.Registrering;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Register.Forskel;
import dk.sagdok.time.Interval;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The registrations of one object, and what differs between two of them. */
public final class Registreringer {
  private static final String LIST = "select " + Kolonner.REGISTRERING
      + " from objekt o join registrering g on g.objekt=o.id where o.id=? and o.type=? and g.nr<? order by g.nr desc limit ?";

  private final Database database;
  private final Historik historik;

  public Registreringer(Database database) {
    this.database = database;
    this.historik = new Historik(database);
  }

  /** Newest first, below foerNr (null: from the newest). */
  public List<Registrering> list(String type, UUID objekt, Integer foerNr, int antal) {
    return database.ask(c -> Sql.of(LIST, objekt, type, foerNr == null ? Integer.MAX_VALUE : foerNr, antal).list(c, rs -> Kolonner.registrering(rs, 1)));
  }

  public boolean exists(String type, UUID objekt, int nr) {
    return list(type, objekt, nr == Integer.MAX_VALUE ? nr : nr + 1, 1).stream().anyMatch(r -> r.nr() == nr);
  }

  public Forskel forskel(UUID objekt, int fraNr, int tilNr) {
    List<LaestRaekke> fra = raekker(objekt, fraNr);
    List<LaestRaekke> til = raekker(objekt, tilNr);
    return new Forskel(without(fra, til), without(til, fra));
  }

  private List<LaestRaekke> raekker(UUID objekt, int nr) {
    return historik.raekker(objekt, nr, nr, Interval.ALWAYS).stream().map(Versioner.Spor::raekke).toList();
  }

  private static List<LaestRaekke> without(List<LaestRaekke> these, List<LaestRaekke> those) {
    Set<LaestRaekke> known = new HashSet<>(those);
    return these.stream().filter(r -> !known.contains(r)).toList();
  }
}
