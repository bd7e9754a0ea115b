package dk.sagdok.bench.measure;

import dk.sagdok.local.RunFile;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.UUID;
import org.apache.qpid.jms.JmsConnectionFactory;

/** Over AMQP 1.0, durable or not: takes what has come, then acknowledges it in one go. A durable subscription ends with it. */
final class AmqpFollower extends Follower {
  private static final String TOPIC = "jms.topic.sagdok.haendelser.sag";
  /** To look whether there is one more asks nobody. */
  private static final String OPTIONS = "?jms.receiveNoWaitLocalOnly=true";
  private static final int AT_ONCE = 500;
  private final Connection connection;
  private final Session session;
  private final MessageConsumer consumer;
  private final String subscription;
  private final Thread thread;

  private AmqpFollower(RunFile run, String name, String since, String subscription, String selector) throws JMSException {
    super(name, since);
    this.subscription = subscription;
    connection = new JmsConnectionFactory(run.user(), run.password(), run.amqp() + OPTIONS).createConnection();
    session = connection.createSession(Session.CLIENT_ACKNOWLEDGE);
    var topic = session.createTopic(TOPIC);
    consumer = subscription == null ? session.createConsumer(topic, selector) : session.createSharedDurableConsumer(topic, subscription, selector);
    connection.start();
    thread = new Thread(this::follow, name);
    thread.start();
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

  /** Ends when the consumer is closed: there is no message then. */
  private void follow() {
    try {
      for (var first = consumer.receive(); first != null; first = consumer.receive()) {
        taken(first).acknowledge();
      }
    } catch (JMSException | RuntimeException e) {
      failed(e);
    }
  }

  /** This one and those that have come meanwhile; returns the last. */
  private Message taken(Message first) throws JMSException {
    var last = first;
    var more = AT_ONCE;
    for (var one = first; one != null; one = --more > 0 ? consumer.receiveNoWait() : null) {
      got(one.getBody(String.class));
      last = one;
    }
    return last;
  }

  @Override
  public void close() throws JMSException, InterruptedException {
    try (connection; session) {
      consumer.close();
      thread.join();
      if (subscription != null) {
        session.unsubscribe(subscription);
      }
    }
  }
}
