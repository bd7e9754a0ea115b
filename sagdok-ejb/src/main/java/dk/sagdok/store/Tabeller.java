package dk.sagdok.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables, as db/migration describes them. */
public final class Tabeller {
  private Tabeller() {}

  public static void bringUpToDate(DataSource source) {
    Flyway.configure(Tabeller.class.getClassLoader()).dataSource(source).locations("classpath:db/migration").load().migrate();
  }
}
