package dk.sagdok.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Short-lived programs that are waited for. */
final class Processes {

  private Processes() {}

  /** Runs to the end; a failure carries what the program said. */
  static void run(Path directory, List<String> command) throws IOException, InterruptedException {
    var output = Files.createTempFile("sagdok", ".out");
    try {
      var exit = start(directory, command, output).waitFor();
      if (exit != 0) {
        throw new IOException(String.join(" ", command) + " ended with " + exit + ":\n"
            + Files.readString(output, StandardCharsets.UTF_8));
      }
    } finally {
      Files.deleteIfExists(output);
    }
  }

  /** True when the program ends well. */
  static boolean succeeds(Path directory, List<String> command) throws InterruptedException {
    try {
      return start(directory, command, null).waitFor() == 0;
    } catch (IOException notFound) {
      return false;
    }
  }

  private static Process start(Path directory, List<String> command, Path output) throws IOException {
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.to(output.toFile()))
        .start();
  }
}
