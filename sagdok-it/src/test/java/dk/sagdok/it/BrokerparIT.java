package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The register with a pair of brokers elsewhere, that come late, and one of which dies while messages are sent. */
class BrokerparIT {
  private static final Path DATA = Path.of("target/brokerpar").toAbsolutePath();
  private static final int OFFSET = Integer.getInteger("sagdok.port-offset", 700) + 60;
  private static final int PORT = 5690 + OFFSET;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String LYTTER = "lytter";
  private static final String SENERE = "senere";
  private final AtomicLong written = new AtomicLong();
  private final AtomicBoolean over = new AtomicBoolean();
  private final ConcurrentLinkedQueue<Modtaget> modtaget = new ConcurrentLinkedQueue<>();

  private record Modtaget(long loebenummer, String objekt, int nr) {}

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void nothing_is_lost_and_nothing_comes_twice_when_no_broker_is_there_and_when_one_takes_over_from_the_other() throws Exception {
    Directories.delete(DATA);
    var pool = Executors.newFixedThreadPool(4);
    try (var par = new Brokerpar(DATA, PORT); var run = new OwnRun(DATA.resolve("run"), OFFSET, par.environment())) {
      par.start();
      subscribe(par, LYTTER);
      subscribe(par, SENERE);
      assertNothingElse(par);
      par.kill();
      run.start();
      for (var i = 0; i < 20; i++) {
        write(run);
      }
      par.start();
      var subscriber = pool.submit(() -> listen(par));
      Afvent.at(PATIENCE, () -> modtaget.size() >= written.get());
      List<Future<Void>> writers = new ArrayList<>();
      for (var i = 0; i < 3; i++) {
        writers.add(pool.submit(writing(run)));
      }
      awaitReceived(100);
      System.out.println("BrokerparIT: the other broker served after " + par.failover().toMillis() + " ms");
      awaitReceived(100);
      over.set(true);
      for (var writer : writers) {
        writer.get();
      }
      Afvent.at(PATIENCE, () -> numbers(modtaget).size() >= written.get());
      subscriber.cancel(true);
      assertThat(last(run)).isEqualTo(written.get());
      assertWholeAndInOrder(new ArrayList<>(new LinkedHashSet<>(modtaget))); // it may see again what it had not confirmed when the broker died
      assertWholeAndInOrder(all(par));
      assertThat(Http.get(run.url() + "/abonnenter", "Authorization", run.login()).body()).contains(LYTTER, SENERE);
      operate(par, run);
    } finally {
      pool.shutdownNow();
    }
  }

  /** The message door stands at the broker that has taken over. */
  private static void operate(Brokerpar par, OwnRun run) throws Exception {
    try (var mox = new Mox(new JmsConnectionFactory("fagsystem1", Brokerpar.PASSWORD, par.amqp()))) {
      var svar = mox.kald("create", null, Sager.sag(Sager.noegle(), ""), "autorisation", run.login());
      assertThat(svar.status()).as(svar.json().toString()).isEqualTo(201);
      assertThat(Http.get(run.url() + "/sag/sag/" + svar.json().get("uuid").asText(), "Authorization", run.login()).statusCode()).isEqualTo(200);
    }
  }

  private void awaitReceived(int more) throws Exception {
    var before = modtaget.size();
    Afvent.at(PATIENCE, () -> modtaget.size() >= before + more);
  }

  private void assertWholeAndInOrder(List<Modtaget> beskeder) {
    assertThat(beskeder).hasSize((int) written.get());
    assertThat(numbers(beskeder)).isEqualTo(LongStream.rangeClosed(1, written.get()).boxed().collect(Collectors.toSet()));
    var nyeste = new HashMap<String, Integer>();
    for (var besked : beskeder) {
      assertThat(besked.nr()).as(besked.toString()).isEqualTo(nyeste.merge(besked.objekt(), 1, Integer::sum));
    }
  }

