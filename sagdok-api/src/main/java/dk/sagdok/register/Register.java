package dk.sagdok.register;

import dk.sagdok.objekt.Registrering;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Tilbagehenvisning;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The register as every door sees it. All methods throw {@link RegisterException} to say no. Questions need the role laeser,
 * commands the role skriver.
 */
public interface Register {
  /** Opret, Importer, Erstat, Ret, Passiver, Slet: written with its haendelse in one transaction, or not at all. */
  Kvittering execute(Command command);

  /** Several of them in one transaction: all are written, each with its haendelse, or none. A refusal has the reasons of every one. */
  Kvitteringer execute(Operationer operationer);

  /** An id that no object has: for one to be made, or for a transaktion. */
  UUID nytId();

  /** Laes: empty when the object is unknown or the filter selects no registration. */
  Optional<Billede> laes(ObjektType type, UUID objekt, Tidsfilter tid);

  /** List: ordered by uuid; unknown objects and duplicates are left out. At most 1000 objects. */
  List<Billede> list(ObjektType type, Collection<UUID> objekter, Tidsfilter tid);

  /** List, and what the objects point at, in one state of the register. */
  Medtaget list(ObjektType type, Collection<UUID> objekter, Tidsfilter tid, Medtag medtag);

  Fundne soeg(Soeg soeg);

  Fremsoeg.Fundne fremsoeg(Fremsoeg fremsoeg);

  /** Where in these objects, found by a search with Fritekst, its words stand; at most 1000 places, by object and names. */
  List<Fundsted> fundsteder(Soeg soeg, Collection<UUID> objekter);

  /**
   * The other side of a relation that points here: by uuid of those that point, at most antal of them, after efter (null: from the first).
   * Deleted ones are left out.
   */
  Henvisninger henvisninger(ObjektType type, UUID objekt, Tilbagehenvisning relation, Tidsfilter tid, UUID efter, int antal);

  /** The versions of an object, newest first, at most antal, with nr below foerNr (null: from the newest). */
  List<Registrering> registreringer(ObjektType type, UUID objekt, Integer foerNr, int antal);

  /** The rows that differ between two registrations: those in force in one and not in the other. */
  Forskel forskel(ObjektType type, UUID objekt, int fraNr, int tilNr);

  /**
   * @param raekker the entries of the relation turned round: reference and objekttype are those of the object that has the entry
   * @param flere true when there are more after the last one
   */
  record Henvisninger(List<Billede.LaestRaekke> raekker, boolean flere) {}

  record Forskel(List<Billede.LaestRaekke> kunFra, List<Billede.LaestRaekke> kunTil) {}
}
