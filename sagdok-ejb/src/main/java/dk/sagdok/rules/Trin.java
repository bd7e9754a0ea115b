package dk.sagdok.rules;

import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Registrering;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One new registration.
 *
 * @param lukket rows in force before it that are not in force after it
 * @param aabnet rows in force after it that were not in force before it
 */
public record Trin(Registrering registrering, List<Raekke> lukket, List<Raekke> aabnet) {

  static Trin mellem(Collection<Raekke> foer, Collection<Raekke> efter, Registrering registrering) {
    return new Trin(registrering, uden(foer, new HashSet<>(efter)), uden(efter, new HashSet<>(foer)));
  }

  boolean flytterRaekker() {
    return !lukket.isEmpty() || !aabnet.isEmpty();
  }

  private static List<Raekke> uden(Collection<Raekke> raekker, Set<Raekke> kendte) {
    return raekker.stream().filter(r -> !kendte.contains(r)).toList();
  }
}
