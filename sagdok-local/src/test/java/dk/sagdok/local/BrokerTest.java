package dk.sagdok.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerTest {
  private static final Ports PORTS = new Ports(100);

  @Test
  void without_a_broker_elsewhere_haendelser_are_fetched_at_the_server() {
    assertThat(Broker.of(Map.of(), PORTS).amqp()).isEqualTo("amqp://127.0.0.1:5772");
  }

  @Test
  void one_elsewhere_is_named_as_it_is() {
    assertThat(Broker.of(Map.of("SAGDOK_BROKER_HOST", "mq1"), PORTS)).isEqualTo(new Broker("tcp://mq1:61616", "amqp://mq1:61616"));
    assertThat(Broker.of(Map.of("SAGDOK_BROKER_HOST", "mq1", "SAGDOK_BROKER_TLS", "true"), PORTS).amqp()).isEqualTo("amqps://mq1:61616");
  }

  @Test
  void of_a_pair_both_are_named() {
    assertThat(Broker.of(Map.of("SAGDOK_BROKER_HOST", "mq1", "SAGDOK_BROKER2_HOST", "mq2", "SAGDOK_BROKER_PORT", "7000"), PORTS))
        .isEqualTo(new Broker("(tcp://mq1:7000,tcp://mq2:7000)", "failover:(amqp://mq1:7000,amqp://mq2:7000)"));
  }
}
