package dk.sagdok.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who waits for a number is woken by it, by nothing lower, and at the latest when the time is over. */
class NytTest {
  private static final Duration LAENGE = Duration.ofMinutes(10);
  private final Nyt nyt = new Nyt();

  @Test
  void a_number_wakes_those_who_wait_for_it_and_nobody_else() {
    var tidlig = nyt.above(4, LAENGE);
    var sen = nyt.above(5, LAENGE);
    nyt.numberedTo(5);
    assertThat(tidlig).isCompleted();
    assertThat(sen).isNotDone();
    nyt.numberedTo(6);
    assertThat(sen).isCompleted();
  }

  @Test
  void one_who_asks_for_what_is_there_does_not_wait() {
    nyt.numberedTo(5);
    assertThat(nyt.above(4, LAENGE)).isCompleted();
    assertThat(nyt.seneste()).isEqualTo(5);
  }

  @Test
  void a_wait_ends_with_its_time_and_all_end_with_the_server() throws Exception {
    assertThat(nyt.above(5, Duration.ofMillis(1)).get(1, TimeUnit.MINUTES)).isNull();
    var venter = nyt.above(5, LAENGE);
    nyt.stop();
    assertThat(venter).isCompleted();
  }
}
