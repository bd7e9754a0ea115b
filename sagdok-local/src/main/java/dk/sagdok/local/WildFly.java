package dk.sagdok.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** WildFly as a child process, with everything it writes below one directory. */
final class WildFly implements AutoCloseable {
  /** Less inlining: a server that has just started compiles for a shorter time, and serves as fast afterwards (docs/decisions.md). */
  private static final String JAVA_OPTIONS =
      "-Xms512m -Xmx1g -XX:MetaspaceSize=128m -XX:+UseParallelGC -XX:MaxInlineLevel=9 -XX:InlineSmallCode=1500 -Djava.net.preferIPv4Stack=true";
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Path base;
  private final Path log;
  private final Ports ports;
  private final Path pidFile;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private Process process;

  WildFly(Path directory, Ports ports) {
    this.base = directory.resolve("wildfly");
    this.log = directory.resolve("log");
    this.pidFile = directory.resolve("wildfly.pid");
    this.ports = ports;
  }

  void start(Installation installation, Users users, Map<String, String> environment) throws IOException {
    prepare(installation);
    users.writeManagement(base.resolve("configuration"));
    var command = StandaloneCommandBuilder.of(installation.wildfly())
        .setBaseDirectory(base)
        .setConfigurationDirectory(base.resolve("configuration"))
        .setLogDirectory(log)
        .setServerConfiguration(Broker.elsewhere() ? "standalone-sagdok-broker.xml" : "standalone-sagdok.xml")
        .setJavaOptions(javaOptions())
        .addJavaOption("-Duser.timezone=Europe/Copenhagen")
        .addJavaOption("-Dsagdok.brugerref." + Users.ADMIN + "=" + Users.ADMIN_REF)
        .addServerArgument("-Djboss.socket.binding.port-offset=" + ports.offset());
    process = Launcher.of(command)
        .addEnvironmentVariables(environment)
        .addEnvironmentVariable("SAGDOK_CONSOLE_LEVEL", "OFF")
        .setRedirectErrorStream(true)
        .redirectOutput(log.resolve("console.log"))
        .launch();
    Files.writeString(pidFile, process.pid() + "\n");
  }

  /** Those that SAGDOK_JAVA_OPTS names come last and win. */
  private static String[] javaOptions() {
    return (JAVA_OPTIONS + " " + System.getenv().getOrDefault("SAGDOK_JAVA_OPTS", "")).strip().split("\\s+");
  }

  /** A fresh configuration each time; the broker's and the transactions' data stay. */
  private void prepare(Installation installation) throws IOException {
    Trees.delete(base.resolve("configuration"));
    Trees.delete(base.resolve("deployments"));
    Trees.delete(base.resolve("tmp"));
    Files.createDirectories(base, OwnerOnly.attributes(base, "rwx------"));
    Trees.copy(installation.configuration(), base.resolve("configuration"));
    Files.createDirectories(base.resolve("deployments"));
    Files.copy(installation.ear(), base.resolve("deployments/sagdok.ear"));
    Files.createDirectories(log, OwnerOnly.attributes(log, "rwx------"));
  }

  /** A launcher that was killed leaves its server behind: end that one, and only that one. */
  void stopLeftover() throws IOException {
    if (Files.exists(pidFile)) {
      var pid = Long.parseLong(Files.readString(pidFile).strip());
      ProcessHandle.of(pid).filter(this::isOurs).ifPresent(this::stop);
      Files.delete(pidFile);
    }
  }

  private boolean isOurs(ProcessHandle found) {
    return found.info().commandLine().map(line -> line.contains(base.toString())).orElse(false);
  }

  void waitUntilReady(URI health, String user, String password) throws IOException, InterruptedException {
    var giveUp = Instant.now().plus(PATIENCE);
    var question = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(15)).header("Authorization", basic(user, password)).build();
    while (!isUp(question)) {
      failWhenHopeless(giveUp);
      Thread.sleep(250);
    }
  }

  private void failWhenHopeless(Instant giveUp) {
    var failed = base.resolve("deployments/sagdok.ear.failed");
    if (!process.isAlive() || Files.exists(failed) || Instant.now().isAfter(giveUp)) {
      throw new IllegalStateException("Sagdok did not start; see " + log.resolve("server.log"));
    }
  }

  private boolean isUp(HttpRequest question) throws InterruptedException {
    try {
      return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static String basic(String user, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  String management() {
    return "http://" + Ports.HOST + ":" + ports.management();
  }

  int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() throws IOException {
    if (process != null) {
      stop(process.toHandle());
      Files.deleteIfExists(pidFile);
    }
  }

  private void stop(ProcessHandle server) {
    server.destroy();
    try {
      server.onExit().get(60, TimeUnit.SECONDS);
    } catch (Exception tooSlow) {
      server.destroyForcibly();
    }
  }
}
