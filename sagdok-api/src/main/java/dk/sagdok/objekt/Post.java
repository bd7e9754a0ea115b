package dk.sagdok.objekt;

import dk.sagdok.time.Interval;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One entry as a command gives it.
 *
 * @param sti where it stood in the request, for messages, e.g. relationer.ansvarlig[0]
 * @param indeks as given; empty when the register is to choose it
 * @param reference null for attributes and states; in Ret also null to clear the entry (uuid and urn both blank)
 * @param felter as in {@link Vaerdi}, and in Ret a null value clears that field
 */
public record Post(String sti, OptionalInt indeks, Interval virkning, Aktoer aktoer, Reference reference, Map<String, Object> felter) {}
