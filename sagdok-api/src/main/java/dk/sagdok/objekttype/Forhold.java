package dk.sagdok.objekttype;

import dk.sagdok.objekt.Raekke;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What a rule may look at: one object before and after a change, and who changes it.
 *
 * @param system the IT system that the caller writes for
 * @param foer the rows in force before; empty when the object is new
 * @param efter the rows in force after
 * @param nye those of {@code efter} that were not in force before
 * @param register what else there is
 * @param nu when the register receives the change
 */
public record Forhold(ObjektType type, UUID objekt, String system, Collection<Raekke> foer, Collection<Raekke> efter, List<Raekke> nye,
    Opslag register, Instant nu) {

  /** Where a row stands, for messages: relationer.journalpost[indeks=2]. */
  public String sti(Raekke raekke) {
    return type.gruppe(raekke.gruppe()).map(g -> g.sti(raekke.noegle())).orElse(raekke.gruppe()) + (raekke.indeks() > 0 ? "[indeks=" + raekke.indeks() + "]" : "");
  }

  static List<Raekke> af(Collection<Raekke> raekker, String gruppe) {
    return raekker.stream().filter(r -> r.gruppe().equals(gruppe)).toList();
  }
}
