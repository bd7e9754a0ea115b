package dk.sagdok.register;

import java.util.List;
import java.util.Map;

/** A refusal: the kind and all its reasons. Carries no stack trace, it is an answer. */
public final class RegisterException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Fejl fejl;
  private final transient List<Aarsag> aarsager;
  private final transient Map<String, Fejl> dele;

  public RegisterException(Fejl fejl, List<Aarsag> aarsager) {
    this(fejl, aarsager, Map.of());
  }

  /** @param dele of many commands in one call those that are refused, each by its place in the call, with the kind of its own refusal */
  public RegisterException(Fejl fejl, List<Aarsag> aarsager, Map<String, Fejl> dele) {
    super(aarsager.isEmpty() ? fejl.name() : aarsager.get(0).forklaring(), null, false, false);
    this.fejl = fejl;
    this.aarsager = List.copyOf(aarsager);
    this.dele = Map.copyOf(dele);
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

  public Map<String, Fejl> dele() {
    return dele;
  }
}
