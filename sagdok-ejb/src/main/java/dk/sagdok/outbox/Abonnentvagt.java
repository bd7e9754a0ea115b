package dk.sagdok.outbox;

import dk.sagdok.register.Abonnementer.Abonnent;
import dk.sagdok.register.Abonnementer.Overblik;
import dk.sagdok.register.Abonnementer.Relaestand;
import dk.sagdok.register.RegisterException;
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
import jakarta.jms.JMSException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** One thread that looks after the subscribers: who is behind, and who stands still. Those who ask how it goes need not ask the broker. */
@Singleton
@Startup
@DependsOn("Migration")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Abonnentvagt {
  private static final System.Logger LOG = System.getLogger(Abonnentvagt.class.getName());
  private static final int SJAELDENT = 5;

  @Resource(lookup = "java:jboss/datasources/SagdokDS")
  private DataSource source;

  @Resource
  private ManagedThreadFactory threads;

  @Inject
  private Foelgere foelgere;

  private final Stilhed stilhed = new Stilhed();
  private volatile Overblik sidste = new Overblik(0, false, List.of(), List.of(), List.of());
  private volatile Fejlkoe.Stand fejl = new Fejlkoe.Stand(0, 0, List.of());
  private Traad traad;
  private int runde;

  @PostConstruct
  void start() {
    traad = new Traad(threads, "sagdok-abonnentvagt", LOG, this::work);
    traad.start();
  }

  @PreDestroy
  void stop() {
    traad.stop();
  }

  /** As it was a few seconds ago. */
  public Overblik sidste() {
    return sidste;
  }

  /** As it is. */
  public Overblik nu() throws SQLException {
    foelgere.noter();
    sidste = Arbejde.<Overblik, SQLException>udfoer(source, this::overblik);
    return sidste;
  }

  private void work() {
    traad.rounds("Subscribers cannot be looked after now", this::round);
  }

  private void round() throws SQLException, InterruptedException {
    TimeUnit.SECONDS.sleep(1);
    if (runde++ % SJAELDENT == 0) {
      nu();
    } else {
      foelgere.noter();
    }
  }

  private Overblik overblik(Connection c) throws SQLException {
    long nu = System.nanoTime();
    long seneste = Nummerering.latest(c);
    List<Relaestand> relaeer = Relaestande.alle(c);
    List<Abonnent> abonnenter = new ArrayList<>(foelgere.alle(c, seneste, stilhed, nu));
    boolean broker = true;
    try {
      fejl = Broker.udfoer(b -> koeer(b, abonnenter, nu));
    } catch (RegisterException borte) {
      broker = false;
      sidste.abonnenter().stream().filter(a -> a.adresse() != null).forEach(abonnenter::add);
    }
    stilhed.kun(abonnenter.stream().map(Abonnent::navn).toList());
    return new Overblik(seneste, broker, relaeer, List.copyOf(abonnenter), fejl.fejl());
  }

  private Fejlkoe.Stand koeer(Broker broker, List<Abonnent> abonnenter, long nu) throws JMSException {
    List<Abonnent> fundne = new ArrayList<>();
    for (Koe koe : Koe.alle(broker)) {
      fundne.add(koe.abonnent(broker, stilhed.sekunder(koe.navn(), koe.venter() > 0, koe.kvitteret(), nu)));
    }
    Fejlkoe.Stand stand = new Fejlkoe(broker).stand(fejl);
    abonnenter.addAll(fundne);
    return stand;
  }
}
