package dk.sagdok.filer;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** A folder of this machine, or one that all nodes share: 256 folders by the first two digits of the digest. */
public final class Mappe implements Fillager {
  private static final Filnavne NAVNE = new Filnavne("");
  private final Path rod;

  public Mappe(Path rod) throws IOException {
    this.rod = rod;
    Ejerens.mappe(rod);
  }

  /** The file must lie on the same disk, written through. */
  @Override
  public void gem(Path fil, String digest, Instant nu) throws IOException {
    Path til = sti(digest);
    opret(til.getParent());
    Files.setLastModifiedTime(fil, FileTime.from(nu));
    Files.move(fil, til, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    skrivIgennem(til.getParent());
  }

  @Override
  public Optional<Instant> gemt(String digest) throws IOException {
    try {
      return Optional.of(Files.getLastModifiedTime(sti(digest)).toInstant());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public InputStream laes(String digest, long fra) throws IOException {
    var fil = new FileInputStream(sti(digest).toFile()); // a door may let the kernel send it
    fil.getChannel().position(fra);
    return fil;
  }

  @Override
  public void slet(String digest) throws IOException {
    Files.deleteIfExists(sti(digest));
  }

  @Override
  public void gennemgaa(Instant foer, Consumer<String> digest) throws IOException {
    try (var mapper = Files.newDirectoryStream(rod, "[0-9a-f][0-9a-f]")) {
      for (Path mappe : mapper) {
        gennemgaaMappe(mappe, foer, digest);
      }
    } catch (DirectoryIteratorException | UncheckedIOException e) {
      throw new IOException(e.getCause());
    }
  }

  @Override
  public void proev() throws IOException {
    if (!Files.isWritable(rod)) {
      throw new AccessDeniedException(rod.toString());
    }
  }

  private void gennemgaaMappe(Path mappe, Instant foer, Consumer<String> digest) throws IOException {
    try (var filer = Files.newDirectoryStream(mappe, f -> NAVNE.digest(mappe.getFileName() + "/" + f.getFileName()).isPresent())) {
      for (Path fil : filer) {
        String navn = fil.getFileName().toString();
        if (gemt(navn).filter(foer::isAfter).isPresent()) {
          digest.accept(navn);
        }
      }
    }
  }

  private Path sti(String digest) {
    return rod.resolve(NAVNE.af(digest));
  }

  private void opret(Path mappe) throws IOException {
    try {
      Ejerens.nyMappe(mappe);
    } catch (FileAlreadyExistsException e) {
      return;
    }
    skrivIgennem(rod);
  }

  /** The name of a new file is on disk only when its folder is. Windows cannot be asked for it, and does it by itself. */
  private static void skrivIgennem(Path mappe) throws IOException {
    if (Ejerens.posix(mappe)) {
      try (var kanal = FileChannel.open(mappe, StandardOpenOption.READ)) {
        kanal.force(true);
      }
    }
  }
}
