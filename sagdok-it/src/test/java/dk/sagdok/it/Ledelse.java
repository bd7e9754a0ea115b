package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What an operator does to the server under test at its management port. */
final class Ledelse implements AutoCloseable {
  private static final String ADRESSE = "[\"subsystem\",\"messaging-activemq\",\"server\",\"default\",\"address-setting\",\"jms.topic.sagdok.#\"]";

  static {
    System.setProperty("http.auth.digest.reEnabledAlgorithms", "MD5"); // which the management port of the server offers, and clients in newer Java do not take by themselves
  }

  /** The broker tries again at once what a subscriber gives back. */
  static Ledelse utaalmodigBroker() throws IOException {
    skriv(0);
    return new Ledelse();
  }

  @Override
  public void close() throws IOException {
    skriv(1000);
  }

  /** The application is taken away, and the server goes on; {@code deploy} brings it back. */
  static void udrul(String operation) throws IOException {
    udfoer("{\"operation\":\"" + operation + "\",\"address\":[\"deployment\",\"sagdok.ear\"]}");
  }

  private static void skriv(int redeliveryDelay) throws IOException {
    udfoer("{\"operation\":\"write-attribute\",\"address\":%s,\"name\":\"redelivery-delay\",\"value\":%d}".formatted(ADRESSE, redeliveryDelay));
  }

  private static void udfoer(String operation) throws IOException {
    var connection = (HttpURLConnection) URI.create(Server.run().management() + "/management").toURL().openConnection();
    connection.setAuthenticator(new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(Server.run().user(), Server.run().password().toCharArray());
      }
    });
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.getOutputStream().write(operation.getBytes(StandardCharsets.UTF_8));
    assertThat(connection.getResponseCode()).isEqualTo(200);
    connection.disconnect();
  }
}
