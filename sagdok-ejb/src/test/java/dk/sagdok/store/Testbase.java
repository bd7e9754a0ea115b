package dk.sagdok.store;

import dk.sagdok.local.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One real PostgreSQL with the register's tables, for all tests of this run. */
public final class Testbase {
  private static final dk.sagdok.local.Database SERVER = Postgres.start(Path.of("target", "testbase"), false);
  private static final DataSource SOURCE = empty("sagdok_store_test");

  private Testbase() {}

  public static DataSource source() {
    return SOURCE;
  }

  /** Work on this connection, in whatever transaction it has. */
  public static Database on(Connection connection) {
    return Database.on(connection);
  }

  /** What the configuration has a new connection of this datasource say first. */
  public static String terms(String datasource) {
    try {
      var sql = Pattern.compile("data-source=" + datasource + ":add\\([^)]*new-connection-sql=\"([^\"]+)\"").matcher(Files.readString(Path.of("..", "wildfly-config", "20-datasource.cli")));
      if (!sql.find()) {
        throw new IllegalStateException("no " + datasource);
      }
      return sql.group(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A database of its own, made anew each time: an earlier run may have left tables of an earlier shape. */
  public static DataSource empty(String name) {
    DataSource source = bare(name);
    Tabeller.bringUpToDate(source);
    return source;
  }

  /** The same without tables. */
  public static DataSource bare(String name) {
    var url = SERVER.url().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
    try (Connection c = DriverManager.getConnection(SERVER.url(), SERVER.user(), SERVER.password()); var s = c.createStatement()) {
      s.execute("drop database if exists " + name + " with (force)");
      s.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(SERVER.user());
    source.setPassword(SERVER.password());
    return source;
  }
}
