package dk.sagdok.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code sagdok run}: PostgreSQL, then WildFly; stopped the other way round. */
final class Run {

  private final Path data;
  private final Ports ports;
  private final WildFly wildfly;
  private final boolean stopWithParent;
  private Database database;
  private FileLock lock;

  Run(Options options) {
    data = options.data();
    ports = new Ports(options.portOffset());
    wildfly = new WildFly(data, ports);
    stopWithParent = options.stopWithParent();
  }

  int untilStopped() throws IOException, InterruptedException {
    var installation = Installation.find();
    var began = Instant.now();
    Files.createDirectories(data, OwnerOnly.attributes(data, "rwxr-x--x"));
    lockData();
    wildfly.stopLeftover();
    ports.mustBeFree();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    if (stopWithParent) {
      ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(143)));
    }
    start(installation);
    say("Sagdok is ready after " + Duration.between(began, Instant.now()).toSeconds() + " s. Ctrl-C stops it.");
    return wildfly.waitFor();
  }

  private void start(Installation installation) throws IOException, InterruptedException {
    say("Starting PostgreSQL ...");
    database = Database.External.of(System.getenv()).orElseGet(() -> Postgres.start(data, true));
    say("PostgreSQL: " + database);
    say("Starting WildFly ... (log in " + data.resolve("log") + ")");
    var secrets = Secrets.in(data.resolve("secrets.properties"));
    var users = Users.in(data, secrets);
    var key = ServerKey.in(data, secrets);
    wildfly.start(installation, users, environment(users, secrets, key));
    var file = describe(users, secrets, key);
    wildfly.waitUntilReady(URI.create(file.health()), file.user(), file.password());
    file.write(data);
    say(welcome(file));
  }

  private Map<String, String> environment(Users users, Secrets secrets, ServerKey key) throws IOException {
    var environment = new HashMap<>(Map.of(
        "SAGDOK_DB_URL", database.url(),
        "SAGDOK_DB_USER", database.user(),
        "SAGDOK_DB_PASSWORD", database.password(),
        "SAGDOK_USERS", users.passwords().toString(),
        "SAGDOK_ROLES", users.roles().toString()));
    environment.put("SAGDOK_FILER", Optional.ofNullable(System.getenv("SAGDOK_FILER")).orElse(data.resolve("filer").toString()));
    environment.putAll(key.environment());
    if (ownTokenKey()) {
      environment.put("SAGDOK_JWT_PUBLIC_KEY", TokenKey.publicKey(secrets));
    }
    return environment;
  }

  private static boolean ownTokenKey() {
    return System.getenv("SAGDOK_JWT_PUBLIC_KEY") == null;
  }

  private RunFile describe(Users users, Secrets secrets, ServerKey key) throws IOException {
    var web = "http://" + Ports.HOST + ":" + ports.http();
    var broker = Broker.of(System.getenv(), ports);
    var tls = "https://" + Ports.HOST + ":" + ports.https();
    return new RunFile(
        web + "/sagdok/rest",
        web + "/sagdok/soap",
        new RunFile.Tls(tls + "/sagdok/rest", tls + "/sagdok/soap", Broker.elsewhere() ? null : "amqps://" + Ports.HOST + ":" + ports.amqps(), key.certificate() == null ? null : key.certificate().toString()),
        Users.ADMIN,
        users.generated().get(Users.ADMIN),
        users.generated(),
        broker.jms(),
        broker.amqp(),
        database.url(),
        database.user(),
        database.password(),
        web + "/sagdok/health/ready",
        wildfly.management(),
        ownTokenKey() ? secrets.of("jwt.private") : null,
        ProcessHandle.current().pid());
  }

  private String welcome(RunFile run) {
    return """

          REST          %s
          SOAP          %s/sag?wsdl
          The same, TLS %s
          API explorer  %s/
          Haendelser    %s
          Health        %s
          Login         %s  %s
          All of it in  %s

          curl -u %s:%s "%s/sag/sag?bvn=%%25"
        """.formatted(run.url(), run.soap(), run.tls().url(), run.url().replaceFirst("/rest$", ""), run.amqp(), run.health(), run.user(),
        run.password(), RunFile.in(data), run.user(), run.password(), run.url());
  }

  /** Two runs on the same data would spoil them. The lock goes with the process, however it ends. */
  @SuppressWarnings("resource") // held as long as this process lives
  private void lockData() throws IOException {
    lock = new RandomAccessFile(data.resolve("lock").toFile(), "rw").getChannel().tryLock();
    if (lock == null) {
      throw new Refused("a Sagdok already runs on " + data + ". Choose another place with --data DIR");
    }
  }

  private void stop() {
    say("Stopping ...");
    try {
      Files.deleteIfExists(RunFile.in(data));
      wildfly.close();
      if (database != null) {
        database.close();
      }
      lock.release();
    } catch (IOException e) {
      say("Not stopped cleanly: " + e.getMessage());
    }
    say("Stopped.");
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
