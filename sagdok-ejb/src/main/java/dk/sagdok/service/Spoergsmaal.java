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

  /** The setting in the database, else the system property, else off. */
  public Profilgrad profilgrad() {
    return Profilgrad.of(indstillinger.get(Profilgrad.NOEGLE, System.getProperty(Profilgrad.NOEGLE, "off")));
  }
}
