package dk.sagdok.oracle;

import dk.sagdok.objekt.Livscyklus;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** @param punkter what the object says in each cell, and how many times */
public record Orakelversion(int nr, Livscyklus livscyklus, Instant registreringstid, Instant modtaget, List<Map<Punkt, Long>> punkter) {}
