package dk.sagdok.bench.measure;

import dk.sagdok.bench.ceiling.JdbcCeiling;
import dk.sagdok.bench.data.Database;
import dk.sagdok.bench.data.Door;
import dk.sagdok.bench.data.Generator;
import dk.sagdok.bench.load.Cpu;
import dk.sagdok.bench.load.HttpLoad;
import dk.sagdok.local.RunFile;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All that a measurement needs.
 *
 * @param many the register under load; ene: the same over one connection
 * @param soap the SOAP door, over as many connections; soapOne: over one
 * @param ceiling the ceiling of the reads
 * @param backlog how many haendelser wait at once; login: value of the header Authorization
 * @param fresh numbers of sager that nobody has made yet
 * @param negative loebenumre for what the ceilings write
 */
public record Rig(RunFile run, Database base, Door door, HttpLoad many, HttpLoad soap, HttpLoad soapOne, HttpLoad one, HttpLoad ceiling, JdbcCeiling jdbc, Cpu cpu, Generator generator, long server,
    int connections, double seconds, long backlog, String login, AtomicLong fresh, AtomicLong negative, SplittableRandom random) {

  /** The number of some sag among the first antal. */
  long any(long antal) {
    return random.nextLong(antal);
  }
}
