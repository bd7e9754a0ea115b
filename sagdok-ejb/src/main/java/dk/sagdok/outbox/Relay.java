package dk.sagdok.outbox;

import dk.sagdok.register.Haendelse;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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
  private long nummereret;
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
    Afsender afsender = new Afsender(Afsender.Form.json(kilde, nyt.hale()::tekst));
    try {
      relay(new Nummerering(source), new Udgivelse(source, Udgivelse.RELAY, this::read, afsender::send));
    } finally {
      afsender.close();
    }
  }

  private void relay(Nummerering nummerering, Udgivelse udgivelse) {
    var takt = new Takt();
    while (traad.running()) {
      try {
        nyt.awaitCommit();
        takt.begynd();
        nummereret = nummerering.run();
        publish(udgivelse);
        nyt.numberedTo(nummereret);
        takt.slut();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (SQLException | RuntimeException e) {
        rest("Haendelser cannot be numbered now", e);
      }
    }
  }

  /** Those who follow by number are told when it is known what they will ask for, and before it is sent. */
  private List<Haendelse> read(Connection c, long efter, int antal) throws SQLException {
    long foer = nyt.fjernelser();
    List<Haendelse> haendelser = Haendelser.read(c, efter, antal);
    if (efter + haendelser.size() == nummereret) {
      nyt.hale().husk(haendelser, foer);
    }
    nyt.numberedTo(nummereret);
    return haendelser;
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
