package dk.sagdok.service;

import dk.sagdok.filer.Indgang;
import dk.sagdok.filer.Mappe;
import dk.sagdok.store.Database;
import dk.sagdok.store.Filtabel;
import dk.sagdok.store.Uploadtabel;
import jakarta.annotation.PostConstruct;
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

  private Depot depot;
  private Uploadtabel uploads;

  @PostConstruct
  void open() {
    var opsaetning = Filopsaetning.vedStart();
    var database = Database.of(source);
    try {
      var indgang = new Indgang(opsaetning.mappe().resolve("ind"), opsaetning.stoerst());
      depot = new Depot(world, new Mappe(opsaetning.mappe()), indgang, new Filtabel(database));
    } catch (IOException e) {
      throw new IllegalStateException("SAGDOK_FILER: " + opsaetning.mappe() + " cannot be written to", e);
    }
    uploads = new Uploadtabel(database);
  }

  Depot depot() {
    return depot;
  }

  Uploadtabel uploads() {
    return uploads;
  }
}
