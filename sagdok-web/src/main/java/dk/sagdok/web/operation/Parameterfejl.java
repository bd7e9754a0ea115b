package dk.sagdok.web.operation;

import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Everything that is wrong with the parameters of one question, so that the caller gets it all in one answer. */
public final class Parameterfejl {
  private final List<Aarsag> aarsager = new ArrayList<>();

  /** @return null when it is wrong, which has then been noted */
  public <T> T read(Parametre p, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (RegisterException e) {
      if (e.fejl() != Fejl.UGYLDIGT_INPUT) {
        throw e;
      }
      e.aarsager().forEach(a -> add(a.vaerdi() == null && p.has(a.sti()) ? new Aarsag(a.regel(), a.sti(), given(p, a.sti()), a.forklaring()) : a));
      return null;
    }
  }

  public void throwIfAny() {
    if (!aarsager.isEmpty()) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, aarsager);
    }
  }

  private void add(Aarsag aarsag) {
    if (!aarsager.contains(aarsag)) {
      aarsager.add(aarsag);
    }
  }

  private static String given(Parametre p, String name) {
    return Parametre.shortened(String.join(", ", p.all(name)));
  }
}
