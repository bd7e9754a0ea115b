package dk.sagdok.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time of the server, of the database and of ourselves, from /proc; elsewhere than on Linux nothing is known. */
public final class Cpu {
  private static final Path PROC = Path.of("/proc");
  /** Clock ticks are hundredths of a second on every Linux that Java runs on. */
  private static final double MICROS = 10_000;
  private final long server;
  private final long postmaster;

  public Cpu(long server, long postmaster) {
    this.server = server;
    this.postmaster = postmaster;
  }

  /** Microseconds. */
  public record Used(double server, double database, double client) {
    Used plus(Used other) {
      return new Used(server + other.server, database + other.database, client + other.client);
    }

    Used minus(Used before) {
      return new Used(server - before.server, database - before.database, client - before.client);
    }
  }

  /** Since the processes began; null when unknown. */
  public Used used() {
    if (!Files.exists(PROC.resolve("self/stat"))) {
      return null;
    }
    return new Used(own(stat(server)), database(), own(stat(ProcessHandle.current().pid())));
  }

  public static Used between(Used before, Used after) {
    return before == null || after == null ? null : after.minus(before);
  }

  /** Whose child a process is; 0 when unknown. */
  public static long parent(long pid) {
    var stat = stat(pid);
    return stat.length < 2 ? 0 : Long.parseLong(stat[1]);
  }

  /** The postmaster counts its children when they have ended. */
  private double database() {
    var master = stat(postmaster);
    var ended = master.length < 15 ? 0 : (Long.parseLong(master[13]) + Long.parseLong(master[14])) * MICROS;
    try (Stream<Path> all = Files.list(PROC)) {
      return own(master) + ended + all.map(p -> p.getFileName().toString()).filter(n -> n.matches("\\d+")).map(Long::parseLong)
          .filter(p -> parent(p) == postmaster).mapToDouble(Cpu::exact).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nanoseconds on a CPU of a process with one thread, which backends are; hundredths of a second are too coarse for them. */
  private static double exact(long pid) {
    try {
      return Long.parseLong(Files.readString(PROC.resolve(pid + "/schedstat")).split(" ")[0]) / 1e3;
    } catch (IOException unknown) {
      return own(stat(pid));
    }
  }

  private static double own(String[] stat) {
    return stat.length < 13 ? 0 : (Long.parseLong(stat[11]) + Long.parseLong(stat[12])) * MICROS;
  }

  /** The fields after the name of the command, which may hold blanks; none when the process has ended. */
  private static String[] stat(long pid) {
    try {
      var line = Files.readString(PROC.resolve(pid + "/stat"));
      return line.substring(line.lastIndexOf(')') + 2).split(" ");
    } catch (IOException ended) {
      return new String[0];
    }
  }
}
