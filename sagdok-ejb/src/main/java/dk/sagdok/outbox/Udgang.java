package dk.sagdok.outbox;

import dk.sagdok.register.Haendelse.Besked;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** Haendelser for those who ask for them by number. */
@ApplicationScoped
public class Udgang {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int MOST = 1000;

  @Resource(lookup = "java:jboss/datasources/SagdokDS")
  private DataSource source;

  @Inject
  private Nyt nyt;

  /** As {@link dk.sagdok.register.Register#haendelser}; vent is cut at 30 s, antal at 1000. */
  public List<Besked> read(long efter, int antal, Duration vent) throws SQLException {
    int most = Math.max(1, Math.min(antal, MOST));
    List<Besked> found = read(efter, most);
    if (!found.isEmpty() || vent == null || vent.isZero() || vent.isNegative()) {
      return found;
    }
    try {
      nyt.awaitAbove(efter, vent.compareTo(LONGEST) > 0 ? LONGEST : vent);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return found;
    }
    return read(efter, most);
  }

  private List<Besked> read(long efter, int antal) throws SQLException {
    try (Connection c = source.getConnection()) {
      return Haendelser.read(c, efter, antal).stream().map(HaendelseJson::besked).toList();
    }
  }
}
