package dk.sagdok.service;

import dk.sagdok.outbox.Glemsel;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Forgets haendelser that are older than the setting says. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Haendelsesoprydning {
  private static final Logger LOG = System.getLogger(Haendelsesoprydning.class.getName());

  @Resource(lookup = "java:jboss/datasources/SagdokDS")
  private DataSource source;

  @Inject
  private Spoergsmaal spoergsmaal;

  @Inject
  private World world;

  @Schedule(hour = "*", minute = "37", persistent = false)
  void glem() throws SQLException {
    long dage = Long.parseLong(spoergsmaal.indstilling(Indstillingsart.BEVARING.navn));
    long glemt = new Glemsel(source).foer(world.now().minus(Duration.ofDays(dage)));
    if (glemt > 0) {
      LOG.log(Level.INFO, glemt + " haendelser older than " + dage + " days are forgotten");
    }
  }
}
