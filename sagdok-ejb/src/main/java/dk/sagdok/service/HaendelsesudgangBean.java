package dk.sagdok.service;

import dk.sagdok.outbox.Foelger;
import dk.sagdok.outbox.Foelgere;
import dk.sagdok.outbox.Nyt;
import dk.sagdok.outbox.Tilstand;
import dk.sagdok.outbox.Udgang;
import dk.sagdok.register.Haendelsesfilter;
import dk.sagdok.register.Haendelsesudgang;
import dk.sagdok.store.SqlFejl;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;

/** The haendelser, for whom may read. Asks for the role once; what it hands out asks the outbox. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@Local(Haendelsesudgang.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({"laeser", "skriver", "administrator"})
public class HaendelsesudgangBean implements Haendelsesudgang {
  @Resource(lookup = "java:jboss/datasources/SagdokDS")
  private DataSource source;

  @Resource
  private SessionContext caller;

  @Inject
  private Nyt nyt;

  @Inject
  private Foelgere foelgere;

  private Udgang udgang;

  private final Pladser pladser = Pladser.vedStart();

  @PostConstruct
  void begin() {
    udgang = new Udgang(source, nyt);
  }

  @Override
  public Laeser laeser(Haendelsesfilter filter, String abonnent) {
    return new Tavle(udgang, nyt, filter, foelger(abonnent), () -> { });
  }

  @Override
  public Stroem stroem(Haendelsesfilter filter, String abonnent) {
    Foelger foelger = foelger(abonnent);
    return new Tavle(udgang, nyt, filter, foelger, pladser.tag(caller.getCallerPrincipal().getName()));
  }

  private Foelger foelger(String navn) {
    try {
      return navn == null ? null : foelgere.hent(navn, Bruger.ref(caller.getCallerPrincipal().getName()));
    } catch (SQLException e) {
      throw SqlFejl.said(e);
    }
  }

  @Override
  public Tilstandsside tilstand(Set<String> objekttyper, Long til, UUID efter, int antal) {
    try {
      return new Tilstand(source).laes(objekttyper, til, efter, antal);
    } catch (SQLException e) {
      throw SqlFejl.said(e);
    }
  }

  /** What one caller sees. */
  private record Tavle(Udgang udgang, Nyt nyt, Haendelsesfilter filter, Foelger foelger, Runnable plads) implements Stroem {
    /** So soon one who is held up may go on. */
    private static final Duration KORT = Duration.ofSeconds(2);

    @Override
    public Side laes(long efter, int antal) {
      try {
        udgang.givet(efter);
        long fra = foelger == null ? efter : foelger.fra(efter);
        return pause() ? new Side(List.of(), fra, false) : udgang.laes(filter, fra, antal);
      } catch (SQLException e) {
        throw SqlFejl.said(e);
      }
    }

    @Override
    public CompletionStage<Void> nyt(long efter, Duration vent) {
      return pause() ? nyt.above(Long.MAX_VALUE, vent.compareTo(KORT) < 0 ? vent : KORT) : nyt.above(efter, vent);
    }

    @Override
    public boolean pause() {
      return foelger != null && foelger.pause();
    }

    @Override
    public void close() {
      plads.run();
    }
  }
}
