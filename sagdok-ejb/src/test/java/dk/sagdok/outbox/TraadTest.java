package dk.sagdok.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraadTest {
  private static final ManagedThreadFactory THREADS = (ManagedThreadFactory) Proxy.newProxyInstance(TraadTest.class.getClassLoader(), new Class<?>[] {ManagedThreadFactory.class},
      (factory, method, args) -> new Thread((Runnable) args[0]));
  private final Traad traad = new Traad(THREADS, "traad-test", System.getLogger("test"), () -> { });

  /** What is due while the database is away is told within a second of its return. */
  @Test
  void however_long_it_has_failed_it_tries_again_twice_a_second() {
    assertThat(IntStream.range(0, 6).mapToLong(i -> failed())).containsExactly(100L, 200L, 400L, 500L, 500L, 500L);
    traad.succeeded();
    assertThat(failed()).isEqualTo(100);
  }

  private long failed() {
    return traad.failed("Cannot", new SQLException("as planned"));
  }
}
