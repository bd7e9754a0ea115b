package dk.sagdok.service;

import dk.sagdok.store.Database;
import dk.sagdok.store.Indstillinger;
import dk.sagdok.store.Laesning;
import dk.sagdok.store.Registreringer;
import dk.sagdok.store.Soegning;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** What can be asked of the store outside a transaction. */
@ApplicationScoped
public class Spoergsmaal {
  @Resource(lookup = "java:jboss/datasources/SagdokDS")
  private DataSource source;

  private Laesning laesning;
  private Soegning soegning;
  private Registreringer registreringer;
  private Indstillinger indstillinger;

  @PostConstruct
  void connect() {
    Database database = Database.of(source);
    laesning = new Laesning(database);
    soegning = new Soegning(database);
    registreringer = new Registreringer(database);
    indstillinger = new Indstillinger(database);
  }

  public Laesning laesning() {
    return laesning;
  }

  public Soegning soegning() {
    return soegning;
  }

  public Registreringer registreringer() {
    return registreringer;
  }

  Indstillinger indstillinger() {
    return indstillinger;
  }

  /** The setting in the database, else the default: the profile as the server was started with, a user's system its BrugerRef. */
  String indstilling(String navn) {
    String bruger = Indstillingsart.ITSYSTEM.navn;
    return indstillinger.get(navn, navn.startsWith(bruger) ? Bruger.ref(navn.substring(bruger.length())) : Profilgrad.vedStart());
  }

  public Kalder kalder(String navn) {
    return new Kalder(Bruger.ref(navn), indstilling(Indstillingsart.ITSYSTEM.navn + navn), Profilgrad.of(indstilling(Indstillingsart.KOMBIT.navn)));
  }
}
