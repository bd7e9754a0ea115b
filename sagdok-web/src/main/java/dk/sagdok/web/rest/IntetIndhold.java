package dk.sagdok.web.rest;

/** The body holds nothing to write, or is of a media type that is not read. */
final class IntetIndhold extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IntetIndhold(String message) {
    super(message, null, false, false);
  }
}
