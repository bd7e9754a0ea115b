package dk.sagdok.objekttype;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a rule may ask of the rest of the register. */
public interface Opslag {
  /**
   * Those of the objects that should be here and are not: the register keeps their type and has no such object, or it is deleted.
   *
   * Those that are here stay until the caller's transaction ends.
   *
   * @param objekttype as a reference names it: Sag
   */
  Set<UUID> ukendte(String objekttype, Set<UUID> objekter);

  /** Another object of the type, not deleted, that has the same key; none can come to it before the caller's transaction ends. */
  Optional<UUID> andenMed(Noegle noegle, UUID objekt);

  /**
   * Objects, not deleted, that point at this one by the relation, in a virkning that has not ended; those that a transaction under way makes point
   * at it through {@link #ukendte} are waited for.
   *
   * @param antal at most so many
   */
  List<UUID> henviser(Tilbagehenvisning relation, UUID objekt, Instant nu, int antal);

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

    @Override
    public List<UUID> henviser(Tilbagehenvisning relation, UUID objekt, Instant nu, int antal) {
      return List.of();
    }
  };
}
