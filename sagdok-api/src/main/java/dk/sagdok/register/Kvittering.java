package dk.sagdok.register;

import java.util.List;
import java.util.UUID;

/**
 * The answer to a write.
 *
 * @param nr number of the latest registration after the write; when only validated the number that it would be
 * @param aendret false when nothing changed and so no registration and no haendelse was made
 * @param ny true when the object was made by this write
 * @param gentaget true when this is the stored answer to an earlier request with the same Idempotency-Key
 * @param advarsler what is told and not refused: breaks of the KOMBIT profile, and files that are not what they are said to be
 */
public record Kvittering(UUID objekt, int nr, boolean aendret, boolean ny, boolean gentaget, List<Aarsag> advarsler) {
  /** The same, as the stored answer to an earlier request. */
  public Kvittering somGentaget() {
    return new Kvittering(objekt, nr, aendret, ny, true, advarsler);
  }
}
