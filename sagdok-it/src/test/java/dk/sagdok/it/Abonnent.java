package dk.sagdok.it;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Somebody who follows the haendelser, and comes back by itself when the register or its broker was away: it goes on where it was, by what it has noted or
 * by what the broker keeps for it.
 */
final class Abonnent implements AutoCloseable {
  /** One way to follow, until something breaks. */
  @FunctionalInterface
  interface Vej {
    void foelg(Kopi kopi, AtomicBoolean over) throws Exception;
  }

  /** Where the register is now, and who asks. */
  interface Sted {
    String url();

    String login();
  }

  private static final long PAUSE = 200;
  private static final long NU_OG_DA = 2000;
  private static final int SAMLET = 50;

  private final Kopi kopi = new Kopi();
  private final AtomicBoolean over = new AtomicBoolean();
  private final Thread traad;
  private final String navn;

  private Abonnent(String navn, Vej vej) {
    this.navn = navn;
    this.traad = new Thread(() -> foelg(vej), "abonnent-" + navn);
    traad.setDaemon(true);
    traad.start();
  }

  private void foelg(Vej vej) {
    while (!over.get()) {
      try {
        vej.foelg(kopi, over);
      } catch (Exception away) {
        Afvent.lidt(PAUSE, over);
      }
    }
  }

  Kopi kopi() {
    return kopi;
  }

  @Override
  public String toString() {
    return navn;
  }

  /** By a durable subscription that more than one may share: what has not been acknowledged comes again. */
  static Abonnent jms(String navn, Fabrik fabrik, String emne) {
    return new Abonnent(navn, (kopi, over) -> {
      try (var context = fabrik.fabrik().createContext(JMSContext.SESSION_TRANSACTED);
          var consumer = context.createSharedDurableConsumer(context.createTopic(emne), navn)) {
        int modtaget = 0;
        while (!over.get()) {
          Message message = modtaget == 0 ? consumer.receive(NU_OG_DA) : consumer.receiveNoWait();
          if (message != null) {
            kopi.tag(json(message));
            modtaget++;
          }
          if (modtaget == SAMLET || modtaget > 0 && message == null) {
            context.commit();
            modtaget = 0;
          }
        }
      }
    });
  }

  /** Makes a factory for where the broker is now. */
  @FunctionalInterface
  interface Fabrik {
    ConnectionFactory fabrik() throws Exception;
  }

  private static JsonNode json(Message message) throws JMSException, java.io.IOException {
    return Sager.JSON.readTree(message.getBody(String.class));
  }

  /** By number, waiting for the next. */
  static Abonnent http(Sted sted) {
    return new Abonnent("http", (kopi, over) -> {
      var client = client();
      while (!over.get()) {
        var svar = client.send(spoerg(sted, "/haendelser?antal=1000&vent=2&efter=" + kopi.hoejeste()), BodyHandlers.ofString());
        for (var haendelse : Sager.json(svar).get("haendelser")) {
          kopi.tag(haendelse);
        }
      }
    });
  }

  /** By server-sent events. */
  static Abonnent sse(Sted sted) {
    return new Abonnent("sse", (kopi, over) -> {
      var svar = client().send(spoerg(sted, "/haendelser/stroem?efter=" + kopi.hoejeste()), BodyHandlers.ofLines());
      try (var linjer = svar.body()) {
        for (Iterator<String> alle = linjer.iterator(); !over.get() && alle.hasNext(); ) {
          var linje = alle.next();
          if (linje.startsWith("data: ")) {
            kopi.tag(Sager.JSON.readTree(linje.substring(6)));
          }
        }
      }
    });
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
  }

  private static HttpRequest spoerg(Sted sted, String sti) {
    return HttpRequest.newBuilder(URI.create(sted.url() + sti)).header("Authorization", sted.login()).timeout(Duration.ofSeconds(30)).build();
  }

  @Override
  public void close() {
    over.set(true);
    traad.interrupt();
  }
}
