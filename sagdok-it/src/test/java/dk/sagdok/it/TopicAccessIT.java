package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.jms.Topic;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what with the topics from outside: readers read, nobody sends. */
class TopicAccessIT {

  private static final String SAG = "jms.topic.sagdok.haendelser.sag";

  @ParameterizedTest
  @ValueSource(strings = {"admin", "skriver", "laeser"})
  void every_role_may_subscribe_durably(String user) {
    assertThatCode(() -> with(user, (session, topic) ->
        session.createSharedDurableConsumer(topic, "access-" + user).close())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "skriver", "laeser"})
  void nobody_may_send(String user) {
    assertThatThrownBy(() -> with(user, (session, topic) ->
        session.createProducer(topic).send(session.createTextMessage("false")))).isInstanceOf(JMSException.class);
  }

  @Test
  void nobody_gets_in_with_a_wrong_password() {
    var factory = new JmsConnectionFactory("laeser", "wrong", Server.run().amqp());
    assertThatThrownBy(() -> connect(factory)).isInstanceOf(JMSException.class);
  }

  @Test
  void it_is_the_same_by_tls() throws Exception {
    var run = Server.run();
    var trusted = AbonnentklientIT.trusted();
    var uri = run.tls().amqps() + "?transport.trustStoreLocation=" + trusted + "&transport.trustStorePassword=changeit&transport.storeType=PKCS12";
    assertThatCode(() -> connect(new JmsConnectionFactory("laeser", run.users().get("laeser"), uri))).doesNotThrowAnyException();
    assertThatThrownBy(() -> connect(new JmsConnectionFactory("laeser", "wrong", uri))).isInstanceOf(JMSException.class);
    assertThatThrownBy(() -> connect(new JmsConnectionFactory(uri))).isInstanceOf(JMSException.class);
    assertThatThrownBy(() -> connect(new JmsConnectionFactory("laeser", run.users().get("laeser"), run.tls().amqps()))).as("a client that does not know the certificate").isInstanceOf(JMSException.class);
  }

  @Test
  void nobody_gets_in_without_login() {
    var factory = new JmsConnectionFactory(Server.run().amqp());
    assertThatThrownBy(() -> connect(factory)).isInstanceOf(JMSException.class);
  }

  @Test
  void other_addresses_are_closed() {
    assertThatThrownBy(() -> with("admin", (session, topic) ->
        session.createConsumer(session.createQueue("jms.queue.DLQ")))).isInstanceOf(JMSException.class);
  }

  @Test
  void nobody_manages_the_broker_from_outside() {
    assertThatThrownBy(() -> with("admin", (session, topic) ->
        session.createProducer(session.createQueue("jms.queue.activemq.management")).send(session.createTextMessage("[]")))).isInstanceOf(JMSException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"skriver", "laeser"})
  void what_could_not_be_delivered_is_for_the_administrator(String user) {
    assertThatThrownBy(() -> with(user, (session, topic) ->
        session.createConsumer(session.createQueue("jms.queue.sagdok.fejl")))).isInstanceOf(JMSException.class);
  }

  @Test
  void who_sees_it() {
    assertThatCode(() -> with("admin", (session, topic) ->
        session.createConsumer(session.createQueue("jms.queue.sagdok.fejl")).close())).doesNotThrowAnyException();
  }

  private interface Use {
    void with(Session session, Topic topic) throws JMSException;
  }

  private static void with(String user, Use use) throws JMSException {
    var run = Server.run();
    try (Connection connection = new JmsConnectionFactory(user, run.users().get(user), run.amqp()).createConnection();
        Session session = connection.createSession()) {
      use.with(session, session.createTopic(SAG));
    }
  }

  private static void connect(JmsConnectionFactory factory) throws JMSException {
    try (Connection connection = factory.createConnection()) {
      connection.start();
    }
  }
}
