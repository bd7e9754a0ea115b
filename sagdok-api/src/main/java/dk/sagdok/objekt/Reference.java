package dk.sagdok.objekt;

/**
 * What a relation points at (UnikIdType of sagdok:3.0.0).
 *
 * @param id a lower-case UUID, or a URN as given
 * @param urn true when id is a URN
 * @param objekttype the kind of the target as the caller named it, or null
 */
public record Reference(String id, boolean urn, String objekttype) {}
