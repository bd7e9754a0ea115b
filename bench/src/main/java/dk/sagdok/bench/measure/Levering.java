package dk.sagdok.bench.measure;

import dk.sagdok.bench.load.Tal;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.ConcurrentHistogram;
import org.apache.qpid.jms.JmsConnectionFactory;

/**
 * From commit to a subscriber over AMQP, while sager are made at half the highest rate. Counted from modtaget, which the register notes
 * before it commits, so the figure is a little too high rather than too low.
 */
final class Levering {
  private static final String TOPIC = "jms.topic.sagdok.haendelser.sag";
  private static final String MODTAGET = "\"modtaget\":\"";
  private final Bane bane;
  private final ConcurrentHistogram latencies = new ConcurrentHistogram(3);
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  Levering(Bane bane) {
    this.bane = bane;
  }

  Tal measured(Skrivninger skrivninger, double rate) throws Exception {
    bane.base().untilRelayed();
    try (var connection = new JmsConnectionFactory(bane.run().user(), bane.run().password(), bane.run().amqp()).createConnection();
        var session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
      session.createConsumer(session.createTopic(TOPIC)).setMessageListener(this::received);
      connection.start();
      bane.doeren().atRate(skrivninger.opret(), 2, rate);
      bane.base().untilRelayed();
      latencies.reset();
      var load = bane.doeren().atRate(skrivninger.opret(), 2 * bane.sekunder(), rate);
      bane.base().untilRelayed();
      await(load.requests());
      return new Tal(latencies, latencies.getTotalCount(), load.errors(), load.seconds(), load.cpu());
    }
  }

  private void received(Message message) {
    try {
      var body = message.getBody(String.class);
      var at = body.indexOf(MODTAGET) + MODTAGET.length();
      var modtaget = OffsetDateTime.parse(body.substring(at, body.indexOf('"', at))).toInstant();
      latencies.recordValue(Math.max(0, Duration.between(modtaget, Instant.now()).toNanos()));
    } catch (JMSException | RuntimeException e) {
      failure.compareAndSet(null, e);
    }
  }

  private void await(long expected) throws Exception {
    var giveUp = Instant.now().plusSeconds(30);
    while (latencies.getTotalCount() < expected && failure.get() == null && Instant.now().isBefore(giveUp)) {
      Thread.sleep(50);
    }
    if (failure.get() != null) {
      throw failure.get();
    }
    if (latencies.getTotalCount() < expected) {
      throw new IllegalStateException(latencies.getTotalCount() + " of " + expected + " haendelser arrived");
    }
  }
}
