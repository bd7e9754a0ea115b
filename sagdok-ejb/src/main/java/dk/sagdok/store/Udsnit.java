package dk.sagdok.store;

import dk.sagdok.time.Interval;
import java.util.Map;
import java.util.Set;

/** Which rows in force a change needs: all, or whole groups, single entries, and what overlaps or adjoins a period. */
public record Udsnit(boolean alt, Set<String> heleGrupper, Map<String, Set<Integer>> enkelteIndeks, Map<String, Interval> perioder) {
  public static final Udsnit ALT = new Udsnit(true, Set.of(), Map.of(), Map.of());

  public boolean intet() {
    return !alt && heleGrupper.isEmpty() && enkelteIndeks.isEmpty() && perioder.isEmpty();
  }
}
