package dk.sagdok.filer.tekst;

import dk.sagdok.filer.Ejerens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/** The folder that the process works in: the file it reads, and what it writes meanwhile. Nothing in it is kept. */
public final class Rum {
  private final Path mappe;

  public Rum(Path mappe) {
    this.mappe = mappe;
  }

  Path mappe() {
    return mappe;
  }

  /** Empties it. What somebody still holds open on Windows stays, until next time. */
  public void ryd() throws IOException {
    Ejerens.mappe(mappe);
    for (Path sti : indhold().stream().sorted(Comparator.reverseOrder()).filter(sti -> !sti.equals(mappe)).toList()) {
      Files.deleteIfExists(sti);
    }
  }

  Path laegFrem(InputStream indhold) throws IOException {
    Path fil = mappe.resolve("fil");
    Files.copy(indhold, fil, StandardCopyOption.REPLACE_EXISTING);
    return fil;
  }

  /** Octets of all that lies there. */
  long fylder() throws IOException {
    long sum = 0;
    for (Path sti : indhold()) {
      sum += stoerrelse(sti);
    }
    return sum;
  }

  private List<Path> indhold() throws IOException {
    try (var stier = Files.walk(mappe)) {
      return stier.toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static long stoerrelse(Path sti) throws IOException {
    try {
      return Files.isRegularFile(sti) ? Files.size(sti) : 0;
    } catch (NoSuchFileException goneMeanwhile) {
      return 0;
    }
  }
}
