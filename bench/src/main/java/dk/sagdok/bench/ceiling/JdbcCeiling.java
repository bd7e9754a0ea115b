package dk.sagdok.bench.ceiling;

import dk.sagdok.bench.data.Database;
import dk.sagdok.bench.load.Cpu;
import dk.sagdok.bench.load.Figures;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** As many connections as the doors get, each writing and committing as fast as the database lets it. */
public final class JdbcCeiling {
  /** What one connection does over and over: prepared once, then run. */
  @FunctionalInterface
  public interface Work {
    Step prepared(Connection c, int connection) throws SQLException;
  }

  /** One write with its commit. */
  @FunctionalInterface
  public interface Step {
    void run() throws SQLException;
  }

  private final Database base;
  private final int connections;
  private final Cpu cpu;

  public JdbcCeiling(Database base, int connections, Cpu cpu) {
    this.base = base;
    this.connections = connections;
    this.cpu = cpu;
  }

  public Figures run(Work work, double seconds) {
    var threads = Executors.newFixedThreadPool(connections);
    var all = new Histogram(3);
    var before = cpu.used();
    var end = System.nanoTime() + (long) (seconds * 1e9);
    try {
      var parts = new ArrayList<Future<Histogram>>();
      for (var i = 0; i < connections; i++) {
        var connection = i;
        parts.add(threads.submit(() -> loop(work, connection, end)));
      }
      for (var part : parts) {
        all.add(part.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The ceiling cannot be measured", e.getCause());
    } finally {
      threads.shutdownNow();
    }
    return new Figures(all, all.getTotalCount(), 0, seconds, Cpu.between(before, cpu.used()));
  }

  private Histogram loop(Work work, int connection, long end) throws SQLException {
    var latencies = new Histogram(3);
    try (var c = DriverManager.getConnection(base.url() + "?reWriteBatchedInserts=true", base.user(), base.password())) {
      var step = work.prepared(c, connection);
      for (var began = System.nanoTime(); began < end; ) {
        step.run();
        var now = System.nanoTime();
        latencies.recordValue(now - began);
        began = now;
      }
    }
    return latencies;
  }
}
