package dk.sagdok.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.store.Testbase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * The whole engine, rules, SQL and a real PostgreSQL, against the oracle: {@code -Dsagdok.histories=10000} for the full proof,
 * {@code -Dsagdok.histories=1 -Dsagdok.seed=…} to play one that failed once more.
 */
class EngineHistoriesTest {
  private static final int HISTORIES = Integer.getInteger("sagdok.histories", 200);
  private static final long SEED = Long.getLong("sagdok.seed", 1);
  private static final int READS = 105;
  private static final int SHOWN = 10;
  private static final List<ObjektType> TYPER = Stream.concat(Objekttyper.ALLE.stream(), Stream.of(Proevetype.PROEVE)).toList();
  private final AtomicLong next = new AtomicLong();
  private final LongAdder registrations = new LongAdder();
  private final LongAdder reads = new LongAdder();
  private final Queue<String> differences = new ConcurrentLinkedQueue<>();

  @Test
  void the_register_answers_as_the_oracle_does_on_all_three_clocks() {
    var source = Testbase.empty("sagdok_histories");
    IntStream.range(0, 2).parallel().forEach(worker -> play(source));
    System.out.printf("EngineHistoriesTest: histories=%d registrations=%d reads=%d differences=%d seed=%d%n",
        HISTORIES, registrations.sum(), reads.sum(), differences.size(), SEED);
    assertThat(List.copyOf(differences).subList(0, Math.min(SHOWN, differences.size()))).isEmpty();
    assertThat(reads.sum()).isGreaterThanOrEqualTo(100L * HISTORIES);
    assertThat(HISTORIES < 100 || registrations.sum() > 15L * HISTORIES).as("the histories are not just refusals").isTrue();
  }

  private void play(DataSource source) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      for (long i = next.getAndIncrement(); i < HISTORIES; i = next.getAndIncrement()) {
        play(SEED + i, connection);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void play(long seed, Connection connection) throws SQLException {
    var type = TYPER.get((int) Math.floorMod(seed, (long) TYPER.size()));
    var historie = new Maskinhistorie(type, seed, connection);
    try {
      historie.spil(READS);
    } catch (AssertionError | RuntimeException e) {
      differences.add("seed " + seed + ": " + e);
    }
    connection.rollback();
    registrations.add(historie.registreringer());
    reads.add(historie.laesninger());
  }
}
