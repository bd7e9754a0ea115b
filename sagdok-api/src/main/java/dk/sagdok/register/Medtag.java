package dk.sagdok.register;

import java.util.Set;
import java.util.UUID;

/**
 * What to bring along when objects are read: the objects that they point at.
 *
 * @param relationer {@code Gruppe.kode} of the relations to follow; see {@code Objekttyper.henvisende}
 * @param efter only targets whose uuid comes after this one (paging by key), or null
 */
public record Medtag(Set<String> relationer, UUID efter) {}
