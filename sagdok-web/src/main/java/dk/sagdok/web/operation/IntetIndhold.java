package dk.sagdok.web.operation;

/** The body holds nothing to write, or is of a media type that is not read. */
public final class IntetIndhold extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IntetIndhold(String message) {
    super(message, null, false, false);
  }
}
