package dk.sagdok.bench.data;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/** Files that cannot be packed: the same octets for each size, but for the first eight, which tell one from another. */
public final class Filindhold {
  private static final int MEGABYTE = 1_000_000;
  private final byte[] octets;

  public Filindhold(int megabytes) {
    octets = new byte[megabytes * MEGABYTE];
    new SplittableRandom(megabytes).nextBytes(octets);
  }

  public byte[] number(long nummer) {
    var own = octets.clone();
    ByteBuffer.wrap(own).putLong(nummer);
    return own;
  }
}
