package dk.sagdok.register;

import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekttype.ObjektType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A write operation of the standard (OIO Sag 1.2, operations). */
public sealed interface Command {
  ObjektType type();

  /** The object; null for an Opret that leaves it to the register to choose one. */
  UUID objekt();

  Vilkaar vilkaar();

  /** True when the object is deleted by it, if it is allowed. */
  default boolean sletter() {
    return this instanceof Slet || this instanceof Importer i && !i.registreringer().isEmpty()
        && i.registreringer().get(i.registreringer().size() - 1).livscyklus() == Livscyklus.SLETTET;
  }

  /** @param objekt null, or from {@link Register#nytId} where other commands of the same call refer to it */
  record Opret(ObjektType type, UUID objekt, Vilkaar vilkaar, String note, Indhold indhold) implements Command {
    public Opret(ObjektType type, Vilkaar vilkaar, String note, Indhold indhold) {
      this(type, null, vilkaar, note, indhold);
    }
  }

  /** First import, or import over a passive or deleted object; the input is the whole new content. Refused on a live object. */
  record Importer(ObjektType type, UUID objekt, Vilkaar vilkaar, List<ImporteretRegistrering> registreringer) implements Command {}

  /** REST PUT: Importer when the object is unknown, passive or deleted; on a live one a Rettet registration with exactly this content. */
  record Erstat(ObjektType type, UUID objekt, Vilkaar vilkaar, String note, Indhold indhold) implements Command {}

  /** @param tidspunkt the source's registreringstid, or null for now */
  record Ret(ObjektType type, UUID objekt, Vilkaar vilkaar, String note, Indhold indhold, Instant tidspunkt) implements Command {
    public Ret(ObjektType type, UUID objekt, Vilkaar vilkaar, String note, Indhold indhold) {
      this(type, objekt, vilkaar, note, indhold, null);
    }
  }

  record Passiver(ObjektType type, UUID objekt, Vilkaar vilkaar, String note) implements Command {}

  record Slet(ObjektType type, UUID objekt, Vilkaar vilkaar, String note) implements Command {}

  /**
   * One registration of an import.
   *
   * @param tidspunkt the source's registreringstid, or null for now
   * @param livscyklus as given, or null for Importeret
   * @param bruger as given, or null for the caller
   * @param sti where it stood in the request, for messages: registreringer[0]
   */
  record ImporteretRegistrering(Instant tidspunkt, Livscyklus livscyklus, String bruger, String note, Indhold indhold, String sti) {}

  /**
   * The terms of a write, the same for every operation.
   *
   * @param ventetVersion the nr that must be the latest (If-Match), or null
   * @param idempotensnoegle as the caller gave it, or null
   * @param aftryk digest of the request that the idempotensnoegle stands for, or null
   * @param transaktion TransaktionsId, or null
   * @param kunValider check and answer, write nothing
   */
  record Vilkaar(Integer ventetVersion, String idempotensnoegle, String aftryk, String transaktion, boolean kunValider) {
    public static final Vilkaar INGEN = new Vilkaar(null, null, null, null, false);

    public Vilkaar medTransaktion(String id) {
      return new Vilkaar(ventetVersion, idempotensnoegle, aftryk, id, kunValider);
    }

    public Vilkaar medVentetVersion(Integer nr) {
      return new Vilkaar(nr, idempotensnoegle, aftryk, transaktion, kunValider);
    }
  }
}
