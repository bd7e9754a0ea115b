package dk.sagdok.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** What an earlier run has left. */
final class Directories {
  private Directories() {}

  static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (var all = Files.walk(directory)) {
        for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
