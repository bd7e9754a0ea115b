package dk.sagdok.filer.tekst;

/**
 * What came of reading a file.
 *
 * @param tekst its text, or in Danish why there is none
 */
public record Udfald(Slags slags, String tekst) {
  /** The first three in the order of the numbers by which the process says them. */
  public enum Slags {
    /** All of the text; empty when the file has none. */
    HEL,
    /** The first of it. */
    AFKORTET,
    /** It cannot be read, and will not be next time. */
    ULAESELIG,
    /** The process hung or died over it. That may have been chance. */
    AFBRUDT
  }
}
