package dk.sagdok.objekt;

import java.util.Map;

/**
 * The content of a row: what holds during its virkning.
 *
 * @param reference for a relation, else null
 * @param felter the fields by {@code Felt.kode}: String, Boolean, Long, Map or (FRI) anything JSON; never null values
 */
public record Vaerdi(Reference reference, Aktoer aktoer, Map<String, Object> felter) {}
