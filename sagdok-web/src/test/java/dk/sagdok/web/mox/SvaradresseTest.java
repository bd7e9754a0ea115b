package dk.sagdok.web.mox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.TemporaryQueue;
import jakarta.jms.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvaradresseTest {
  /** A client may call anything a temporary queue. */
  private record Koe(String navn) implements TemporaryQueue {
    @Override
    public String getQueueName() {
      return navn;
    }

    @Override
    public void delete() {
      throw new UnsupportedOperationException();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"7d4e2c2e-0000-4000-8000-00000000abcd", "jms.tempqueue.7d4e2c2e-0000-4000-8000-00000000abcd", "sagdok.svar.fagsystem1", "jms.queue.sagdok.svar.x"})
  void these_are_for_answers(String navn) {
    assertThat(Svaradresse.tilladt(new Koe(navn))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sagdok.svar", "sagdok.svar.", "sagdok.svar.#", "sagdok.svar.*", "sagdok.mox", "jms.queue.sagdok.mox", "jms.queue.sagdok.fejl", "jms.topic.sagdok.haendelser.sag", "activemq.management",
      "sagdok.svarx.y", "jms.queue.7d4e2c2e-0000-4000-8000-00000000abcd", "sagdok.svar.a/b"})
  void these_are_not(String navn) {
    assertThat(Svaradresse.tilladt(new Koe(navn))).isFalse();
  }

  @Test
  void nor_is_a_topic() {
    assertThat(Svaradresse.tilladt((Topic) () -> "sagdok.svar.x")).isFalse();
  }
}
