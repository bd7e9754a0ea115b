package dk.sagdok.service;

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

  private Udgang udgang;

  private final Pladser pladser = Pladser.vedStart();

  @PostConstruct
  void begin() {
    udgang = new Udgang(source, nyt::seneste, nyt::fjernelser);
  }

  @Override
  public Laeser laeser(Haendelsesfilter filter) {
    return new Tavle(udgang, nyt, filter, () -> { });
  }

  @Override
  public Stroem stroem(Haendelsesfilter filter) {
    return new Tavle(udgang, nyt, filter, pladser.tag(caller.getCallerPrincipal().getName()));
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
  private record Tavle(Udgang udgang, Nyt nyt, Haendelsesfilter filter, Runnable plads) implements Stroem {
    @Override
    public Side laes(long efter, int antal) {
      try {
        return udgang.laes(filter, efter, antal);
      } catch (SQLException e) {
        throw SqlFejl.said(e);
      }
    }

    @Override
    public CompletionStage<Void> nyt(long efter, Duration vent) {
      return nyt.above(efter, vent);
    }

    @Override
    public void close() {
      plads.run();
    }
  }
}
