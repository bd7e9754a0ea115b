package dk.sagdok.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Takes the PostgreSQL of a run away, and gives it back on the same port. */
public final class Outage implements AutoCloseable {
  private final Path home;

  private Outage(Path home) {
    this.home = home;
  }

  /** @param data the data directory of the run, or the one that PostgreSQL got instead */
  public static Outage of(Path data) throws Exception {
    var outage = new Outage(data);
    outage.control("stop", "-m", "immediate");
    return outage;
  }

  /** As {@link #of}, by kill -9 of all its processes: nothing is put in order, and nobody is told. */
  public static Outage killed(Path data) throws Exception {
    var outage = new Outage(data);
    var postmaster = outage.postmaster();
    List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
    all.add(0, postmaster);
    all.forEach(ProcessHandle::destroyForcibly);
    for (var one : all) {
      one.onExit().get(30, TimeUnit.SECONDS);
    }
    Files.delete(outage.home.resolve("pg/postmaster.pid"));
    return outage;
  }

  /** One of the processes that serve a connection, by kill -9: PostgreSQL ends all the others, and recovers by itself. */
  public static void killOneBackend(Path data, Random random) throws Exception {
    var backends = new Outage(data).postmaster().children().toList();
    backends.get(random.nextInt(backends.size())).destroyForcibly();
  }

  private ProcessHandle postmaster() throws IOException {
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(home.resolve("pg/postmaster.pid")).get(0).strip())).orElseThrow();
  }

  /** Starts it unless it runs; it may have stopped itself. */
  public static void over(Path data) throws Exception {
    new Outage(data).close();
  }

  @Override
  public void close() throws Exception {
    if (!Files.exists(home.resolve("pg/postmaster.pid"))) {
      control("start", "-l", home.resolve("postgresql.log").toString());
    }
  }

  private void control(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(home.resolve("pgbin/bin/pg_ctl").toString(), "-w", "-t", "60", "-D", home.resolve("pg").toString()));
    command.addAll(List.of(arguments));
    Processes.run(home, Account.forPostgres().command(command));
  }
}
