package dk.sagdok.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A statement, or one under construction: its text and, in the same order, the values of its parameters. */
final class Sql {
  /** What one row of an answer is. */
  @FunctionalInterface
  interface Linje<T> {
    T of(ResultSet rs) throws SQLException;
  }

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  static Sql of(String sql, Object... parameters) {
    return new Sql().add(sql, parameters);
  }

  Sql add(String sql, Object... parameters) {
    text.append(sql);
    values.addAll(Arrays.asList(parameters));
    return this;
  }

  Sql add(Sql other) {
    text.append(other.text);
    values.addAll(other.values);
    return this;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  String text() {
    return text.toString();
  }

  <T> List<T> list(Connection c, Linje<T> linje) throws SQLException {
    return ask(c, rs -> {
      List<T> alle = new ArrayList<>();
      while (rs.next()) {
        alle.add(linje.of(rs));
      }
      return alle;
    });
  }

  <T> Optional<T> first(Connection c, Linje<T> linje) throws SQLException {
    return ask(c, rs -> rs.next() ? Optional.of(linje.of(rs)) : Optional.empty());
  }

  /** For a question that is asked for what it does, such as to take a lock. */
  void run(Connection c) throws SQLException {
    ask(c, rs -> null);
  }

  /** Returns the number of rows. */
  int update(Connection c) throws SQLException {
    try (PreparedStatement statement = c.prepareStatement(text())) {
      bind(statement);
      return statement.executeUpdate();
    }
  }

  private <T> T ask(Connection c, Linje<T> answer) throws SQLException {
    try (PreparedStatement statement = c.prepareStatement(text())) {
      bind(statement);
      try (ResultSet rs = statement.executeQuery()) {
        return answer.of(rs);
      }
    }
  }

  void bind(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      bind(statement, i + 1, values.get(i));
    }
  }

  /** Null is a text: without a type a statement would be planned anew for it. */
  private static void bind(PreparedStatement statement, int parameter, Object value) throws SQLException {
    if (value instanceof String || value == null) {
      statement.setString(parameter, (String) value);
    } else if (value instanceof String[] texts) {
      statement.setArray(parameter, statement.getConnection().createArrayOf("text", texts));
    } else if (value instanceof UUID[] uuids) {
      statement.setArray(parameter, statement.getConnection().createArrayOf("uuid", uuids));
    } else {
      statement.setObject(parameter, value);
    }
  }
}
