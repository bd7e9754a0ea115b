package dk.sagdok.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Sagdok that one test has for itself, to do to it what others could not stand. Started anew, it goes on with the data it had. */
final class OwnRun implements AutoCloseable {
  private static final Path HOME = Path.of(System.getProperty("sagdok.home"));
  private final Path data;
  private final int portOffset;
  private final Map<String, String> miljoe;
  private Process launcher;
  private JsonNode run;

  OwnRun(Path data, int portOffset) {
    this(data, portOffset, Map.of());
  }

  /** @param miljoe settings, as an operator would give them */
  OwnRun(Path data, int portOffset, Map<String, String> miljoe) {
    this.data = data;
    this.portOffset = portOffset;
    this.miljoe = miljoe;
  }

  void start() throws IOException, InterruptedException {
    Files.createDirectories(data);
    var local = HOME.resolve("sagdok-local/target");
    var builder = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dsagdok.home=" + HOME,
            "-cp", local.resolve("classes") + System.getProperty("path.separator") + local.resolve("lib") + "/*", "dk.sagdok.local.Sagdok", "run",
            "--data", data.toString(), "--port-offset", String.valueOf(portOffset), "--stop-with-parent"))
        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("launcher.log").toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("SAGDOK_"));
    builder.environment().putAll(miljoe);
    launcher = builder.start();
    var file = data.resolve("run.json");
    for (var giveUp = Instant.now().plus(Duration.ofMinutes(5)); !Files.exists(file); Thread.sleep(100)) {
      if (!launcher.isAlive() || Instant.now().isAfter(giveUp)) {
        throw new IllegalStateException("Sagdok did not start:\n" + Files.readString(data.resolve("launcher.log")));
      }
    }
    run = new ObjectMapper().readTree(file.toFile());
  }

  /** The power goes: the server gets no chance to put anything in order. Its launcher ends by itself then. */
  void kill() throws IOException, InterruptedException {
    var server = ProcessHandle.of(Long.parseLong(Files.readString(data.resolve("wildfly.pid")).strip())).orElseThrow();
    for (var process : server.descendants().toList()) {
      process.destroyForcibly();
    }
    server.destroyForcibly();
    if (!launcher.waitFor(2, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the launcher outlived its server");
    }
  }

  String url() {
    return run.get("url").asText();
  }

  String login() {
    return Http.basic(run.get("user").asText(), run.get("password").asText());
  }

  String health() {
    return run.get("health").asText();
  }

  JsonNode json() {
    return run;
  }

  Path data() {
    return data;
  }

  Path filer() {
    return data.resolve("filer");
  }

  @Override
  public void close() throws InterruptedException {
    if (launcher != null && launcher.isAlive()) {
      launcher.destroy();
      launcher.waitFor(2, TimeUnit.MINUTES);
    }
  }
}
