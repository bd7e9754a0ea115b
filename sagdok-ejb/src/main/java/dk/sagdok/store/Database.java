package dk.sagdok.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import javax.sql.DataSource;

/** Runs a piece of SQL work, and turns what the database refuses into what the register says. */
public interface Database {
  <T> T ask(Work<T> work);

  /** Work on this connection, in whatever transaction it has. */
  static Database on(Connection connection) {
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

  /** Questions that all see one and the same state of the database, outside any transaction of the container. */
  static <T> T snapshot(DataSource source, Function<Database, T> questions) {
    return of(source).ask(c -> {
      c.setAutoCommit(false);
      try (Statement s = c.createStatement()) {
        s.execute("set transaction isolation level repeatable read, read only");
        return questions.apply(on(c));
      } finally {
        c.rollback();
        c.setAutoCommit(true);
      }
    });
  }

  /** Work on one connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Each question on a connection of its own, outside any transaction of the container. */
  static Database of(DataSource source) {
    return new Database() {
      @Override
      public <T> T ask(Work<T> work) {
        try (Connection connection = source.getConnection()) {
          return work.on(connection);
        } catch (SQLException e) {
          throw SqlFejl.said(e);
        }
      }
    };
  }
}
