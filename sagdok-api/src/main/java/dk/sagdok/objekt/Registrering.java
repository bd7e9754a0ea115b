package dk.sagdok.objekt;

import java.time.Instant;
import java.util.UUID;

/**
 * One registration of an object, without its rows.
 *
 * @param nr 1, 2, ... within the object
 * @param registreringstid when it was made in the source; strictly increasing per object, microseconds
 * @param modtaget when this register received it (StsTidspunkt)
 * @param bruger BrugerRef: UUID of who registered
 * @param note NoteTekst or null
 * @param transaktion TransaktionsId or null
 */
public record Registrering(UUID objekt, int nr, Instant registreringstid, Instant modtaget, Livscyklus livscyklus, String bruger,
    String note, String transaktion) {}
