package dk.sagdok.rules;

import dk.sagdok.time.Interval;
import java.util.Map;
import java.util.Set;

/**
 * The rows in force that must be loaded to carry out a command.
 *
 * @param alt all rows
 * @param heleGrupper all rows of these groups, by {@code Gruppe.kode}
 * @param enkelteIndeks of these groups only the rows with these indeks, and always the highest indeks ever used
 * @param perioder of these groups only the rows whose virkning overlaps or adjoins the period
 */
public record Behov(boolean alt, Set<String> heleGrupper, Map<String, Set<Integer>> enkelteIndeks, Map<String, Interval> perioder) {
  static final Behov INTET = new Behov(false, Set.of(), Map.of(), Map.of());
  static final Behov ALT = new Behov(true, Set.of(), Map.of(), Map.of());
}
