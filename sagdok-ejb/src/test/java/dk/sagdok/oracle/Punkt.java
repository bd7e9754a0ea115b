package dk.sagdok.oracle;

import dk.sagdok.objekt.Vaerdi;

/**
 * One thing that an object says at one instant.
 *
 * @param indeks 0 where the group has no indeks that a caller can see
 */
public record Punkt(String gruppe, int indeks, Vaerdi vaerdi) {}
