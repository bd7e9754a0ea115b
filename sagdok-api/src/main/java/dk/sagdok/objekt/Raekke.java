package dk.sagdok.objekt;

import dk.sagdok.time.Interval;

/**
 * One value of an object: what a group says during a virkning.
 *
 * @param gruppe {@code Gruppe.kode}
 * @param indeks 1, 2, ... where several entries may hold at a time, else the fixed indeks of the group, mostly 0
 */
public record Raekke(String gruppe, int indeks, Interval virkning, Vaerdi vaerdi) {}
