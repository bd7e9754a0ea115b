package dk.sagdok.register;

import java.util.List;

/** A refusal: the kind and all its reasons. Carries no stack trace, it is an answer. */
public final class RegisterException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Fejl fejl;
  private final transient List<Aarsag> aarsager;

  public RegisterException(Fejl fejl, List<Aarsag> aarsager) {
    super(aarsager.isEmpty() ? fejl.name() : aarsager.get(0).forklaring(), null, false, false);
    this.fejl = fejl;
    this.aarsager = List.copyOf(aarsager);
  }

  public RegisterException(Fejl fejl, String regel, String sti, String forklaring) {
    this(fejl, List.of(new Aarsag(regel, sti, null, forklaring)));
  }

  public Fejl fejl() {
    return fejl;
  }

  public List<Aarsag> aarsager() {
    return aarsager;
  }
}
