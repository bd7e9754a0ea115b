package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The server is killed while it works on messages: each that the broker has taken is done once and answered, with what was done. */
class MoxEfterNedbrudIT {
  private static final int ANTAL = 400;
  private static final int OFFSET = Integer.getInteger("sagdok.port-offset", 700) + 85;
  private static final long SEED = Long.getLong("sagdok.nedbrud.seed", System.nanoTime());
  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String titel = "Nedbrud " + UUID.randomUUID();
  private final String svarkoe = "sagdok.svar." + UUID.randomUUID();

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void no_message_is_lost_and_none_is_done_twice() throws Exception {
    var data = Path.of("target/mox-nedbrud").toAbsolutePath();
    Directories.delete(data);
    System.out.println("seed " + SEED);
    try (var run = new OwnRun(data, OFFSET)) {
      run.start();
      send(run);
      Afvent.at(Duration.ofMinutes(2), () -> sager(run) > 0);
      assertThat(sager(run)).as("still at work").isLessThan(ANTAL);
      TimeUnit.MILLISECONDS.sleep(new Random(SEED).nextInt(100)); // a random moment is what is tested
      run.kill();
      run.start();
      Afvent.at(Duration.ofMinutes(3), () -> sager(run) >= ANTAL);
      var svar = svar(run);
      assertThat(svar).hasSize(ANTAL);
      assertThat(svar.values()).doesNotHaveDuplicates();
      assertThat(sager(run)).isEqualTo(ANTAL);
    }
  }

  /** All at once, so that there is work for a while. */
  private void send(OwnRun run) {
    try (var context = forbind(run, Session.SESSION_TRANSACTED)) {
      context.createConsumer(context.createQueue(svarkoe)).close();
      for (var i = 0; i < ANTAL; i++) {
        var body = Sager.sag("N-" + i, "").replace("\"Titel\"", "\"" + titel + "\"");
        context.createProducer().setJMSReplyTo(context.createQueue(svarkoe)).setJMSCorrelationID("nr-" + i).setProperty("operation", "create").setProperty("objekttype", "sag")
            .setProperty("autorisation", run.login()).send(context.createQueue(Mox.KOE), body);
      }
      context.commit();
    }
  }

  /** By what they answer; one that came twice must have said the same both times. */
  private Map<String, String> svar(OwnRun run) throws JMSException, java.io.IOException {
    var alle = new HashMap<String, String>();
    try (var context = forbind(run, Session.AUTO_ACKNOWLEDGE); var lytter = context.createConsumer(context.createQueue(svarkoe))) {
      for (var besked = lytter.receive(30_000); besked != null; besked = alle.size() < ANTAL ? lytter.receive(30_000) : lytter.receive(1_000)) {
        assertThat(besked.getIntProperty("status")).isEqualTo(201);
        var uuid = Sager.JSON.readTree(besked.getBody(String.class)).get("uuid").asText();
        assertThat(alle.put(besked.getJMSCorrelationID(), uuid)).isIn(null, uuid);
      }
    }
    return alle;
  }

  private static JMSContext forbind(OwnRun run, int session) {
    var json = run.json();
    var context = new JmsConnectionFactory(json.get("user").asText(), json.get("password").asText(), json.get("amqp").asText()).createContext(session);
    context.start();
    return context;
  }

  private int sager(OwnRun run) throws Exception {
    var uri = URI.create(run.url() + "/sag/sag?maximalantalresultater=1000&titel=" + titel.replace(" ", "%20"));
    var answer = CLIENT.send(HttpRequest.newBuilder(uri).header("Authorization", run.login()).build(), BodyHandlers.ofString());
    return answer.statusCode() == 200 ? antal(Sager.json(answer)) : 0;
  }

  private static int antal(JsonNode answer) {
    return answer.get("results").path(0).size();
  }
}
