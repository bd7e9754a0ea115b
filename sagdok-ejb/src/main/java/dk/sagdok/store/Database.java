package dk.sagdok.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs a piece of SQL work, and turns what the database refuses into what the register says. */
public interface Database {
  <T> T ask(Work<T> work);

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
