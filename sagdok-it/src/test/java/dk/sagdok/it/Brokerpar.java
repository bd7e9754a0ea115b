package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Two stand-alone brokers on one store, with TLS, made by the words of wildfly-config/README.md. */
final class Brokerpar implements AutoCloseable {
  static final String PASSWORD = "pw-" + java.util.UUID.randomUUID();
  private static final Path SCRIPTS = Path.of(System.getProperty("sagdok.home"), "wildfly-config");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private final Path directory;
  private final int port;
  private final List<Process> processes = new ArrayList<>();

  Brokerpar(Path directory, int port) throws Exception {
    this.directory = Files.createDirectories(directory);
    this.port = port;
    run(directory.resolve("keytool.log"), Map.of(), Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "broker", "-keyalg", "EC", "-groupname", "secp256r1",
        "-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1", "-storetype", "PKCS12", "-keystore", key(), "-storepass", PASSWORD);
    for (var i = 0; i < 2; i++) {
      install(broker(i));
    }
  }

  private void install(Path broker) throws Exception {
    var commands = Pattern.compile("```sh broker\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(SCRIPTS.resolve("README.md"))).results().map(r -> r.group(1)).collect(Collectors.joining());
    assertThat(commands).isNotBlank();
    run(broker.resolveSibling(broker.getFileName() + "-create.log"), Map.of("ARTEMIS_HOME", Path.of(System.getProperty("artemis.home")).toString(), "BROKER", broker.toString(), "KEYSTORE", key()),
        "sh", "-euc", commands.replace("'...'", "'" + PASSWORD + "'"));
  }

  private static void run(Path log, Map<String, String> environment, String... command) throws Exception {
    var builder = new ProcessBuilder(command).directory(SCRIPTS.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    var process = builder.start();
    if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new AssertionError(command[0] + ": " + Files.readString(log));
    }
  }

  /** Its certificate is all that its clients trust. */
  private String key() {
    return directory.resolve("broker.p12").toString();
  }

  /** What a register must be told to find them. */
  Map<String, String> environment() {
    return Map.of("SAGDOK_BROKER_HOST", "127.0.0.1", "SAGDOK_BROKER_PORT", String.valueOf(port), "SAGDOK_BROKER2_PORT", String.valueOf(port + 1), "SAGDOK_BROKER_PASSWORD", PASSWORD,
        "SAGDOK_BROKER_TLS", "true", "SAGDOK_BROKER_CA", key(), "SAGDOK_BROKER_CA_PASSWORD", PASSWORD);
  }

  /** For a subscriber. */
  String amqp() {
    return "failover:(amqps://127.0.0.1:" + port + ",amqps://127.0.0.1:" + (port + 1) + ")?failover.nested.transport.storeType=PKCS12&failover.nested.transport.trustStorePassword=" + PASSWORD
        + "&failover.nested.transport.trustStoreLocation=" + key();
  }

  /** For a subscriber that speaks the protocol of Artemis. */
  String core() {
    return "(tcp://127.0.0.1:" + port + ",tcp://127.0.0.1:" + (port + 1) + ")?sslEnabled=true&trustStoreType=PKCS12&trustStorePassword=" + PASSWORD + "&trustStorePath=" + key()
        + "&reconnectAttempts=0";
  }

  /** Returns when one of them serves. */
  void start() throws Exception {
    for (var i = 0; i < 2; i++) {
      var builder = new ProcessBuilder(broker(i).resolve("bin/artemis").toString(), "run").redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("broker" + i + ".log").toFile()));
      builder.environment().put("JAVA_ARGS_APPEND", "-Xms64m -Xmx256m -Dsagdok.broker.port=" + (port + i) + " -Dsagdok.broker.data=" + directory.resolve("data"));
      processes.add(builder.start());
    }
    Afvent.at(PATIENCE, () -> serves(0) || serves(1));
  }

  /** The one that serves loses its power; returns when the other has taken over. */
  Duration failover() throws Exception {
    var serving = serves(0) ? 0 : 1;
    var before = System.nanoTime();
    processes.get(serving).destroyForcibly().waitFor();
    Afvent.at(PATIENCE, () -> serves(1 - serving));
    return Duration.ofNanos(System.nanoTime() - before);
  }

  /** Both lose it. */
  void kill() throws InterruptedException {
    for (var process : processes) {
      process.destroyForcibly().waitFor();
    }
    processes.clear();
  }

  private boolean serves(int i) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port + i)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  private Path broker(int i) {
    return directory.resolve("broker" + i);
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
  }
}
