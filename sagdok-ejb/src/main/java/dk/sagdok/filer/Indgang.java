package dk.sagdok.filer;

import dk.sagdok.register.Fil;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;

/** Where files lie while they arrive. Memory is one buffer per file, whatever its size. */
public final class Indgang {
  static final int BUFFER = 1 << 16;
  private final Path mappe;
  private final long stoerst;

  public Indgang(Path mappe, long stoerst) throws IOException {
    this.mappe = mappe;
    this.stoerst = stoerst;
    Ejerens.mappe(mappe);
  }

  public long stoerst() {
    return stoerst;
  }

  /** Reads to the end. Nothing is left when that fails. */
  public Modtaget modtag(InputStream indhold) {
    Path sti = ny();
    try {
      return skriv(sti, indhold);
    } catch (IOException e) {
      fjern(sti);
      throw Filafslag.lager(e);
    } catch (RuntimeException | Error e) {
      fjern(sti);
      throw e;
    }
  }

  private Path ny() {
    try {
      return Files.createTempFile(mappe, "fil", ".ny");
    } catch (IOException e) {
      throw Filafslag.lager(e);
    }
  }

  private Modtaget skriv(Path sti, InputStream indhold) throws IOException {
    MessageDigest digest = Kontrolsummer.ny(Kontrolsummer.SHA_256);
    long stoerrelse;
    try (var til = FileChannel.open(sti, StandardOpenOption.WRITE)) {
      stoerrelse = kopier(indhold, til, stoerst, digest);
      til.force(true);
    }
    return new Modtaget(sti, new Fil(Kontrolsummer.hex(digest.digest()), stoerrelse, Medietyper.af(sti)));
  }

  /** @param plads how many octets may come */
  static long kopier(InputStream indhold, FileChannel til, long plads, MessageDigest... digests) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long kopieret = 0;
    for (int n = laes(indhold, buffer); n >= 0; n = laes(indhold, buffer)) {
      kopieret += n;
      if (kopieret > plads) {
        throw Filafslag.forStor(plads);
      }
      for (MessageDigest digest : digests) {
        digest.update(buffer, 0, n);
      }
      for (var rest = ByteBuffer.wrap(buffer, 0, n); rest.hasRemaining(); ) {
        til.write(rest);
      }
    }
    return kopieret;
  }

  /** That the caller went away is no fault of the disk. */
  private static int laes(InputStream indhold, byte[] buffer) {
    try {
      return indhold.read(buffer);
    } catch (IOException e) {
      throw Filafslag.afbrudt();
    }
  }

  /** What a file is that has arrived piece by piece. */
  Modtaget faerdig(Path sti) throws IOException {
    String digest = Kontrolsummer.hex(Kontrolsummer.af(Files.newInputStream(sti), Kontrolsummer.SHA_256));
    return new Modtaget(sti, new Fil(digest, Files.size(sti), Medietyper.af(sti)));
  }

  Path sti(String navn) {
    return mappe.resolve(navn);
  }

  public void fjern(Path sti) {
    try {
      Files.deleteIfExists(sti);
    } catch (IOException e) {
      throw Filafslag.lager(e);
    }
  }

  /** Throws away what nobody has written to since that moment: what a crash has left. A file that still arrives is written to all the time. */
  public int ryd(Instant foer) throws IOException {
    int antal = 0;
    try (var filer = Files.newDirectoryStream(mappe)) {
      for (Path fil : filer) {
        antal += ryd(fil, foer);
      }
    }
    return antal;
  }

  private static int ryd(Path fil, Instant foer) throws IOException {
    try {
      return Files.getLastModifiedTime(fil).toInstant().isBefore(foer) && Files.deleteIfExists(fil) ? 1 : 0;
    } catch (NoSuchFileException finished) {
      return 0;
    }
  }
}
