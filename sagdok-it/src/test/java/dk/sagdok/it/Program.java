package dk.sagdok.it;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Programs of others, run as a user would. */
final class Program {
  private static final int MINUTES = 5;

  private Program() {}

  /** @param said on both its outputs */
  record Answer(boolean ok, String said) {}

  static Answer run(Map<String, String> environment, String... command) {
    return run(environment, List.of(command));
  }

  static Answer run(Map<String, String> environment, List<String> command) {
    try {
      var output = Files.createTempFile("program", ".txt");
      var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().put("PYTHONIOENCODING", "UTF-8");
      builder.environment().putAll(environment);
      var process = builder.start();
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      process.destroy();
      return new Answer(ended && process.exitValue() == 0, Files.readString(output));
    } catch (IOException e) {
      return new Answer(false, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Where a program is not installed its test is skipped, and says so. */
  static void orSkip(boolean there, String why) {
    if (!there) {
      System.err.println("SKIPPED " + why);
      Assumptions.abort(why);
    }
  }
}
