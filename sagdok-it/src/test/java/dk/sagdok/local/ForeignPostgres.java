package dk.sagdok.local;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL that knows nothing of Sagdok, with its superuser. */
public final class ForeignPostgres implements AutoCloseable {
  private final Postgres server;

  public ForeignPostgres(Path directory) throws Exception {
    server = Postgres.bare(directory);
  }

  /** Runs a script, one statement after the other, as a database administrator would. */
  public void run(String script) throws SQLException {
    try (var connection = DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
        var statement = connection.createStatement()) {
      for (var sql : script.split(";\\s*(--.*)?\\n")) {
        statement.execute(sql);
      }
    }
  }

  public String url(String database) {
    return server.url(database);
  }

  @Override
  public void close() {
    server.close();
  }
}
