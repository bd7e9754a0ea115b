package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

/** STOMP on the port of AMQP, by TLS: text that any language writes by hand. */
class StompIT {
  private static final String SAG = "jms.topic.sagdok.haendelser.sag";

  @Test
  void a_durable_subscriber_gets_what_happened_while_it_was_away() throws Exception {
    var navn = "stomp-" + UUID.randomUUID();
    var ejer = UUID.randomUUID().toString();
    try (var klient = new Klient(navn)) {
      assertThat(klient.login("laeser", Server.run().users().get("laeser"))).startsWith("CONNECTED");
      assertThat(klient.subscribe(SAG, navn, ejer)).startsWith("RECEIPT");
    }
    Sager.opret();
    var sag = Sager.opret(Sager.sag(Sager.noegle(), Sager.relation("ejer", ejer, "2010-01-01", "infinity")));
    try (var klient = new Klient(navn)) {
      klient.login("laeser", Server.run().users().get("laeser"));
      klient.send("SUBSCRIBE", "id:1", "destination:" + SAG, "durable-subscription-name:" + navn, "selector:ansvarligmyndighed = '" + ejer + "'");
      assertThat(klient.frame()).startsWith("MESSAGE").contains("objektID:" + sag, "\"livscykluskode\":\"Opstaaet\"");
    }
  }

  @Test
  void nobody_gets_in_with_a_wrong_password() throws Exception {
    try (var klient = new Klient("stomp-" + UUID.randomUUID())) {
      assertThat(klient.login("laeser", "wrong")).startsWith("ERROR");
    }
  }

  @Test
  void nobody_sends() throws Exception {
    try (var klient = new Klient("stomp-" + UUID.randomUUID())) {
      klient.login("skriver", Server.run().users().get("skriver"));
      klient.send("SEND", "destination:" + SAG, "receipt:s");
      assertThat(klient.frame()).startsWith("ERROR");
    }
  }

  private static final class Klient implements AutoCloseable {
    private final SSLSocket socket;
    private final InputStream in;
    private final String navn;

    private Klient(String navn) throws Exception {
      var amqps = URI.create(Server.run().tls().amqps());
      this.navn = navn;
      socket = Tls.socket(amqps.getHost(), amqps.getPort());
      socket.setSoTimeout(30_000);
      in = socket.getInputStream();
    }

    private String login(String bruger, String password) throws IOException {
      send("CONNECT", "accept-version:1.2", "host:localhost", "client-id:" + navn, "login:" + bruger, "passcode:" + password);
      return frame();
    }

    private String subscribe(String adresse, String abonnement, String ejer) throws IOException {
      send("SUBSCRIBE", "id:1", "destination:" + adresse, "durable-subscription-name:" + abonnement, "selector:ansvarligmyndighed = '" + ejer + "'", "receipt:r");
      return frame();
    }

    private void send(String command, String... headers) throws IOException {
      socket.getOutputStream().write((command + "\n" + String.join("\n", headers) + "\n\n\0").getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    }

    private String frame() throws IOException {
      var bytes = new java.io.ByteArrayOutputStream();
      for (var b = in.read(); b > 0; b = in.read()) {
        bytes.write(b);
      }
      return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
