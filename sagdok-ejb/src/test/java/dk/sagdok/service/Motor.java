package dk.sagdok.service;

import dk.sagdok.register.Command;
import dk.sagdok.register.Kvittering;
import dk.sagdok.register.Operationer;
import dk.sagdok.store.SqlFejl;
import dk.sagdok.store.Testbase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** The register's own steps of a command, each command in a transaction on one connection, and a clock that the test sets. */
public final class Motor {
  private final Connection connection;
  private final Skrivning skrivning;
  private Instant now;

  public Motor(Connection connection) {
    this.connection = connection;
    this.skrivning = new Skrivning(new World() {
      @Override
      public Instant now() {
        return now;
      }
    }, Testbase.on(connection));
  }

  public Kvittering execute(Command command, Instant at) throws SQLException {
    now = at;
    boolean done = false;
    try {
      Kvittering kvittering = skrivning.execute(Operationer.af(command), new Kalder("bruger", "bruger", Profilgrad.OFF)).alle().get(0);
      done = kvittering.aendret();
      return kvittering;
    } catch (RuntimeException e) {
      throw SqlFejl.said(e);
    } finally {
      if (done) {
        connection.commit();
      } else {
        connection.rollback();
      }
    }
  }
}
