package dk.sagdok.bench;

import dk.sagdok.bench.data.Database;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What the figures were measured on. */
final class Machine {
  private static final String SETTINGS = "select string_agg(name||' '||current_setting(name), ', ' order by name) from pg_settings"
      + " where name in ('fsync','synchronous_commit','full_page_writes','shared_buffers','max_wal_size','work_mem','effective_cache_size')";

  private Machine() {}

  static String described(Options options, Database base) throws SQLException {
    return String.format(Locale.ROOT, """
        # Measured %s

        %d cores, %s, %s %s, Java %s (%s); %s; %s.
        %d connections, %.1f s a measurement after its warm-up; client, server and database on this machine.
        Load average before the run: %.1f.
        """, LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES), Runtime.getRuntime().availableProcessors(), memory(), System.getProperty("os.name"),
        System.getProperty("os.version"), System.getProperty("java.version"), System.getProperty("java.vendor"),
        base.text("select split_part(version(), ' on ', 1)"), base.text(SETTINGS), options.forbindelser(), options.sekunder(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String memory() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
        ? String.format(Locale.ROOT, "%.0f GB of memory", os.getTotalMemorySize() / 1e9) : "memory unknown";
  }
}
