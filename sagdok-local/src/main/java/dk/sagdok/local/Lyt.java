package dk.sagdok.local;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import org.apache.qpid.jms.JmsConnectionFactory;

/**
 * {@code sagdok lyt}: a subscriber over AMQP 1.0, as any system outside would be one. The subscription is durable: what
 * happens while nobody listens comes the next time.
 */
final class Lyt {

  private final Options options;

  Lyt(Options options) {
    this.options = options;
  }

  int untilStopped() throws IOException, JMSException {
    var run = RunFile.read(options.data());
    try (var connection = new JmsConnectionFactory(run.user(), run.password(), run.amqp()).createConnection();
        var session = connection.createSession(Session.CLIENT_ACKNOWLEDGE)) {
      var topic = session.createTopic("jms.topic.sagdok.haendelser." + options.emne());
      var consumer = session.createSharedDurableConsumer(topic, options.abonnement());
      connection.start();
      for (var left = options.antal(); left > 0; left--) {
        print(consumer.receive());
      }
    }
    return 0;
  }

  /** Only what is printed counts as received. */
  private static void print(Message message) throws JMSException {
    if (message == null) {
      throw new Refused("the connection is closed");
    }
    System.out.println(message.getBody(String.class));
    System.out.flush();
    message.acknowledge();
  }
}
