package dk.sagdok.service;

import dk.sagdok.objekttype.Regler;
import dk.sagdok.store.Abonnenthandlinger;
import dk.sagdok.store.Database;
import dk.sagdok.store.Fjernelsestabel;
import dk.sagdok.store.Henvisende;
import dk.sagdok.store.Indstillinger;
import dk.sagdok.store.Laesning;
import dk.sagdok.store.Registreringer;
import dk.sagdok.store.Soegning;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** What can be asked of the store outside a transaction. */
@ApplicationScoped
public class Spoergsmaal {
  @Resource(lookup = "java:jboss/datasources/SagdokDS")
  private DataSource source;
  /** Of connections that search: each question is planned for its values and has a bound on its time. */
  @Resource(lookup = "java:jboss/datasources/SagdokSoegDS")
  private DataSource soegende;

  private Laesning laesning;
  private Soegning soegning;
  private Registreringer registreringer;
  private Henvisende henvisende;
  private Indstillinger indstillinger;
  private Fjernelsestabel fjernelser;
  private Abonnenthandlinger abonnenthandlinger;

  @PostConstruct
  void connect() {
    Database database = Database.of(source);
    laesning = new Laesning(database);
    soegning = new Soegning(Database.of(soegende));
    registreringer = new Registreringer(database);
    henvisende = new Henvisende(Database.of(soegende));
    indstillinger = new Indstillinger(database);
    fjernelser = new Fjernelsestabel(database);
    abonnenthandlinger = new Abonnenthandlinger(database);
  }

  public Laesning laesning() {
    return laesning;
  }

  /** Questions that all see one and the same state of the register. */
  <T> T samlet(Function<Laesning, T> spoergsmaal) {
    return Database.snapshot(source, d -> spoergsmaal.apply(new Laesning(d)));
  }

  public Soegning soegning() {
    return soegning;
  }

  public Registreringer registreringer() {
    return registreringer;
  }

  public Henvisende henvisende() {
    return henvisende;
  }

  Indstillinger indstillinger() {
    return indstillinger;
  }

  Fjernelsestabel fjernelser() {
    return fjernelser;
  }

  Abonnenthandlinger abonnenthandlinger() {
    return abonnenthandlinger;
  }

  /** The setting in the database, else the default. */
  String indstilling(String navn) {
    return indstillinger.get(navn, Indstillingsart.fraStart(navn));
  }

  public Kalder kalder(String navn) {
    return new Kalder(Bruger.ref(navn), indstilling(Indstillingsart.ITSYSTEM.navn + navn), grad(Indstillingsart.KOMBIT),
        Map.of(Regler.FINDES, grad(Indstillingsart.FINDES), Regler.BEVARES, grad(Indstillingsart.BEVARES)));
  }

  private Profilgrad grad(Indstillingsart art) {
    return Profilgrad.of(indstilling(art.navn));
  }
}
