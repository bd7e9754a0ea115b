package dk.sagdok.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;

/** Brings the tables up to date before anything else starts. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {
  @Resource(lookup = "java:jboss/datasources/SagdokDS")
  private DataSource source;

  @PostConstruct
  void migrate() {
    Tabeller.bringUpToDate(source);
  }
}