  private static Set<Long> numbers(Collection<Modtaget> beskeder) {
    return beskeder.stream().map(Modtaget::loebenummer).collect(Collectors.toSet());
  }

  private Callable<Void> writing(OwnRun run) {
    return () -> {
      while (!over.get()) {
        write(run);
      }
      return null;
    };
  }

  /** A case and a correction of it: two haendelser. */
  private void write(OwnRun run) {
    var opret = Http.post(run.url() + "/sag/sag", Sager.sag(Sager.noegle(), ""), "Authorization", run.login());
    assertThat(opret.statusCode()).as(opret.body()).isEqualTo(201);
    written.incrementAndGet();
    var sag = Sager.json(opret).get("uuid").asText();
    var ret = Http.patch(run.url() + "/sag/sag/" + sag, Sager.rettelse("\"titel\":\"Ny\",", "2012-01-01", "infinity"), "Authorization", run.login());
    assertThat(ret.statusCode()).as(ret.body()).isEqualTo(200);
    written.incrementAndGet();
  }

  private static JMSContext context(Brokerpar par) {
    var context = new JmsConnectionFactory("fagsystem1", Brokerpar.PASSWORD, par.amqp()).createContext(Session.AUTO_ACKNOWLEDGE);
    context.start();
    return context;
  }

  private static JMSConsumer consumer(JMSContext context, String navn) {
    return context.createSharedDurableConsumer(context.createTopic("jms.topic.sagdok.haendelser.sag"), navn);
  }

  private static void subscribe(Brokerpar par, String navn) {
    try (var context = context(par)) {
      consumer(context, navn).close();
    }
  }

  /** A subscriber does no more there than at the broker inside. */
  private static void assertNothingElse(Brokerpar par) {
    for (var andre : List.of("jms.queue.sagdok.fejl", "jms.queue.sagdok.mox", "activemq.notifications", "egen")) {
      try (var context = context(par)) {
        assertThatThrownBy(() -> context.createConsumer(context.createQueue(andre))).as(andre).isInstanceOf(JMSRuntimeException.class);
      }
    }
    try (var context = context(par)) {
      assertThatThrownBy(() -> context.createProducer().send(context.createTopic("jms.topic.sagdok.haendelser.sag"), "{}")).isInstanceOf(JMSRuntimeException.class);
      assertThatCode(() -> context.createConsumer(context.createQueue("sagdok.svar.fagsystem1")).close()).doesNotThrowAnyException();
    }
  }

  private Void listen(Brokerpar par) throws Exception {
    try (var context = context(par); var consumer = consumer(context, LYTTER)) {
      while (!Thread.currentThread().isInterrupted()) {
        var message = consumer.receive(1000);
        if (message != null) {
          modtaget.add(modtaget(message));
        }
      }
      return null;
    }
  }

  /** What the broker kept for one who was away all the time: whatever was sent twice is there twice. */
  private List<Modtaget> all(Brokerpar par) throws Exception {
    List<Modtaget> alle = new ArrayList<>();
    try (var context = context(par); var consumer = consumer(context, SENERE)) {
      for (var message = consumer.receive(20_000); message != null; message = alle.size() < written.get() ? consumer.receive(20_000) : consumer.receive(500)) {
        alle.add(modtaget(message));
      }
      return alle;
    }
  }

  private static Modtaget modtaget(Message message) throws Exception {
    var h = Sager.JSON.readTree(message.getBody(String.class));
    return new Modtaget(h.get("loebenummer").asLong(), h.get("objektId").asText(), h.at("/registrering/nr").asInt());
  }

  private static long last(OwnRun run) throws Exception {
    var sidste = 0L;
    for (var next = -1L; next != sidste; ) {
      sidste = Math.max(next, 0);
      next = Sager.json(Http.get(run.url() + "/haendelser?antal=1000&efter=" + sidste, "Authorization", run.login())).get("sidste").asLong();
    }
    return sidste;
  }
}
