package dk.sagdok.web.codec.xml;

import dk.sagdok.register.Fremsoeg;
import dk.sagdok.register.Medtaget.Maal;
import dk.sagdok.register.Operationer;
import java.util.List;
import java.util.Set;

/** What a message about many objects asks for. */
public sealed interface Indeksanmodning {
  record Skriv(Operationer operationer) implements Indeksanmodning {}

  /**
   * @param navngivne objects that must be there
   * @param fundne those to be removed that must be looked for
   */
  record Fjern(Set<Maal> navngivne, List<Fremsoeg> fundne, boolean efterladHenviste, String begrundelse) implements Indeksanmodning {}

  record Fremsoegning(List<Typesoegning> soegninger, Visning visning) implements Indeksanmodning {}
}
