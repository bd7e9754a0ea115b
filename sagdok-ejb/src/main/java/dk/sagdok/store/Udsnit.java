package dk.sagdok.store;

import java.util.Map;
import java.util.Set;

/** Which rows in force a change needs: all, or whole groups and single entries. */
public record Udsnit(boolean alt, Set<String> heleGrupper, Map<String, Set<Integer>> enkelteIndeks) {
  public static final Udsnit ALT = new Udsnit(true, Set.of(), Map.of());

  public boolean intet() {
    return !alt && heleGrupper.isEmpty() && enkelteIndeks.isEmpty();
  }
}
