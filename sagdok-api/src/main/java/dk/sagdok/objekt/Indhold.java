package dk.sagdok.objekt;

import java.util.List;
import java.util.Map;

/**
 * The content that a command gives.
 *
 * @param grupper entries by {@code Gruppe.kode}; an absent group is unchanged by Ret, an empty list is described by the group's {@code Ret}
 */
public record Indhold(Map<String, List<Post>> grupper) {}
