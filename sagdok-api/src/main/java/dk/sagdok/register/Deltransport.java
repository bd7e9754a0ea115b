package dk.sagdok.register;

import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;

/**
 * Files that arrive piece by piece, over connections that break. An upload belongs to who began it; to all others it does not exist.
 * All methods throw {@link RegisterException} to say no, and need the role skriver.
 */
public interface Deltransport {
  /**
   * @param stoerrelse octets of the whole file
   * @param metadata what the caller wants to hear again, or null
   */
  Overfoersel begynd(long stoerrelse, String metadata);

  Overfoersel status(UUID id);

  /**
   * Appends. What has arrived when the connection breaks is kept, but for a piece with a checksum: that is taken whole or not at all.
   * With the last octet the file is taken in as by {@link Filer#modtag}.
   *
   * @param fra how much the caller believes is there
   * @param kontrolsum of the piece, or null
   */
  Overfoersel fortsaet(UUID id, long fra, InputStream stykke, Kontrolsum kontrolsum);

  void opgiv(UUID id);

  /**
   * @param modtaget octets on disk
   * @param udloeber when it is thrown away unless more arrives
   * @param fil the file when all of it has arrived, else null
   */
  record Overfoersel(UUID id, long stoerrelse, long modtaget, String metadata, Instant udloeber, Fil fil) {}

  /** @param algoritme as Java spells it: SHA-1, SHA-256 */
  record Kontrolsum(String algoritme, byte[] vaerdi) {}
}
