package dk.sagdok.service;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.outbox.Haendelser;
import dk.sagdok.outbox.Nummerering;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.store.Testbase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A new register has no statistics, and its connections keep the plans they made while it was empty. What a change and its haendelse read
 * must be the same few rows all the same when the register has grown under those plans.
 */
class SkrivearbejdeTest {
  private static final int ANTAL = 50;
  private DataSource source;
  private Connection writer;
  private Connection relay;
  private Motor motor;
  private Instant now = Kald.START;

  @BeforeEach
  void connect() throws SQLException {
    source = Testbase.empty("sagdok_skrivearbejde");
    try (var c = source.getConnection(); var s = c.createStatement()) {
      for (String table : new String[]{"objekt", "registrering", "raekke", "haendelse"}) {
        s.execute("alter table " + table + " set (autovacuum_enabled=false)");
      }
    }
    writer = connection();
    writer.setAutoCommit(false);
    relay = connection();
    motor = new Motor(writer);
  }

  @Test
  void a_change_reads_as_few_rows_in_a_large_register_as_in_an_empty_one() throws SQLException {
    long first = work(ANTAL, true);
    work(20 * ANTAL, false);
    assertThat(work(ANTAL, true)).as("rows read per case that is created, changed and told").isLessThan(2 * first);
  }

  /** Rows that tables and indexes gave, per case. */
  private long work(int antal, boolean medRet) throws SQLException {
    long before = read();
    for (int i = 0; i < antal; i++) {
      UUID sag = UUID.randomUUID();
      motor.execute(new Command.Opret(Kald.SAG, sag, Vilkaar.INGEN, null, Kald.sag(sag.toString(), Map.of())), tick());
      if (medRet) {
        motor.execute(Kald.ret(sag, "Ny titel", Vilkaar.INGEN), tick());
      }
      long sidste = new Nummerering(kept(relay)).run();
      assertThat(Haendelser.read(relay, sidste - 1, 500)).hasSize(1);
    }
    return (read() - before) / antal;
  }

  private Instant tick() {
    now = now.plusSeconds(1);
    return now;
  }

  private long read() throws SQLException {
    for (Connection each : new Connection[]{writer, relay}) {
      try (var s = each.createStatement()) {
        s.execute("select pg_stat_force_next_flush()");
      }
      if (!each.getAutoCommit()) {
        each.commit();
      }
    }
    try (var c = source.getConnection(); var s = c.createStatement();
         var rs = s.executeQuery("select sum(seq_tup_read+coalesce(idx_tup_fetch,0)) from pg_stat_user_tables where relname<>'relaeposition'")) {
      rs.next();
      return rs.getLong(1);
    }
  }

  /** As the configuration makes them. */
  private Connection connection() throws SQLException {
    Connection c = source.getConnection();
    try (var s = c.createStatement()) {
      s.execute(Testbase.terms("SagdokDS"));
    }
    return c;
  }

  /** One connection that nobody can close, as a pool would hand it out again and again. */
  private static DataSource kept(Connection connection) {
    Connection open = proxy(Connection.class, connection, "close");
    return proxy(DataSource.class, open, "");
  }

  private static <T> T proxy(Class<T> type, Connection connection, String ignored) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (self, method, args) -> {
      if (method.getName().equals("getConnection")) {
        return connection;
      }
      try {
        return method.getName().equals(ignored) ? null : method.invoke(connection, args);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }));
  }
}
