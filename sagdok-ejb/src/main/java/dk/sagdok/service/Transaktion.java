package dk.sagdok.service;

import dk.sagdok.register.Command;
import dk.sagdok.register.Kvittering;
import dk.sagdok.store.Sessionen;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** One command in one transaction. */
@ApplicationScoped
public class Transaktion {
  @Inject
  private World world;

  @Inject
  private Sessionen session;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Kvittering execute(Command command, Kalder kalder) {
    Kvittering kvittering = new Skrivning(world, session).execute(command, kalder);
    if (command.vilkaar().kunValider() || !kvittering.aendret() && command.vilkaar().idempotensnoegle() == null) {
      transaction.setRollbackOnly();
    }
    return kvittering;
  }
}
