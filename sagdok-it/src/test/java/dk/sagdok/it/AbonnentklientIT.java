package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Subscribers of others, in other languages, with TLS and a login: what happens while they are away comes when they are back. */
class AbonnentklientIT {
  private static final Path SCRIPTS = Path.of("src/test/resources/abonnent").toAbsolutePath();
  private static final Path WORK = Path.of("target/abonnentklient").toAbsolutePath();
  private static final String SAG = "jms.topic.sagdok.haendelser.sag";

  @Test
  void rhea_of_npm() throws IOException {
    Files.createDirectories(WORK);
    if (!Files.exists(WORK.resolve("node_modules/rhea"))) {
      var npm = Program.run(Map.of(), List.of("npm", "install", "--no-audit", "--no-fund", "--prefix", WORK.toString(), "rhea@3.0.5"));
      Program.orSkip(npm.ok(), "rhea of npm: it cannot be fetched, or there is no Node: " + npm.said());
    }
    proev(Map.of("NODE_PATH", WORK.resolve("node_modules").toString()), "node", SCRIPTS.resolve("abonnent.js").toString());
  }

  @Test
  void qpid_proton_of_python() throws IOException {
    var python = List.of("/usr/bin/python3", "python3").stream().filter(p -> Program.run(Map.of(), List.of(p, "-c", "import proton")).ok()).findFirst();
    Program.orSkip(python.isPresent(), "proton: no Python has it (Debian: apt-get install python3-qpid-proton)");
    proev(Map.of(), python.get(), SCRIPTS.resolve("abonnent.py").toString());
  }

  private static void proev(Map<String, String> environment, String... program) throws IOException {
    var ejer = UUID.randomUUID().toString();
    var navn = program[0].endsWith("node") ? "node-" + ejer : "python-" + ejer;
    assertThat(abonnent(environment, program, navn, ejer, 0)).isEmpty();
    var sag = Sager.opret(Sager.sag(Sager.noegle(), Sager.relation("ejer", ejer, "2010-01-01", "infinity")));
    Sager.opret();
    Sager.ret(sag, Sager.rettelse("\"titel\":\"Æblehave\",", "2012-01-01", "infinity"));
    Http.delete("/sag/sag/" + sag);
    var foerste = abonnent(environment, program, navn, ejer, 1);
    var resten = abonnent(environment, program, navn, ejer, 2);
    var alle = new ArrayList<>(foerste);
    alle.addAll(resten);
    assertThat(alle).extracting(line -> Sager.JSON.readTree(line).at("/body/registrering/livscykluskode").asText()).containsExactly("Opstaaet", "Rettet", "Slettet");
    for (var line : alle) {
      var besked = Sager.JSON.readTree(line);
      assertThat(besked.get("type").asText()).isEqualTo("application/json");
      assertThat(besked.get("objekt").asText()).isEqualTo(sag);
      assertThat(besked.get("id")).isEqualTo(besked.at("/body/beskedId"));
    }
    assertThat(Sager.JSON.readTree(alle.get(1)).at("/body/aabnet").findValuesAsText("titel")).contains("Æblehave");
  }

  private static List<String> abonnent(Map<String, String> environment, String[] program, String navn, String ejer, int antal) {
    var amqps = URI.create(Server.run().tls().amqps());
    var command = new ArrayList<>(List.of(program));
    command.addAll(List.of(amqps.getHost(), String.valueOf(amqps.getPort()), Server.run().tls().certificate(), "laeser", Server.run().users().get("laeser"), SAG, navn,
        "ansvarligmyndighed = '" + ejer + "'", String.valueOf(antal)));
    var answer = Program.run(environment, command);
    assertThat(answer.ok()).as(answer.said()).isTrue();
    return answer.said().lines().toList();
  }

  /** JMS in its own protocol, by HTTPS on the port of all other calls. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void jms_of_artemis_by_https() throws Exception {
    var run = Server.run();
    var url = "tcp://127.0.0.1:" + URI.create(run.tls().url()).getPort() + "?httpUpgradeEnabled=true&httpUpgradeEndpoint=sagdok-https&sslEnabled=true&verifyHost=true&trustStoreType=PKCS12&trustStorePath="
        + trusted() + "&trustStorePassword=changeit";
    var ejer = UUID.randomUUID().toString();
    assertThat(consumer(url, ejer, "--receive-timeout", "500", "--break-on-null")).contains("Consumed: 0 messages");
    var sag = Sager.opret(Sager.sag(Sager.noegle(), Sager.relation("ejer", ejer, "2010-01-01", "infinity")));
    assertThat(consumer(url, ejer, "--receive-timeout", "20000", "--verbose")).contains("Received {\"loebenummer\"", "\"objektId\":\"" + sag, "Consumed: 1 messages");
  }

  private static String consumer(String url, String ejer, String... more) {
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("artemis.home"), "bin", "artemis").toString(), "consumer", "--url", url, "--user", "laeser",
        "--password", Server.run().users().get("laeser"), "--destination", "topic://" + SAG, "--durable", "--clientID", "core-" + ejer, "--filter", "ansvarligmyndighed = '" + ejer + "'", "--message-count", "1"));
    command.addAll(List.of(more));
    return Program.run(Map.of(), command).said();
  }

  static Path trusted() throws Exception {
    Files.createDirectories(WORK);
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (var in = Files.newInputStream(Path.of(Server.run().tls().certificate()))) {
      store.setCertificateEntry("server", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    try (var out = Files.newOutputStream(WORK.resolve("trusted.p12"))) {
      store.store(out, "changeit".toCharArray());
    }
    return WORK.resolve("trusted.p12");
  }
}
