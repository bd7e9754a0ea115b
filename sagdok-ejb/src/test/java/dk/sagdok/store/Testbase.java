package dk.sagdok.store;

import dk.sagdok.local.Postgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One real PostgreSQL with the register's tables, for all tests of this run. */
public final class Testbase {
  private static final DataSource SOURCE = migrated();

  private Testbase() {}

  public static DataSource source() {
    return SOURCE;
  }

  /** Work on this connection, in whatever transaction it has. */
  public static Database on(Connection connection) {
    return new Database() {
      @Override
      public <T> T ask(Work<T> work) {
        try {
          return work.on(connection);
        } catch (SQLException e) {
          throw SqlFejl.said(e);
        }
      }
    };
  }

  /** A database of its own, made anew each time: an earlier run may have left tables of an earlier shape. */
  private static DataSource migrated() {
    var server = Postgres.start(Path.of("target", "testbase"), false);
    var url = server.url().replaceFirst("/[^/?]+(\\?|$)", "/sagdok_store_test$1");
    try (Connection c = DriverManager.getConnection(server.url(), server.user(), server.password()); var s = c.createStatement()) {
      s.execute("drop database if exists sagdok_store_test with (force)");
      s.execute("create database sagdok_store_test");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(server.user());
    source.setPassword(server.password());
    Tabeller.bringUpToDate(source);
    return source;
  }
}
