package dk.sagdok.filer.tekst;

import java.time.Duration;

/**
 * What the reading of one file may cost.
 *
 * @param oktetter the largest file that is read
 * @param frist how long it may take
 * @param mb megabytes of memory (heap)
 * @param tegn characters of text that are kept
 * @param disk octets that the process may write while it reads
 */
public record Graenser(long oktetter, Duration frist, int mb, int tegn, long disk) {}
