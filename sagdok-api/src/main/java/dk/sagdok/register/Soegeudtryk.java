package dk.sagdok.register;

import dk.sagdok.register.Soeg.Betingelse;
import java.util.List;
import java.util.stream.Stream;

/** A search that is put together of others, all for objects of one type. */
public sealed interface Soegeudtryk {
  /** How deep one may lie in another, and how many single searches there may be. */
  int DYBEST = 10;
  int FLEST = 100;

  /** The objects for which all conditions hold at these times, as {@link Soeg} has it. */
  record Enkelt(Tidsfilter tid, List<Betingelse> betingelser) implements Soegeudtryk {
    @Override
    public List<Soegeudtryk> dele() {
      return List.of();
    }
  }

  /** Those that every part finds. */
  record Alle(List<Soegeudtryk> dele) implements Soegeudtryk {}

  /** Those that any part finds. */
  record Nogen(List<Soegeudtryk> dele) implements Soegeudtryk {}

  /** Those that the part does not find, among the objects that there are (and are not deleted) at its times. */
  record Ikke(Soegeudtryk del) implements Soegeudtryk {
    @Override
    public List<Soegeudtryk> dele() {
      return List.of(del);
    }
  }

  List<Soegeudtryk> dele();

  default int dybde() {
    return 1 + dele().stream().mapToInt(Soegeudtryk::dybde).max().orElse(0);
  }

  /** The single searches that it is made of. */
  default Stream<Enkelt> enkelte() {
    return this instanceof Enkelt enkelt ? Stream.of(enkelt) : dele().stream().flatMap(Soegeudtryk::enkelte);
  }
}
