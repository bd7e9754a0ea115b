package dk.sagdok.it.container;

import dk.sagdok.local.Database;
import dk.sagdok.local.Postgres;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts PostgreSQL before Arquillian starts WildFly, where the build asks for it by {@code sagdok.container-data}. */
public final class DatabaseOfTheContainer implements LauncherSessionListener {

  private Database database;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    var data = System.getProperty("sagdok.container-data");
    if (data != null) {
      database = Postgres.start(Path.of(data), false);
      System.setProperty("sagdok.db.url", database.url());
      System.setProperty("sagdok.db.user", database.user());
      System.setProperty("sagdok.db.password", database.password());
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (database != null) {
      database.close();
    }
  }
}
