package dk.sagdok.bench.measure;

import dk.sagdok.local.RunFile;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.UUID;
import org.apache.qpid.jms.JmsConnectionFactory;

/** Over AMQP 1.0, durable or not. A durable subscription ends with it. */
final class AmqpFollower extends Follower {
  private static final String TOPIC = "jms.topic.sagdok.haendelser.sag";
  private final Connection connection;
  private final Session session;
  private final MessageConsumer consumer;
  private final String subscription;

  private AmqpFollower(RunFile run, String name, String since, String subscription, String selector) throws JMSException {
    super(name, since);
    this.subscription = subscription;
    connection = new JmsConnectionFactory(run.user(), run.password(), run.amqp()).createConnection();
    session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
    var topic = session.createTopic(TOPIC);
    consumer = subscription == null ? session.createConsumer(topic, selector) : session.createSharedDurableConsumer(topic, subscription, selector);
    consumer.setMessageListener(this::received);
    connection.start();
  }

  static Follower plain(RunFile run) throws JMSException {
    return new AmqpFollower(run, "AMQP", MODTAGET, null, null);
  }

  static Follower durable(RunFile run) throws JMSException {
    return new AmqpFollower(run, "AMQP durable", MODTAGET, "bench-" + UUID.randomUUID(), null);
  }

  /** Of what begins or ends, from the instant at which it does. */
  static Follower virkning(RunFile run) throws JMSException {
    return new AmqpFollower(run, "AMQP, Virkning", "\"virkningstidspunkt\":\"", null, "livscykluskode='Virkning'");
  }

  private void received(Message message) {
    try {
      got(message.getBody(String.class));
    } catch (JMSException | RuntimeException e) {
      failed(e);
    }
  }

  @Override
  public void close() throws JMSException {
    try (connection; session) {
      consumer.close();
      if (subscription != null) {
        session.unsubscribe(subscription);
      }
    }
  }
}
