package dk.sagdok.web.codec.xml;

import dk.sagdok.register.Fremsoeg;
import dk.sagdok.register.Fremsoeg.Orden;
import dk.sagdok.register.Tidsfilter;
import java.util.List;
import java.util.Optional;

/**
 * What is searched of the objects of one type.
 *
 * @param tid at which times those that are found are shown
 */
public record Typesoegning(WireNames navne, Fremsoeg fremsoeg, Tidsfilter tid) {

  static Optional<Typesoegning> af(WireNames navne, Udvalg udvalg, List<Orden> orden) {
    return udvalg.udtryk().map(u -> new Typesoegning(navne, new Fremsoeg(navne.type(), u, orden, udvalg.fra(), udvalg.antal()), udvalg.visningstid()));
  }
}
