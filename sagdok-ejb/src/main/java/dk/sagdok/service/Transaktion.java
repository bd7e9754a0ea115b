package dk.sagdok.service;

import dk.sagdok.register.Kvitteringer;
import dk.sagdok.register.Operationer;
import dk.sagdok.store.Sessionen;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** The commands of a call in one transaction. */
@ApplicationScoped
public class Transaktion {
  @Inject
  private World world;

  @Inject
  private Sessionen session;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Kvitteringer execute(Operationer operationer, Kalder kalder) {
    Kvitteringer svar = new Skrivning(world, session).execute(operationer, kalder);
    if (operationer.vilkaar().kunValider() || !svar.aendret() && operationer.vilkaar().idempotensnoegle() == null) {
      transaction.setRollbackOnly();
    }
    return svar;
  }
}
