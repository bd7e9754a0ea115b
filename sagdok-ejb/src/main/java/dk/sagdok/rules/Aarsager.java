package dk.sagdok.rules;

import dk.sagdok.objekttype.Forhold;
import dk.sagdok.objekttype.Regel;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Collects everything that is wrong with a command, so that the caller hears all of it at once. */
final class Aarsager {
  private static final int VISTE_TEGN = 80;
  private final Set<Aarsag> alle = new LinkedHashSet<>();
  private int antal;

  void tilfoej(String regel, String sti, Object vaerdi, String forklaring) {
    antal++;
    alle.add(new Aarsag(regel, sti, vist(vaerdi), forklaring));
  }

  /** What the rules say of this. */
  void tilfoej(Stream<Regel> regler, Forhold forhold) {
    regler.forEach(r -> r.proeve().af(forhold).forEach(b -> tilfoej(r.id(), b.sti(), b.vaerdi(), b.rigtigt())));
  }

  /** All of another collection, each path within this one. */
  void tilfoej(String inden, Aarsager andre) {
    andre.alle.forEach(a -> tilfoej(a.regel(), inden.isEmpty() ? a.sti() : inden + "." + a.sti(), a.vaerdi(), a.forklaring()));
  }

  void afvisHvisNogen() {
    if (!alle.isEmpty()) {
      throw new RegisterException(Fejl.REGELBRUD, alle());
    }
  }

  /** How many times something was found wrong, the same thing again included. */
  int antal() {
    return antal;
  }

  List<Aarsag> alle() {
    return List.copyOf(alle);
  }

  private static String vist(Object vaerdi) {
    var tekst = vaerdi == null ? null : vaerdi.toString();
    return tekst == null || tekst.length() <= VISTE_TEGN ? tekst : tekst.substring(0, VISTE_TEGN) + "…";
  }
}
