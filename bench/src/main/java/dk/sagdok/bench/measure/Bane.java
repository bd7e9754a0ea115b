package dk.sagdok.bench.measure;

import dk.sagdok.bench.ceiling.JdbcLoft;
import dk.sagdok.bench.data.Base;
import dk.sagdok.bench.data.Door;
import dk.sagdok.bench.data.Generator;
import dk.sagdok.bench.load.Doeren;
import dk.sagdok.local.RunFile;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All that a measurement needs.
 *
 * @param doeren the register under load; ene: the same over one connection
 * @param loft the ceiling of the reads
 * @param nye numbers of sager that nobody has made yet
 * @param negative loebenumre for what the ceilings write
 */
public record Bane(RunFile run, Base base, Door door, Doeren doeren, Doeren ene, Doeren loft, JdbcLoft jdbc, Generator generator, long server,
    int forbindelser, double sekunder, AtomicLong nye, AtomicLong negative, SplittableRandom random) {

  /** The number of some sag among the first antal. */
  long any(long antal) {
    return random.nextLong(antal);
  }
}
