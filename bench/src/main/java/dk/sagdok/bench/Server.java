package dk.sagdok.bench;

import dk.sagdok.local.RunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The Sagdok under measurement: started by its own launcher on fresh data, stopped when the measurement ends, however it ends. */
final class Server implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private final Path data;
  private final Process process;
  private final RunFile run;

  private Server(Path data, Process process, RunFile run) {
    this.data = data;
    this.process = process;
    this.run = run;
  }

  static Server start(Options options) throws IOException, InterruptedException {
    var data = options.home().resolve("bench/target/data");
    delete(data);
    Files.createDirectories(data);
    var process = launch(options, data);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop-sagdok"));
    return new Server(data, process, await(process, data));
  }

  private static Process launch(Options options, Path data) throws IOException {
    var local = options.home().resolve("sagdok-local/target");
    return new ProcessBuilder(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dsagdok.home=" + options.home(),
            "-cp", local.resolve("classes") + System.getProperty("path.separator") + local.resolve("lib") + "/*", "dk.sagdok.local.Sagdok", "run",
            "--data", data.toString(), "--port-offset", Integer.toString(options.portOffset()), "--stop-with-parent"))
        .redirectErrorStream(true)
        .redirectOutput(data.resolve("launcher.log").toFile())
        .start();
  }

  private static RunFile await(Process process, Path data) throws IOException, InterruptedException {
    var giveUp = Instant.now().plus(PATIENCE);
    while (!Files.exists(data.resolve("run.json"))) {
      if (!process.isAlive() || Instant.now().isAfter(giveUp)) {
        throw new IllegalStateException("Sagdok did not start:\n" + Files.readString(data.resolve("launcher.log")));
      }
      Thread.sleep(200);
    }
    return RunFile.read(data);
  }

  RunFile run() {
    return run;
  }

  Path deployments() {
    return data.resolve("wildfly/deployments");
  }

  /** The process id of WildFly. */
  long wildfly() throws IOException {
    return Long.parseLong(Files.readString(data.resolve("wildfly.pid")).strip());
  }

  @Override
  public void close() {
    stop(process);
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      process.waitFor(90, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (var all = Files.walk(directory)) {
        for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
