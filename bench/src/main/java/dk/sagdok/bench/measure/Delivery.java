package dk.sagdok.bench.measure;

import dk.sagdok.bench.load.Figures;
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
final class Delivery {
  private static final String TOPIC = "jms.topic.sagdok.haendelser.sag";
  private static final String MODTAGET = "\"modtaget\":\"";
  private final Rig rig;
  private final ConcurrentHistogram latencies = new ConcurrentHistogram(3);
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  Delivery(Rig rig) {
    this.rig = rig;
  }

  Figures measured(Writes writes, double rate) throws Exception {
    rig.base().untilRelayed();
    try (var connection = new JmsConnectionFactory(rig.run().user(), rig.run().password(), rig.run().amqp()).createConnection();
        var session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
      session.createConsumer(session.createTopic(TOPIC)).setMessageListener(this::received);
      connection.start();
      rig.many().atRate(writes.opret(), 2, rate);
      rig.base().untilRelayed();
      latencies.reset();
      var load = rig.many().atRate(writes.opret(), 2 * rig.seconds(), rate);
      rig.base().untilRelayed();
      await(load.requests());
      return new Figures(latencies, latencies.getTotalCount(), load.errors(), load.seconds(), load.cpu());
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
