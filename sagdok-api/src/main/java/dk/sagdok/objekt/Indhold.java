package dk.sagdok.objekt;

import java.util.List;
import java.util.Map;

/**
 * The content that a command gives, of an object or of one element in it.
 *
 * @param grupper entries by {@code Gruppe.kode}; an absent group is unchanged by Ret, an empty list is described by the group's {@code Ret}
 * @param samlinger elements by {@code Samling.kode} and name; to Ret an absent samling or element is unchanged, and an empty samling
 *     takes all its elements away
 */
public record Indhold(Map<String, List<Post>> grupper, Map<String, Map<String, Indhold>> samlinger) {
  public Indhold(Map<String, List<Post>> grupper) {
    this(grupper, Map.of());
  }
}
