package dk.sagdok.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who types a command that cannot be carried out: one line that says why and what to do, and exit 2. */
class CommandLineTest {
  @TempDir
  private Path work;

  private record Answer(int exit, String said) {}

  @Test
  void no_command_gives_the_commands() throws Exception {
    assertRefused(sagdok(), "sagdok run", "sagdok lyt", "sagdok env", "sagdok verify");
  }

  @Test
  void an_unknown_option_is_named() throws Exception {
    assertRefused(sagdok("run", "--prot-offset", "1"), "prot-offset");
  }

  @Test
  void env_without_a_run_says_how_to_start_one() throws Exception {
    assertRefused(sagdok("env", "--data", work.toString()), work.toString(), "./sagdok run");
  }

  @Test
  void what_is_done_about_a_subscriber_needs_its_name_and_a_reason() throws Exception {
    new RunFile("http://127.0.0.1:1", "", new RunFile.Tls("", "", null, null), "admin", "x", Map.of(), "", "", "", "", "", "", "", null, 1).write(work);
    assertRefused(sagdok("abonnenter", "pause", "--data", work.toString()), "name of a subscriber");
    assertRefused(sagdok("abonnenter", "pause", "esdh", "--data", work.toString()), "--begrundelse");
    assertRefused(sagdok("abonnenter", "spring", "esdh", "--nummer", "x", "--begrundelse", "y", "--data", work.toString()), "--nummer", "not x");
    assertRefused(sagdok("abonnenter", "hop", "--data", work.toString()), "hop", "forfra");
  }

  @Test
  void a_run_that_is_not_built_says_how_to_build() throws Exception {
    assertRefused(sagdok("run", "--data", work.toString()), "not built", "mvn");
  }

  @Test
  void a_port_in_use_is_named_and_so_is_the_way_to_another() throws Exception {
    Files.createDirectories(work.resolve("sagdok-ear/target/wildfly-0"));
    Files.createFile(work.resolve("sagdok-ear/target/sagdok.ear"));
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName(Ports.HOST))) {
      var offset = String.valueOf(taken.getLocalPort() - 8080);
      assertRefused(sagdok("run", "--data", work.resolve("data").toString(), "--port-offset", offset), "port " + taken.getLocalPort(), "--port-offset");
      assertThat(work.resolve("data/pg")).doesNotExist();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_shell_gets_each_value_whole_whatever_is_in_it() throws Exception {
    new RunFile("http://x", "http://x/soap", new RunFile.Tls("https://x", "https://x/soap", null, null), "admin", "a'b $(c) \"d\" `e`", Map.of(), "", "amqp://x", "", "", "", "", "", null, 1).write(work);
    var script = work.resolve("script");
    Files.writeString(script, sagdok("env", "--data", work.toString()).said() + "printf '%s' \"$SAGDOK_LOGIN\"\n");
    assertThat(run(List.of("sh", script.toString())).said()).isEqualTo("admin:a'b $(c) \"d\" `e`");
  }

  private static void assertRefused(Answer answer, String... words) {
    assertThat(answer.exit()).as(answer.said()).isEqualTo(2);
    assertThat(answer.said()).contains(words).doesNotContain("\tat ", "Exception");
  }

  private Answer sagdok(String... args) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Dsagdok.home=" + work, "-cp", System.getProperty("java.class.path"), "dk.sagdok.local.Sagdok"));
    command.addAll(List.of(args));
    return run(command);
  }

  private Answer run(List<String> command) throws IOException, InterruptedException {
    var said = work.resolve("said.txt").toFile();
    var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said).start();
    return new Answer(process.waitFor(), Files.readString(said.toPath()));
  }
}
