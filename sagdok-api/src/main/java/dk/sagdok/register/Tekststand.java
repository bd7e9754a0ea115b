package dk.sagdok.register;

import java.time.Instant;

/**
 * How far the register is with the text of a file.
 *
 * @param forsoeg how often it has been begun
 * @param aarsag in Danish, why it failed, the last time or for good; else null
 * @param laest when it was decided; null while it waits
 */
public record Tekststand(Tilstand tilstand, int forsoeg, String aarsag, Instant laest) {
  public enum Tilstand {
    /** Not read yet. */ VENTER,
    /** All of its text can be found. */ HEL,
    /** The first of its text can be found. */ AFKORTET,
    /** It has none, as a picture. */ INGEN,
    /** It cannot be read, and is not tried again. */ FEJLET
  }
}
