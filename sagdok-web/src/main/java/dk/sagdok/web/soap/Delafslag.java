package dk.sagdok.web.soap;

import dk.sagdok.register.Aarsag;
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

  private Delafslag() {}

  /** Throws a refusal that is about no object of the call. */
  static List<UnikRetur> af(Operationer operationer, RegisterException e) {
    Map<String, List<Aarsag>> aarsager = e.aarsager().stream().collect(Collectors.groupingBy(a -> objekt(a.sti())));
    if (operationer.alle().stream().noneMatch(o -> aarsager.containsKey(o.sti()))) {
      throw e;
    }
    return operationer.alle().stream().map(o -> new UnikRetur(retur(e, aarsager.get(o.sti())), o.command().type().navn(), o.command().objekt())).toList();
  }

  private static Retur retur(RegisterException e, List<Aarsag> aarsager) {
    return aarsager == null ? new Retur(Statuskoder.ALLE.get(e.fejl()), ANDRES, null) : Statuskoder.retur(new RegisterException(e.fejl(), aarsager));
  }

  private static String objekt(String sti) {
    var objekt = OBJEKT.matcher(sti);
    return objekt.find() ? objekt.group() : "";
  }
}
