package dk.sagdok.web.operation;

import dk.sagdok.register.RegisterException;

/** A history was to be imported over an object that lives: a conflict with what is there. */
public final class LevendeObjekt extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient RegisterException reason;

  LevendeObjekt(RegisterException reason) {
    super(reason.getMessage(), reason, false, false);
    this.reason = reason;
  }

  public RegisterException reason() {
    return reason;
  }
}
