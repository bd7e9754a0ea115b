package dk.sagdok.local;

/** The command cannot be carried out as things stand; the message says what to do about it. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  Refused(String message) {
    super(message);
  }
}
