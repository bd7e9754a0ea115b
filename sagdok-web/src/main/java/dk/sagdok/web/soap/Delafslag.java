package dk.sagdok.web.soap;

import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Operationer;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.codec.xml.Indekswriter.UnikRetur;
import dk.sagdok.web.codec.xml.SvarWriter.Retur;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A refusal of many objects, told of each: those that something is wrong with, and those that were not written for the sake of the others. */
final class Delafslag {
  /** The message, and the object in it. */
  private static final Pattern OBJEKT = Pattern.compile("^[^/]+/[^/.]+");
  private static final String ANDRES = "Ikke gemt, fordi andre objekter i samme kald blev afvist";
  private static final String UDELADT = "Afvist; grunden er udeladt, da der er så mange i kaldet";

  private Delafslag() {}

  /** Throws a refusal that is about no object of the call. */
  static List<UnikRetur> af(Operationer operationer, RegisterException e) {
    Map<String, List<Aarsag>> aarsager = e.aarsager().stream().collect(Collectors.groupingBy(a -> objekt(a.sti())));
    if (operationer.alle().stream().noneMatch(o -> aarsager.containsKey(o.sti()))) {
      throw e;
    }
    return operationer.alle().stream().map(o -> new UnikRetur(retur(e.dele().get(o.sti()), aarsager.get(o.sti()), e.fejl()), o.command().type().navn(), o.command().objekt())).toList();
  }

  /**
   * @param egen what kind of refusal that of this object is, or null
   * @param aarsager its reasons, or null: there are none, or there were too many to tell
   */
  private static Retur retur(Fejl egen, List<Aarsag> aarsager, Fejl fejl) {
    if (aarsager != null) {
      return Statuskoder.retur(new RegisterException(egen == null ? fejl : egen, aarsager));
    }
    return egen == null ? new Retur(Statuskoder.FOR_ANDRES_SKYLD, ANDRES, null) : new Retur(Statuskoder.ALLE.get(egen), UDELADT, null);
  }

  private static String objekt(String sti) {
    var objekt = OBJEKT.matcher(sti);
    return objekt.find() ? objekt.group() : "";
  }
}
