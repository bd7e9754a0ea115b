package dk.sagdok.service;

import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import dk.sagdok.store.SqlFejl;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;

/** What a command says that did not come to its end. */
final class Afbrydelse {
  private Afbrydelse() {}

  static RuntimeException said(Exception e) {
    return duringCommit(e) ? unknown() : SqlFejl.said(e instanceof RuntimeException r ? r : new IllegalStateException(e));
  }

  private static boolean duringCommit(Throwable e) {
    for (var t = e; t != null; t = t.getCause()) {
      if (t instanceof HeuristicMixedException || t instanceof HeuristicRollbackException || t instanceof RollbackException) {
        return true;
      }
    }
    return false;
  }

  /** The database may have committed before its answer was lost. */
  private static RegisterException unknown() {
    return new RegisterException(Fejl.UTILGAENGELIG, "DRIFT-commit", "",
        "Forbindelsen til databasen røg, mens ændringen blev afsluttet, så det er uvist, om den er skrevet. Gentag den med samme Idempotency-Key, eller læs objektet først.");
  }
}
