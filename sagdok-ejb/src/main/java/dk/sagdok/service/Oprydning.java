package dk.sagdok.service;

import dk.sagdok.store.Database;
import dk.sagdok.store.Idempotens;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/** Forgets the answers kept under an Idempotency-Key after a day. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Oprydning {
  @Resource(lookup = "java:jboss/datasources/SagdokDS")
  private DataSource source;

  @Inject
  private World world;

  @Schedule(hour = "*", minute = "17", persistent = false)
  void purge() {
    new Idempotens(Database.of(source)).purge(world.now());
  }
}
