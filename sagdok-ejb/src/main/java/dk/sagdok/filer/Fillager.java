package dk.sagdok.filer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the contents of files lie, each once, under its digest (SHA-256, 64 hexadecimal digits). */
public interface Fillager extends AutoCloseable {
  /**
   * Takes over a finished file. When this returns, the content survives a crash, and {@link #gemt} tells this moment, also for a content that
   * was there already.
   */
  void gem(Path fil, String digest, Instant nu) throws IOException;

  /** When the content was last stored; empty when it is not there. */
  Optional<Instant> gemt(String digest) throws IOException;

  /** The octets from there on. The caller closes. */
  InputStream laes(String digest, long fra) throws IOException;

  void slet(String digest) throws IOException;

  /** Tells of every content last stored before that moment, by the store's own clock; whoever acts on it asks {@link #gemt} first. */
  void gennemgaa(Instant foer, Consumer<String> digest) throws IOException;

  /** Throws when contents could not be stored or read now. Waits a few seconds at most. */
  void proev() throws IOException;

  @Override
  default void close() {}
}
