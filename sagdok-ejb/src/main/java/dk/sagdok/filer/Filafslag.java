package dk.sagdok.filer;

import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What is said when a file cannot be taken in or given out. */
public final class Filafslag {
  private static final Logger LOG = System.getLogger(Filafslag.class.getName());

  private Filafslag() {}

  /** The disk, or whatever holds the files, does not do what it should: that is for the operator to know. */
  public static RegisterException lager(IOException e) {
    LOG.log(Level.ERROR, "Fillageret svarer ikke, som det skal", e);
    return new RegisterException(Fejl.UTILGAENGELIG, "DRIFT-fillager", "", "Filer kan ikke gemmes eller hentes lige nu. Prøv igen om lidt.");
  }

  static RegisterException afbrudt() {
    return new RegisterException(Fejl.UGYLDIGT_INPUT, "HTTP-indhold", "", "Indholdet kunne ikke læses til ende");
  }

  static RegisterException forStor(long plads) {
    return new RegisterException(Fejl.FOR_STORT, "FIL-stoerrelse", "", "Indholdet er større end " + plads + " oktetter, som er det meste, der tages imod her");
  }
}
