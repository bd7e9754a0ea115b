package dk.sagdok.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One real Sagdok for all tests of this JVM: started at the first use, on fresh data, stopped with the JVM. */
public final class Server {

  private static final Path HOME = Path.of(System.getProperty("sagdok.home"));
  private static final Path DATA = Path.of("target/it-data").toAbsolutePath();
  private static final TestCa CA = new TestCa(Path.of("target/it-ca").toAbsolutePath());
  private static final String PORT_OFFSET = System.getProperty("sagdok.port-offset", "700");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /**
   * What the tests may know of it.
   *
   * @param tls the addresses by HTTPS, and the certificate to trust
   * @param users every login with its password: admin, skriver, laeser
   * @param log WildFly's log
   */
  public record Run(
      String url,
      String soap,
      Tls tls,
      String user,
      String password,
      Map<String, String> users,
      String amqp,
      String db,
      String dbUser,
      String dbPassword,
      String health,
      String management,
      String jwtPrivateKey,
      Path log) {
    public record Tls(String url, String soap, String amqps, String certificate) {}
  }

  private static Run run;
  private static RuntimeException failure;

  private Server() {}

  /** The running server. */
  public static synchronized Run run() {
    if (failure != null) {
      throw failure;
    }
    if (run == null) {
      run = startOnce();
    }
    return run;
  }

  /** Its data directory: run.json, log/ and what the launcher said. */
  public static Path data() {
    run();
    return DATA;
  }

  /** Whose certificates it takes instead of a login. */
  static TestCa ca() {
    return CA;
  }

  /** A start that failed is not tried again for every test. */
  private static Run startOnce() {
    try {
      return start();
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
  }

  private static Run start() {
    try {
      Directories.delete(DATA);
      Directories.delete(Path.of("target/it-ca"));
      var process = launch();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop-sagdok"));
      return read(await(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Process launch() throws IOException, InterruptedException {
    var local = HOME.resolve("sagdok-local/target");
    var classpath = local.resolve("classes") + System.getProperty("path.separator") + local.resolve("lib") + "/*";
    Files.createDirectories(DATA);
    var launcher = new ProcessBuilder(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dsagdok.home=" + HOME,
            "-cp", classpath, "dk.sagdok.local.Sagdok", "run",
            "--data", DATA.toString(), "--port-offset", PORT_OFFSET, "--stop-with-parent"))
        .redirectErrorStream(true)
        .redirectOutput(launcherLog().toFile());
    launcher.environment().keySet().removeIf(name -> name.startsWith("SAGDOK_")); // never somebody's database, nor their users
    launcher.environment().putAll(CA.make());
    return launcher.start();
  }

  private static Path await(Process process) throws IOException, InterruptedException {
    var file = DATA.resolve("run.json");
    var giveUp = Instant.now().plus(PATIENCE);
    while (!Files.exists(file)) {
      if (!process.isAlive() || Instant.now().isAfter(giveUp)) {
        throw new IllegalStateException("Sagdok did not start:\n" + Files.readString(launcherLog()));
      }
      Thread.sleep(200);
    }
    return file;
  }

  private static Path launcherLog() {
    return DATA.resolve("launcher.log");
  }

  private static Run read(Path file) throws IOException {
    var json = (ObjectNode) new ObjectMapper().readTree(file.toFile());
    json.put("log", DATA.resolve("log/server.log").toString());
    json.remove(List.of("jms", "pid"));
    return new ObjectMapper().treeToValue(json, Run.class);
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      process.waitFor(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
