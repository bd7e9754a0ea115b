package dk.sagdok.bench.data;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The register's own database, seen from behind. */
public record Database(String url, String user, String password) {
  private static final long PATIENCE = 120_000_000_000L;

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  public static void execute(Connection c, String sql) throws SQLException {
    try (var s = c.createStatement()) {
      s.execute(sql);
    }
  }

  public static long number(Connection c, String sql) throws SQLException {
    return Long.parseLong(text(c, sql));
  }

  public static String text(Connection c, String sql) throws SQLException {
    try (var s = c.createStatement(); var rs = s.executeQuery(sql)) {
      return rs.next() ? rs.getString(1) : null;
    }
  }

  public void execute(String sql) throws SQLException {
    try (var c = connect()) {
      execute(c, sql);
    }
  }

  public long number(String sql) throws SQLException {
    try (var c = connect()) {
      return number(c, sql);
    }
  }

  public String text(String sql) throws SQLException {
    try (var c = connect()) {
      return text(c, sql);
    }
  }

  /** Bytes of the register's tables with all their indexes. */
  public long bytes() throws SQLException {
    return number("select sum(pg_total_relation_size(t::regclass)) from unnest(array['objekt','registrering','raekke','haendelse']) t");
  }

  void tune(String setting, String value) throws SQLException {
    execute("alter system set " + setting + " = " + value);
    execute("select pg_reload_conf()");
  }

  /** As the tables would be on a quiet day: no dead rows, known statistics, nothing left to write. */
  public void settle() throws SQLException {
    execute("vacuum analyze");
    execute("checkpoint");
  }

  /** Until every haendelse has been numbered and sent. */
  public void untilRelayed() throws SQLException, InterruptedException {
    var giveUp = System.nanoTime() + PATIENCE;
    while (number("select (select count(*) from haendelse where loebenummer is null) + (select coalesce(max(loebenummer),0) from haendelse) - (select sendt from relaeposition)") != 0) {
      if (System.nanoTime() > giveUp) {
        throw new IllegalStateException("The relay has not sent everything after two minutes");
      }
      Thread.sleep(100);
    }
  }
}
