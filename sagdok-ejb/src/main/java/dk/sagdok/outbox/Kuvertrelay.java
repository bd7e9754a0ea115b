package dk.sagdok.outbox;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Beskedkuverter;
import dk.sagdok.register.Haendelse;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** One thread that sends haendelser as the standard's own messages, behind the relay and without holding it up. It waits for one who writes them. */
@Singleton
@Startup
@DependsOn("Migration")
@PermitAll
@Local(Beskedkuverter.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Kuvertrelay implements Beskedkuverter {
  private static final Logger LOG = System.getLogger(Kuvertrelay.class.getName());
  /** Other nodes number too; and so soon one who begins to listen is noticed. */
  private static final Duration VENT = Duration.ofSeconds(1);

  @Resource(lookup = "java:jboss/datasources/SagdokDS")
  private DataSource source;

  @Resource
  private ManagedThreadFactory threads;

  @Inject
  private Nyt nyt;

  @Inject
  private Kuvertskriver kuvertskriver;

  private long set;
  private Set<String> hoert = Set.of();
  private final Takt takt = new Takt();
  private Traad traad;

  @PostConstruct
  void start() {
    traad = new Traad(threads, "sagdok-kuvertrelay", LOG, this::work);
    traad.start();
  }

  @PreDestroy
  void stop() {
    traad.stop();
  }

  @Override
  public void skrivesAf(Skriver nySkriver) {
    kuvertskriver.skrivesAf(nySkriver);
  }

  @Override
  public void skrivesIkkeMere() {
    kuvertskriver.skrivesAf(null);
  }

  private void work() {
    Afsender afsender = new Afsender(kuvertskriver.form());
    Udgivelse udgivelse = new Udgivelse(source, "kuvertposition", this::read, h -> send(afsender, h));
    try {
      traad.rounds("Beskedkuverter cannot be sent now; none is lost", () -> round(udgivelse));
    } finally {
      afsender.close();
    }
  }

  private void round(Udgivelse udgivelse) throws Exception {
    nyt.above(set, VENT).get();
    if (hoert.isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(VENT.toMillis());
    }
    takt.begynd();
    if (kuvertskriver.findes()) {
      while (traad.running() && udgivelse.run()) {
        LOG.log(Level.DEBUG, "Sent up to {0}", set);
      }
    }
    takt.slut();
  }

  /** What nobody listens to is passed over, up to the latest. */
  private List<Haendelse> read(Connection c, long efter, int antal) throws SQLException {
    set = efter;
    long seneste = Nummerering.latest(c);
    if (seneste == efter) {
      return List.of();
    }
    hoert = Objekttyper.ALLE.stream().map(ObjektType::kode).filter(t -> Abonnenter.findes(Kuvertskriver.EMNE + t)).collect(Collectors.toSet());
    return hoert.isEmpty() ? Haendelser.hoveder(c, seneste - 1, 1) : Kuvertskriver.read(c, efter, antal);
  }

  private void send(Afsender afsender, List<Haendelse> haendelser) throws Exception {
    List<Haendelse> hoerte = haendelser.stream().filter(h -> hoert.contains(h.objekttype())).toList();
    if (!hoerte.isEmpty()) {
      afsender.send(hoerte);
    }
    set = haendelser.get(haendelser.size() - 1).loebenummer();
  }
}
