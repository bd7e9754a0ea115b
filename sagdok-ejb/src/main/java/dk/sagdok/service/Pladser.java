package dk.sagdok.service;

import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** How many may follow the haendelser at once, on this server and of one user. */
final class Pladser {
  private final int ialt;
  private final int prBruger;
  private final Map<String, Integer> taget = new HashMap<>();

  Pladser(int ialt, int prBruger) {
    this.ialt = ialt;
    this.prBruger = prBruger;
  }

  static Pladser vedStart() {
    return new Pladser(Integer.parseInt(Miljoe.givet("SAGDOK_STROEMME", "200")), Integer.parseInt(Miljoe.givet("SAGDOK_STROEMME_BRUGER", "20")));
  }

  /** Returns how to give it back, which may be done more than once. */
  synchronized Runnable tag(String bruger) {
    if (taget.values().stream().mapToInt(Integer::intValue).sum() >= ialt) {
      throw optaget("Serveren har " + ialt + " strømme i gang, og flere tager den ikke. Prøv igen om lidt, eller hent hændelserne med GET /haendelser?efter=…&vent=30.");
    }
    if (taget.getOrDefault(bruger, 0) >= prBruger) {
      throw optaget("Din bruger har " + prBruger + " strømme i gang, og flere må den ikke have. Luk en af dem først.");
    }
    taget.merge(bruger, 1, Integer::sum);
    var givet = new AtomicBoolean();
    return () -> {
      if (!givet.getAndSet(true)) {
        tilbage(bruger);
      }
    };
  }

  private synchronized void tilbage(String bruger) {
    taget.computeIfPresent(bruger, (navn, antal) -> antal == 1 ? null : antal - 1);
  }

  private static RegisterException optaget(String forklaring) {
    return new RegisterException(Fejl.FOR_MANGE, "STROEM-antal", "", forklaring);
  }
}
