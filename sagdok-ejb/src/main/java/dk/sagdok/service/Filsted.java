package dk.sagdok.service;

import dk.sagdok.filer.Fillager;
import dk.sagdok.store.Database;
import dk.sagdok.store.Filhenvisning;
import dk.sagdok.store.Filtabel;
import dk.sagdok.store.Filtekster;
import dk.sagdok.store.Uploadtabel;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import javax.sql.DataSource;

/** Where this server keeps files, as it was started. */
@ApplicationScoped
public class Filsted {
  @Resource(lookup = "java:jboss/datasources/SagdokDS")
  private DataSource source;

  @Inject
  private World world;

  private Fillager lager;
  private Depot depot;
  private Uploadtabel uploads;
  private Filtekster tekster;
  private Filhenvisning henvisninger;

  @PostConstruct
  void open() {
    var opsaetning = Filopsaetning.vedStart();
    var database = Database.of(source);
    try {
      lager = opsaetning.lager();
      depot = new Depot(world, lager, opsaetning.indgang(), new Filtabel(database));
    } catch (IOException e) {
      throw new IllegalStateException(opsaetning + " cannot be used", e);
    }
    uploads = new Uploadtabel(database);
    tekster = new Filtekster(database);
    henvisninger = new Filhenvisning(database);
  }

  @PreDestroy
  void close() {
    lager.close();
  }

  Depot depot() {
    return depot;
  }

  Filhenvisning henvisninger() {
    return henvisninger;
  }

  Filtekster tekster() {
    return tekster;
  }

  Uploadtabel uploads() {
    return uploads;
  }
}
