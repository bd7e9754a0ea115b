package dk.sagdok.oracle;

import dk.sagdok.objekt.Vaerdi;
import java.util.List;

/**
 * One thing that an object says at one instant.
 *
 * @param noegle the names of the elements in which it says so
 * @param indeks 0 where the group has no indeks that a caller can see
 */
public record Punkt(String gruppe, List<String> noegle, int indeks, Vaerdi vaerdi) {}
