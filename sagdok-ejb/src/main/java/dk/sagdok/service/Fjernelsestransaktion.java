package dk.sagdok.service;

import dk.sagdok.register.Fjernelser.Fjern;
import dk.sagdok.register.Medtaget.Maal;
import dk.sagdok.store.Sessionen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** A removal in one transaction. */
@ApplicationScoped
public class Fjernelsestransaktion {
  @Inject
  private World world;

  @Inject
  private Sessionen session;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<Maal> execute(Fjern fjern, String bruger) {
    return new Fjerning(session, fjern).execute(bruger, world.now(), world.newId());
  }
}
