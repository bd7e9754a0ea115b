package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.local.ForeignPostgres;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Session;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The same EAR and scripts on a WildFly and a PostgreSQL that are not ours, by the words of wildfly-config/README.md. */
class MunicipalityIT {
  private static final Path DIRECTORY = Path.of("target/municipality").toAbsolutePath();
  private static final int OFFSET = Integer.getInteger("sagdok.port-offset", 700) + 40;
  private static final String REST = "http://127.0.0.1:" + (8080 + OFFSET) + "/sagdok/rest";
  private static final String PASSWORD = "pw-" + UUID.randomUUID();
  private static final String LOGIN = Http.basic("fagsystem1", PASSWORD);

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void installed_by_the_readme_it_works_and_it_can_be_taken_back() throws Exception {
    Directories.delete(DIRECTORY);
    try (var postgres = new ForeignPostgres(DIRECTORY.resolve("postgres"))) {
      var municipality = new Municipality(DIRECTORY, Map.of("SAGDOK_DB_URL", postgres.url("sagdok"), "SAGDOK_DB_PASSWORD", PASSWORD, "SAGDOK_TLS_PASSWORD", PASSWORD), PASSWORD);
      municipality.prepare(OFFSET);
      var before = Files.readString(municipality.configuration());
      postgres.run(municipality.sql());
      municipality.type("install");
      municipality.type("tls");
      var server = municipality.startTyped("start");
      try {
        awaitReady(server);
        works();
        it_shows_the_certificate_that_was_made_for_it(municipality.configuration().resolveSibling("sagdok-tls.p12"));
        a_user_reads_the_topic_that_it_is_granted_and_no_other();
        a_subscription_can_be_its_owners_alone(municipality);
        municipality.cli("shutdown");
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        municipality.type("undo");
        assertThat(lines(Files.readString(municipality.configuration()))).isEqualTo(lines(before));
      } finally {
        server.descendants().forEach(ProcessHandle::destroy);
        server.destroy();
      }
      assertThat(Files.readAllLines(municipality.log())).noneMatch(line -> line.contains(" ERROR "));
    }
  }

  private static void works() throws Exception {
    var factory = new JmsConnectionFactory("fagsystem1", PASSWORD, "amqp://127.0.0.1:" + (5672 + OFFSET));
    try (var context = factory.createContext(Session.AUTO_ACKNOWLEDGE);
        var consumer = context.createConsumer(context.createTopic("jms.topic.sagdok.haendelser.sag"))) {
      context.start();
      var created = Http.post(REST + "/sag/sag", Sager.sag(Sager.noegle(), ""), "Authorization", LOGIN);
      assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
      var sag = Sager.json(created).get("uuid").asText();
      assertThat(Http.get(REST + "/sag/sag/" + sag, "Authorization", LOGIN).body()).contains("Opstaaet");
      assertThat(consumer.receive(20_000).getStringProperty("objektID")).isEqualTo(sag);
    }
  }

  private static void it_shows_the_certificate_that_was_made_for_it(Path noegler) throws Exception {
    var certifikat = KeyStore.getInstance(noegler.toFile(), PASSWORD.toCharArray()).getCertificate("sagdok");
    var context = SSLContext.getInstance("TLS");
    context.init(null, Tls.trusting(certifikat).getTrustManagers(), null);
    try (var socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", 8443 + OFFSET)) {
      assertThat(socket.getSession().getPeerCertificates()[0]).isEqualTo(certifikat);
    }
  }

  private static void a_user_reads_the_topic_that_it_is_granted_and_no_other() {
    assertThatCode(() -> subscribe("esdh", "sagdok.haendelser.sag", "esdh")).doesNotThrowAnyException();
    assertThat(List.of("sagdok.haendelser.dokument", "sagdok.beskedkuvert.sag", "sagdok.beskedkuvert.dokument"))
        .allSatisfy(topic -> assertThatThrownBy(() -> subscribe("esdh", topic, "esdh-" + topic)).isInstanceOf(JMSRuntimeException.class));
    assertThatCode(() -> subscribe("fagsystem1", "sagdok.beskedkuvert.dokument", "fagsystem1")).doesNotThrowAnyException();
  }

  private static void a_subscription_can_be_its_owners_alone(Municipality municipality) throws Exception {
    municipality.cliOf("koe");
    assertThatThrownBy(() -> subscribe("fagsystem1", "sagdok.haendelser.sag", "esdh")).isInstanceOf(JMSRuntimeException.class);
    assertThatCode(() -> subscribe("fagsystem1", "sagdok.haendelser.sag", "fagsystem1")).doesNotThrowAnyException();
    assertThatCode(() -> subscribe("esdh", "sagdok.haendelser.sag", "esdh")).doesNotThrowAnyException();
    municipality.cli("/subsystem=messaging-activemq/server=default/security-setting=jms.topic.sagdok.haendelser.sag\\:\\:esdh\\:global:remove");
  }

  private static void subscribe(String user, String topic, String navn) {
    try (var context = new JmsConnectionFactory(user, PASSWORD, "amqp://127.0.0.1:" + (5672 + OFFSET)).createContext(Session.AUTO_ACKNOWLEDGE)) {
      context.createSharedDurableConsumer(context.createTopic("jms.topic." + topic), navn).close();
    }
  }

  private static boolean isReady() {
    try {
      return Http.get(REST.replace("/rest", "/health/ready"), "Authorization", LOGIN).statusCode() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  private static void awaitReady(Process server) throws InterruptedException {
    for (var giveUp = Instant.now().plus(Duration.ofMinutes(3)); !isReady(); Thread.sleep(250)) {
      assertThat(server.isAlive()).as("the server runs, see " + DIRECTORY).isTrue();
      assertThat(Instant.now()).isBefore(giveUp);
    }
  }

  /** What a configuration says, in whatever order and layout. */
  private static java.util.List<String> lines(String xml) {
    return xml.lines().map(String::strip).filter(line -> !line.isEmpty()).sorted().toList();
  }
}
