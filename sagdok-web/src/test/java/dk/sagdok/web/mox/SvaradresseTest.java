package dk.sagdok.web.mox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.register.RegisterException;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
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
  void these_are_for_answers(String navn) throws JMSException {
    assertThat(Svaradresse.af(new Koe(navn))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sagdok.svar", "sagdok.svar.", "sagdok.svar.#", "sagdok.svar.*", "sagdok.mox", "jms.queue.sagdok.mox", "jms.queue.sagdok.fejl", "jms.topic.sagdok.haendelser.sag", "activemq.management",
      "sagdok.svarx.y", "jms.queue.7d4e2c2e-0000-4000-8000-00000000abcd", "sagdok.svar.a/b"})
  void these_are_not(String navn) {
    assertThatThrownBy(() -> Svaradresse.af(new Koe(navn))).isInstanceOf(RegisterException.class);
  }

  @Test
  void nor_is_a_topic_and_none_is_none() throws JMSException {
    assertThatThrownBy(() -> Svaradresse.af((Topic) () -> "sagdok.svar.x")).isInstanceOf(RegisterException.class);
    assertThat(Svaradresse.af((Destination) null)).isEmpty();
  }
}
