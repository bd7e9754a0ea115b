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
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** One thread that sleeps until something begins or ends, and has it told. What was due while nobody ran comes first. */
@Singleton
@Startup
@DependsOn("Migration")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Virkningsur {
  private static final System.Logger LOG = System.getLogger(Virkningsur.class.getName());
  /** What is committed while it sleeps, on this node or another, and is due sooner than what it sleeps for, is this late at most. */
  private static final long LONGEST = 250;
  /** What is due and is being changed is looked at again after this. */
  private static final long SHORTEST = 10;

  @Resource(lookup = "java:jboss/datasources/SagdokDS")
  private DataSource source;

  @Resource
  private ManagedThreadFactory threads;

  @Inject
  private Nyt nyt;

  private Traad traad;

  @PostConstruct
  void start() {
    traad = new Traad(threads, "sagdok-virkningsur", LOG, this::work);
    traad.start();
  }

  @PreDestroy
  void stop() {
    traad.stop();
  }

  private void work() {
    Forfaldne forfaldne = new Forfaldne(source);
    traad.rounds("What begins and ends cannot be told now; none is lost", () -> TimeUnit.MILLISECONDS.sleep(tell(forfaldne)));
  }

  /** Returns how long to sleep. */
  private long tell(Forfaldne forfaldne) throws SQLException {
    while (traad.running() && forfaldne.run()) {
      nyt.wakeRelay();
    }
    return Math.max(SHORTEST, Math.min(forfaldne.naeste(), LONGEST));
  }
}
