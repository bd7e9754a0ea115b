package dk.sagdok.register;

import java.util.List;
import java.util.UUID;

/**
 * Where a search in the text of files met what it was about.
 *
 * @param gruppe of the value that refers to the file
 * @param noegle the names that lead to the element with that value
 * @param henvisning to the file, as {@link Fil#henvisning}
 * @param uddrag of its text: plain, the words that were met between two stars on each side
 */
public record Fundsted(UUID objekt, String gruppe, List<String> noegle, String henvisning, String uddrag) {}
