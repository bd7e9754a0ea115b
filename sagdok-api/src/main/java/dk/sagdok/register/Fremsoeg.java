package dk.sagdok.register;

import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.ObjektType;
import java.util.List;
import java.util.UUID;

/**
 * A search whose answer is counted and put in order.
 *
 * @param orden the first counts most; what is equal in all is ordered by uuid
 * @param fra first result (offset), 0 for the first
 * @param antal greatest number of results
 */
public record Fremsoeg(ObjektType type, Soegeudtryk udtryk, List<Orden> orden, int fra, int antal) {

  /** Objects without a value come last in both directions. */
  public record Orden(Noegle noegle, boolean faldende) {}

  /** What objects are ordered by: as it is now, whatever times are searched. */
  public sealed interface Noegle {
    /** Something of the latest registration. */
    record Registreringens(Hvad hvad) implements Noegle {}

    /** A field of a group, or of several; of many values the least. Codes are in the order of their list. */
    record Feltets(List<String> grupper, Felt felt) implements Noegle {}
  }

  public enum Hvad { BRUGER, REGISTRERINGSTID, MODTAGET, LIVSCYKLUS }

  /** One of the single searches that it is put together of, by itself. */
  public Soeg alene(Soegeudtryk.Enkelt enkelt) {
    return new Soeg(type, enkelt.tid(), enkelt.betingelser(), 0, null, null, false);
  }

  /** @param ialt how many there are, on all pages */
  public record Fundne(List<UUID> objekter, int ialt) {}
}
