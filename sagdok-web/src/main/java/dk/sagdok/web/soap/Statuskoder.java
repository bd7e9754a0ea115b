package dk.sagdok.web.soap;

import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.codec.xml.SvarWriter.Retur;
import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each refusal is in StandardRetur. */
final class Statuskoder {
  static final Map<Fejl, Integer> ALLE = Map.ofEntries(
      Map.entry(Fejl.UGYLDIGT_INPUT, 40),
      Map.entry(Fejl.REGELBRUD, 40),
      Map.entry(Fejl.FOR_BRED_SOEGNING, 40),
      Map.entry(Fejl.FOR_STORT, 40),
      Map.entry(Fejl.NOEGLE_GENBRUGT, 40),
      Map.entry(Fejl.IKKE_TILLADT, 43),
      Map.entry(Fejl.IKKE_FUNDET, 44),
      Map.entry(Fejl.SLETTET, 44),
      Map.entry(Fejl.ULOVLIG_LIVSCYKLUS, 49),
      Map.entry(Fejl.VERSIONSKONFLIKT, 49),
      Map.entry(Fejl.FORAELDET, 44),
      Map.entry(Fejl.FOR_MANGE, 53),
      Map.entry(Fejl.UTILGAENGELIG, 53));

  /** Nothing is wrong with this one: it was not written because others in the call were refused. HTTP's code for it, whole, since none of two figures is known. */
  static final int FOR_ANDRES_SKYLD = 424;

  private Statuskoder() {}

  /** Throws what is no refusal. */
  static Retur retur(RuntimeException e) {
    return find(RegisterException.class, e).map(Statuskoder::retur)
        .or(() -> find(EJBAccessException.class, e).map(x -> new Retur(ALLE.get(Fejl.IKKE_TILLADT), "Din bruger har ikke den rolle, som denne handling kræver", null)))
        .orElseThrow(() -> e);
  }

  private static Retur retur(RegisterException e) {
    return new Retur(ALLE.get(e.fejl()), e.getMessage(), linjer(e.aarsager()));
  }

  /** Written, and perhaps with something to tell. */
  static Retur skrevet(List<Aarsag> advarsler) {
    return advarsler.isEmpty() ? Retur.OK : new Retur(20, "Gemt, men i strid med " + advarsler.size() + " regler i KOMBIT-profilen", linjer(advarsler));
  }

  private static String linjer(List<Aarsag> aarsager) {
    return aarsager.stream().map(a -> a.regel() + ": " + (a.forklaring().startsWith(a.sti()) ? "" : a.sti() + " ") + a.forklaring()).collect(Collectors.joining("\n"));
  }

  private static <T> Optional<T> find(Class<T> type, Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(20).filter(type::isInstance).map(type::cast).findFirst();
  }
}
