package dk.sagdok.service;

import dk.sagdok.filer.tekst.Graenser;
import dk.sagdok.filer.tekst.Tekstlaeser;
import dk.sagdok.filer.tekst.Udfald;
import dk.sagdok.register.Fil;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Tekststand.Tilstand;
import dk.sagdok.store.Filtekster;
import dk.sagdok.store.Filtekster.Bestilling;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Takes the text of one file after another, and keeps it or the reason why there is none. A file that ends the process is tried a few times, with longer pauses. */
final class Tekstarbejde {
  private static final Logger LOG = System.getLogger(Tekstarbejde.class.getName());
  /** After the first and the second time that a file ended the process: the first may have been chance. */
  private static final List<Duration> PAUSER = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5));
  static final int FORSOEG = PAUSER.size() + 1;
  private static final Duration UDEN_PROCES = Duration.ofSeconds(10);
  private static final Duration UDEN_FIL = Duration.ofMinutes(10);
  private final World world;
  private final Depot depot;
  private final Filtekster tekster;
  private final Tekstlaeser laeser;
  private final Graenser graenser;

  Tekstarbejde(World world, Depot depot, Filtekster tekster, Tekstlaeser laeser, Graenser graenser) {
    this.world = world;
    this.depot = depot;
    this.tekster = tekster;
    this.laeser = laeser;
    this.graenser = graenser;
  }

  /** False when none waits. Throws what is no fault of the file: it is read later. */
  boolean naeste() throws IOException, InterruptedException {
    var naeste = tekster.tag(world.now(), graenser.frist().plus(Duration.ofMinutes(5)));
    if (naeste.isPresent()) {
      udfoer(naeste.get());
    }
    return naeste.isPresent();
  }

  private void udfoer(Bestilling bestilling) throws IOException, InterruptedException {
    Fil fil = bestilling.fil();
    if (bestilling.forsoeg() > FORSOEG) {
      opgiv(bestilling, "Serveren standsede, hver gang filen blev læst");
    } else if (fil.stoerrelse() > graenser.oktetter()) {
      opgiv(bestilling, "Filen er større end " + (graenser.oktetter() >> 20) + " MB, som er det meste, der læses tekst af");
    } else {
      gem(bestilling, laes(bestilling));
    }
  }

  private Udfald laes(Bestilling bestilling) throws IOException, InterruptedException {
    try (var indhold = depot.laes(bestilling.fil(), 0)) {
      return laeser.laes(indhold);
    } catch (InterruptedException stopping) {
      tilbage(bestilling, world.now());
      throw stopping;
    } catch (IOException e) {
      tilbage(bestilling, world.now().plus(UDEN_PROCES));
      throw e;
    } catch (RegisterException e) {
      tilbage(bestilling, world.now().plus(UDEN_FIL));
      throw e;
    }
  }

  /** Not counted. */
  private void tilbage(Bestilling bestilling, Instant tidligst) {
    tekster.vent(bestilling.fil().digest(), tidligst, bestilling.aarsag(), bestilling.forsoeg() - 1);
  }

  private void gem(Bestilling bestilling, Udfald udfald) {
    String digest = bestilling.fil().digest();
    switch (udfald.slags()) {
      case HEL -> tekster.laest(digest, Tilstand.HEL, gemt(udfald), world.now());
      case AFKORTET -> tekster.laest(digest, Tilstand.AFKORTET, gemt(udfald), world.now());
      case ULAESELIG -> opgiv(bestilling, gemt(udfald));
      case AFBRUDT -> afbrudt(bestilling, udfald.tekst());
    }
  }

  /** The database does not keep the character nul; what a hostile file made of the process is not trusted to leave it out. */
  private static String gemt(Udfald udfald) {
    return udfald.tekst().replace('\0', ' ');
  }

  private void afbrudt(Bestilling bestilling, String aarsag) {
    if (bestilling.forsoeg() >= FORSOEG) {
      opgiv(bestilling, aarsag);
    } else {
      tekster.vent(bestilling.fil().digest(), world.now().plus(PAUSER.get(bestilling.forsoeg() - 1)), aarsag, bestilling.forsoeg());
    }
  }

  private void opgiv(Bestilling bestilling, String aarsag) {
    LOG.log(Level.INFO, "The text of file " + bestilling.fil().digest() + " cannot be searched: " + aarsag);
    tekster.fejlet(bestilling.fil().digest(), aarsag, world.now());
  }
}
