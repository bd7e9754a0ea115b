package dk.sagdok.rules;

import dk.sagdok.objekt.Raekke;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where something stands in an object.
 *
 * @param noegle the names of the elements that lead to it, outermost first
 * @param kode of a group, or of a samling
 */
record Plads(List<String> noegle, String kode) {

  static Plads af(Raekke raekke) {
    return new Plads(raekke.noegle(), raekke.gruppe());
  }

  /** This one, and the samlinger that it lies in. */
  Stream<Plads> ogUdenom() {
    return Stream.iterate(this, Objects::nonNull, Plads::udenom);
  }

  private Plads udenom() {
    return noegle.isEmpty() ? null : new Plads(noegle.subList(0, noegle.size() - 1), kode.substring(0, kode.lastIndexOf('.')));
  }
}
