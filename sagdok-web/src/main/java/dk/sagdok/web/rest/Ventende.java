package dk.sagdok.web.rest;

import dk.sagdok.register.Haendelsesudgang.Side;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** All who wait for the next haendelse. They are answered while the application that answers them is still there. */
@ApplicationScoped
public class Ventende {
  private final Set<Venten> alle = ConcurrentHashMap.newKeySet();
  private volatile boolean slut;

  CompletionStage<Side> efter(Venten venten, long efter) {
    var svar = venten.efter(efter);
    alle.add(venten);
    svar.whenComplete((side, fejl) -> alle.remove(venten));
    if (slut) {
      venten.slut();
    }
    return svar;
  }

  void slut() {
    slut = true;
    alle.forEach(Venten::slut);
  }
}
