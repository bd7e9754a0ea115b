package dk.sagdok.register;

import dk.sagdok.objekt.Registrering;
import dk.sagdok.objekttype.ObjektType;
import java.time.Duration;
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

  /** Laes: empty when the object is unknown or the filter selects no registration. */
  Optional<Billede> laes(ObjektType type, UUID objekt, Tidsfilter tid);

  /** List: ordered by uuid; unknown objects and duplicates are left out. At most 1000 objects. */
  List<Billede> list(ObjektType type, Collection<UUID> objekter, Tidsfilter tid);

  Fundne soeg(Soeg soeg);

  /** The versions of an object, newest first, at most antal, with nr below foerNr (null: from the newest). */
  List<Registrering> registreringer(ObjektType type, UUID objekt, Integer foerNr, int antal);

  /** The rows that differ between two registrations: those in force in one and not in the other. */
  Forskel forskel(ObjektType type, UUID objekt, int fraNr, int tilNr);

  /** Haendelser with loebenummer above efter, in order, at most antal; waits at most vent for the first. */
  List<Haendelse.Besked> haendelser(long efter, int antal, Duration vent);

  record Forskel(List<Billede.LaestRaekke> kunFra, List<Billede.LaestRaekke> kunTil) {}
}
