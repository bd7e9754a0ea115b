package dk.sagdok.tekst;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What came of a file.
 *
 * @param tekst its text, or in Danish why there is none
 */
record Svar(Slags slags, String tekst) {
  /** In the order of the numbers that stand for them. */
  enum Slags {
    /** All of the text; empty when the file has none. */
    HEL,
    /** The first of it. */
    AFKORTET,
    /** It cannot be read, and will not be next time. */
    ULAESELIG
  }

  static Svar ulaeselig(String aarsag) {
    return new Svar(Slags.ULAESELIG, aarsag);
  }

  void skriv(DataOutputStream ud) throws IOException {
    byte[] utf8 = tekst.getBytes(StandardCharsets.UTF_8);
    ud.writeByte(slags.ordinal());
    ud.writeInt(utf8.length);
    ud.write(utf8);
    ud.flush();
  }
}
