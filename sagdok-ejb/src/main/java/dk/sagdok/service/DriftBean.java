package dk.sagdok.service;

import dk.sagdok.outbox.Abonnentvagt;
import dk.sagdok.register.Abonnementer;
import dk.sagdok.register.Drift;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks the database on a connection of the pool, as any request would, and the store of files. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@Local(Drift.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class DriftBean implements Drift {
  private static final Logger LOG = System.getLogger(DriftBean.class.getName());
  private static final int PATIENCE_SECONDS = 2;

  @Resource(lookup = "java:jboss/datasources/SagdokDS")
  private DataSource source;

  @Inject
  private Filsted sted;

  @Inject
  private Abonnentvagt vagt;

  @Inject
  private Abonnentgraenser graenser;

  @Override
  public boolean databaseAnswers() {
    try (var connection = source.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException away) {
      return false;
    }
  }

  @Override
  public boolean filesAnswer() {
    try {
      return sted.depot().svarer();
    } catch (RuntimeException misconfigured) {
      LOG.log(Level.WARNING, "Filer kan hverken gemmes eller hentes", misconfigured);
      return false;
    }
  }

  @Override
  public Abonnementer.Overblik abonnenter() {
    return graenser.med(vagt.sidste());
  }
}
