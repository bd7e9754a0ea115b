package dk.sagdok.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** One thread that numbers and publishes haendelser as long as the register runs. Numbering goes on while the broker is away. */
@Singleton
@Startup
@DependsOn("Migration")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Relay {
  private static final System.Logger LOG = System.getLogger(Relay.class.getName());
  /** A round costs the database two commits, however many haendelser it carries; under load they wait for each other this long. */
  private static final long ROUND = 10_000_000L;

  @Resource(lookup = "java:jboss/datasources/SagdokDS")
  private DataSource source;

  @Resource
  private ManagedThreadFactory threads;

  @Inject
  private Nyt nyt;

  @Inject
  @Named("sagdok.kilde")
  private String kilde;

  private Traad traad;
  private long notBefore = System.nanoTime();

  @PostConstruct
  void start() {
    traad = new Traad(threads, "sagdok-relay", LOG, this::work);
    traad.start();
  }

  @PreDestroy
  void stop() {
    traad.stop();
  }

  private void work() {
    Afsender afsender = new Afsender(Afsender.Form.json(kilde));
    try {
      relay(new Nummerering(source), new Udgivelse(source, afsender::send));
    } finally {
      afsender.close();
    }
  }

  private void relay(Nummerering nummerering, Udgivelse udgivelse) {
    long next = System.nanoTime();
    while (traad.running()) {
      try {
        nyt.awaitCommit();
        TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        next = System.nanoTime() + ROUND;
        nyt.numberedTo(nummerering.run());
        publish(udgivelse);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (SQLException | RuntimeException e) {
        rest("Haendelser cannot be numbered now", e);
      }
    }
  }

  private void publish(Udgivelse udgivelse) {
    if (System.nanoTime() - notBefore < 0) {
      return;
    }
    try {
      if (udgivelse.run()) {
        nyt.wakeRelay();
      }
      traad.succeeded();
    } catch (Exception e) {
      rest("Haendelser cannot be published now; none is lost", e);
    }
  }

  /** Nothing is published for a while; what is committed is numbered all the same. */
  private void rest(String what, Exception e) {
    notBefore = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(traad.failed(what, e));
  }
}
