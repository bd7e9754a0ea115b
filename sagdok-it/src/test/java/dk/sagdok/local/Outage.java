package dk.sagdok.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
