package dk.sagdok.objekttype;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a rule may ask of the rest of the register. */
public interface Opslag {
  /**
   * Those of the objects that should be here and are not: the register keeps their type and has no such object, or it is deleted.
   *
   * @param objekttype as a reference names it: Sag
   */
  Set<UUID> ukendte(String objekttype, Set<UUID> objekter);

  /** Another object of the type, not deleted, that has the same key; none can come to it before the caller's transaction ends. */
  Optional<UUID> andenMed(Noegle noegle, UUID objekt);

  /**
   * A text in a field, among the objects that point at the same target.
   *
   * @param relation {@code Gruppe.kode} of the relation to the target
   * @param maal id of the target
   */
  record Noegle(ObjektType type, String gruppe, String felt, String vaerdi, String relation, String maal) {}

  /** For rules that look at one object only. */
  Opslag INTET = new Opslag() {
    @Override
    public Set<UUID> ukendte(String objekttype, Set<UUID> objekter) {
      return Set.of();
    }

    @Override
    public Optional<UUID> andenMed(Noegle noegle, UUID objekt) {
      return Optional.empty();
    }
  };
}
