package dk.sagdok.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A piece of work on a connection, in a transaction of its own: committed when it ends, rolled back when it fails.
 *
 * @param <T> what it gives
 * @param <E> how else it may fail
 */
@FunctionalInterface
interface Arbejde<T, E extends Exception> {
  T on(Connection c) throws SQLException, E;

  static <T, E extends Exception> T udfoer(DataSource source, Arbejde<T, E> arbejde) throws SQLException, E {
    try (Connection c = source.getConnection()) {
      c.setAutoCommit(false);
      boolean done = false;
      try {
        T result = arbejde.on(c);
        c.commit();
        done = true;
        return result;
      } finally {
        if (!done) {
          c.rollback();
        }
        c.setAutoCommit(true);
      }
    }
  }
}
