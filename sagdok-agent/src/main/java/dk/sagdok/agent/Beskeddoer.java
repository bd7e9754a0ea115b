package dk.sagdok.agent;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/** Writes and asks by messages, and waits for the answers. A connection that breaks is made anew and what was not answered is sent again, under the same id. For one thread. */
public final class Beskeddoer implements AutoCloseable {
  private static final String KOE = "jms.queue.sagdok.mox";
  private static final int UTILGAENGELIG = 503;
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Adgang adgang;
  private final Duration taalmod;
  private JMSContext context;
  private Queue svarkoe;

  public Beskeddoer(Adgang adgang) {
    this(adgang, Duration.ofSeconds(30));
  }

  /** @param taalmod how long an answer is waited for before the message is sent again */
  public Beskeddoer(Adgang adgang, Duration taalmod) {
    this.adgang = adgang;
    this.taalmod = taalmod;
  }

  /**
   * The answer, whenever it can be had.
   *
   * @throws Afvist when the register says no
   */
  public Svar kald(Besked besked) throws InterruptedException {
    for (var pause = new Pause();; pause.hold()) {
      try {
        var svar = forsoeg(besked);
        if (svar != null && svar.status() != UTILGAENGELIG) {
          return svar.ja();
        }
      } catch (JMSException | JMSRuntimeException | IOException e) {
        close();
      }
    }
  }

  /** @return null when none came in time */
  private Svar forsoeg(Besked besked) throws JMSException, IOException {
    open();
    var korrelation = UUID.randomUUID().toString();
    var producer = context.createProducer().setJMSReplyTo(svarkoe).setJMSCorrelationID(korrelation);
    besked.hoveder().forEach(producer::setProperty);
    producer.setProperty("beskedID", besked.id().toString()).setProperty("autorisation", adgang.autorisation());
    producer.send(context.createQueue(KOE), besked.indhold() == null ? context.createMessage() : context.createTextMessage(besked.indhold().toString()));
    try (var consumer = context.createConsumer(svarkoe, "JMSCorrelationID = '" + korrelation + "'")) {
      return svar(consumer.receive(taalmod.toMillis()));
    }
  }

  private static Svar svar(Message message) throws JMSException, IOException {
    return message == null ? null : new Svar(message.getIntProperty("status"), JSON.readTree(message.getBody(String.class)));
  }

  private void open() {
    if (context == null) {
      context = Maegler.forbind(adgang);
      svarkoe = context.createTemporaryQueue();
      context.start();
    }
  }

  @Override
  public void close() {
    var gammel = context;
    context = null;
    Maegler.luk(gammel);
  }
}
