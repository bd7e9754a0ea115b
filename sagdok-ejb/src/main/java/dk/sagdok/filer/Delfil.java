package dk.sagdok.filer;

import dk.sagdok.register.Deltransport.Kontrolsum;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/** A file that arrives piece by piece. How much has arrived is the size of the file, so that it cannot be told otherwise after a crash. */
public final class Delfil {
  private final Indgang indgang;
  private final Path sti;

  public Delfil(Indgang indgang, UUID id) {
    this.indgang = indgang;
    this.sti = indgang.sti(id + ".del");
  }

  public void begynd() {
    try {
      Files.createFile(sti);
    } catch (IOException e) {
      throw Filafslag.lager(e);
    }
  }

  /** Empty when it is not there. */
  public OptionalLong modtaget() {
    try {
      return OptionalLong.of(Files.size(sti));
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    } catch (IOException e) {
      throw Filafslag.lager(e);
    }
  }

  public void fjern() {
    indgang.fjern(sti);
  }

  /**
   * Hands all of it on, while nobody adds to it and nobody takes back what was added.
   *
   * @param stoerrelse of the whole file
   */
  public <T> T faerdig(long stoerrelse, Function<Modtaget, T> videre) {
    try (var fil = FileChannel.open(sti, StandardOpenOption.WRITE); var laas = laas(fil)) {
      if (fil.size() != stoerrelse) {
        throw optaget();
      }
      return videre.apply(indgang.faerdig(sti));
    } catch (IOException e) {
      throw Filafslag.lager(e);
    }
  }

  /** @param stoerrelse of the whole file */
  public void tilfoej(long fra, long stoerrelse, InputStream stykke, Kontrolsum kontrolsum) {
    try (var til = FileChannel.open(sti, StandardOpenOption.WRITE); var laas = laas(til)) {
      if (til.size() != fra) {
        throw new RegisterException(Fejl.VERSIONSKONFLIKT, "TUS-offset", "Upload-Offset", "Der er modtaget " + til.size() + " oktetter, ikke " + fra);
      }
      til.position(fra);
      tilfoej(til, fra, stoerrelse, stykke, kontrolsum);
    } catch (IOException e) {
      throw Filafslag.lager(e);
    }
  }

  private void tilfoej(FileChannel til, long fra, long stoerrelse, InputStream stykke, Kontrolsum kontrolsum) throws IOException {
    boolean behold = kontrolsum == null;
    try {
      MessageDigest[] digests = behold ? new MessageDigest[0] : new MessageDigest[] {Kontrolsummer.ny(kontrolsum.algoritme())};
      Indgang.kopier(stykke, til, stoerrelse - fra, digests);
      behold = behold || Arrays.equals(digests[0].digest(), kontrolsum.vaerdi());
      if (!behold) {
        throw new RegisterException(Fejl.UGYLDIGT_INPUT, "TUS-kontrolsum", "Upload-Checksum", "Stykket har en anden kontrolsum end den oplyste og er kasseret");
      }
    } finally {
      if (!behold) {
        til.truncate(fra);
      }
      til.force(true);
    }
  }

  /** Of an octet that no file has: Windows lets nobody else read what is locked. */
  private static FileLock laas(FileChannel til) throws IOException {
    try {
      var laas = til.tryLock(Long.MAX_VALUE - 1, 1, false);
      if (laas != null) {
        return laas;
      }
    } catch (OverlappingFileLockException e) {
      // another request of this server holds it
    }
    throw optaget();
  }

  private static RegisterException optaget() {
    return new RegisterException(Fejl.UTILGAENGELIG, "TUS-optaget", "", "En anden anmodning skriver til denne fil; prøv igen, når den er slut");
  }
}
