package dk.sagdok.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A real PostgreSQL, unpacked and run below one directory, on loopback and a free port. */
public final class Postgres implements Database {

  private static final String USER = "sagdok";
  private static final String SETTINGS = """
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      max_connections = 100
      timezone = 'Europe/Copenhagen'
      log_min_messages = warning
      log_checkpoints = off
      jit = off
      random_page_cost = 1.1
      autovacuum_naptime = '15s'
      """;
  private static final String DURABLE = """
      fsync = on
      synchronous_commit = on
      full_page_writes = on
      shared_buffers = '512MB'
      max_wal_size = '4GB'
      checkpoint_timeout = '15min'
      """;
  private static final String FAST = """
      fsync = off
      synchronous_commit = off
      full_page_writes = off
      shared_buffers = '64MB'
      """;

  private final Account account;
  private final Path home;
  private final Path cluster;
  private final Path binaries;
  private final String superuser;
  private final String password;
  private final int port;

  private Postgres(Path directory, boolean durable, String superuser) throws IOException, InterruptedException {
    this.superuser = superuser;
    Files.createDirectories(directory, OwnerOnly.attributes(directory, "rwxr-x--x"));
    account = Account.forPostgres();
    home = reachable(directory, durable);
    cluster = home.resolve("pg");
    binaries = home.resolve("pgbin");
    password = Secrets.in(directory.resolve("secrets.properties")).of("database");
    port = Ports.anyFree();
  }

  /**
   * Starts PostgreSQL on the data of that directory; the first time it makes them. It never looks at the environment: a
   * test must not get at a database that somebody works with.
   *
   * @param durable true: what is committed survives a power cut. False, for tests: empty, fast, and stops with this process.
   */
  public static Database start(Path directory, boolean durable) {
    try {
      var postgres = started(directory, durable, USER);
      postgres.createDatabase();
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Without role and database of Sagdok's: what a municipality has before it begins. */
  static Postgres bare(Path directory) throws IOException, InterruptedException {
    return started(directory, false, "postgres");
  }

  private static Postgres started(Path directory, boolean durable, String superuser) throws IOException, InterruptedException {
    var postgres = new Postgres(directory.toAbsolutePath().normalize(), durable, superuser);
    postgres.start(durable);
    if (!durable) {
      Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "stop-postgres"));
    }
    return postgres;
  }

  private void start(boolean durable) throws IOException, InterruptedException {
    Binaries.unpackInto(binaries);
    stopLeftover();
    if (!durable) {
      Trees.delete(cluster);
    }
    if (!Files.exists(cluster.resolve("PG_VERSION"))) {
      create();
    }
    write(cluster.resolve("postgresql.auto.conf"), SETTINGS + (durable ? DURABLE : FAST) + "port = " + port + "\n");
    run("pg_ctl", "start", "-w", "-t", "60", "-D", cluster.toString(), "-l", log().toString());
  }

  private void create() throws IOException, InterruptedException {
    Files.createDirectories(cluster, OwnerOnly.attributes(home, "rwx------"));
    account.own(cluster);
    var secret = home.resolve("initdb.password");
    write(secret, password);
    try {
      run("initdb", "-D", cluster.toString(), "-U", superuser, "--pwfile", secret.toString(), "-A", "scram-sha-256",
          "-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
    } finally {
      Files.delete(secret);
    }
  }

  /** A launcher that was killed leaves a server, or only its pid file, behind. */
  private void stopLeftover() throws IOException, InterruptedException {
    var pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    if (leftover(pidFile).isPresent()) {
      stop();
    } else {
      Files.delete(pidFile);
    }
  }

  private static Optional<ProcessHandle> leftover(Path pidFile) throws IOException {
    var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    return ProcessHandle.of(pid).filter(p -> p.info().command().map(c -> c.contains("postgres")).orElse(true));
  }

  private void createDatabase() throws IOException {
    try (var connection = DriverManager.getConnection(url("postgres"), superuser, password);
        var statement = connection.createStatement()) {
      if (!statement.executeQuery("select 1 from pg_database where datname = 'sagdok'").next()) {
        statement.execute("create database sagdok");
      }
    } catch (SQLException e) {
      throw new IOException("PostgreSQL does not answer on port " + port, e);
    }
  }

  @Override
  public void close() {
    try {
      if (Files.exists(cluster.resolve("postmaster.pid"))) {
        stop();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stop() throws IOException, InterruptedException {
    run("pg_ctl", "stop", "-m", "fast", "-w", "-t", "60", "-D", cluster.toString());
  }

  private void run(String program, String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(binaries.resolve("bin").resolve(program).toString()));
    command.addAll(Arrays.asList(arguments));
    Processes.run(home, account.command(command));
  }

  private void write(Path file, String text) throws IOException {
    OwnerOnly.write(file, text);
    account.own(file);
  }

  private Path log() throws IOException {
    var log = home.resolve("postgresql.log");
    write(log, "");
    return log;
  }

  /** Where this account can get at; root's own directories are closed to it. */
  private Path reachable(Path directory, boolean durable) throws IOException, InterruptedException {
    if (account.canEnter(directory)) {
      return directory;
    }
    var base = durable ? Path.of("/var/lib") : Path.of(System.getProperty("java.io.tmpdir"));
    var other = base.resolve("sagdok-" + Integer.toHexString(directory.toString().hashCode()));
    Files.createDirectories(other, OwnerOnly.attributes(other, "rwx--x--x"));
    if (!Files.getOwner(other).equals(Files.getOwner(directory))) {
      throw new Refused(other + " belongs to somebody else");
    }
    System.out.println("The account " + account.name() + " cannot enter " + directory + ": PostgreSQL keeps its data in " + other);
    return other;
  }

  String url(String database) {
    return "jdbc:postgresql://" + Ports.HOST + ":" + port + "/" + database;
  }

  @Override
  public String url() {
    return url("sagdok");
  }

  @Override
  public String user() {
    return superuser;
  }

  @Override
  public String password() {
    return password;
  }

  @Override
  public String toString() {
    return url() + " (data in " + cluster + ")";
  }
}
