package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two agents that know nothing of each other work together through the register, and each is torn away in the middle of its work. */
class MoxAgentIT {
  private static final Path HOME = Path.of(System.getProperty("sagdok.home"));
  private static final Duration TAALMOD = Duration.ofMinutes(3);
  private final List<Process> agenter = new ArrayList<>();
  private final String navn = UUID.randomUUID().toString();
  @TempDir
  private Path mappe;

  @AfterEach
  void stop() throws InterruptedException {
    for (var agent : agenter) {
      agent.destroyForcibly().waitFor();
    }
  }

  @Test
  void each_case_of_the_subject_is_journalised_once_whoever_was_away() throws Exception {
    var fremmed = Sager.opret(Sager.sag(Sager.noegle(), "\"primaerklasse\":[{\"urn\":\"urn:oio:kle:27.03.04\",\"virkning\":{\"from\":\"2010-01-01\",\"to\":\"infinity\"}}]"));
    var fagsystem = start("Fagsystem", "byggesager", "skriver");
    var esdh = start("Esdh", "esdh-" + navn, "admin");
    ansoegninger("foerste", 0, 3);
    Afvent.at(TAALMOD, () -> journaliserede(3));

    riv(esdh);
    ansoegninger("anden", 3, 15);
    Afvent.at(TAALMOD, () -> sag(4) != null); // and not yet the last of them
    riv(fagsystem);
    start("Fagsystem", "byggesager", "skriver");
    Afvent.at(TAALMOD, () -> sag(14) != null);
    assertThat(journalposter(sag(14))).isZero();

    start("Esdh", "esdh-" + navn, "admin");
    Afvent.at(TAALMOD, () -> journaliserede(15));
    ansoegninger("tredje", 15, 17);
    ansoegninger("anden igen", 3, 15);
    Afvent.at(TAALMOD, () -> journaliserede(17) && Files.exists(mappe.resolve("byggesager/behandlet/tredje.csv")) && Files.exists(mappe.resolve("byggesager/behandlet/anden igen.csv")));

    for (var i = 0; i < 17; i++) {
      assertThat(fundne("/sag/sag?sagsnummer=" + nummer(i))).as("cases of %d", i).hasSize(1);
      assertThat(journalposter(sag(i))).isEqualTo(1);
      assertThat(Sager.versioner(sag(i))).isEqualTo(2);
      assertThat(fundne("/dokument/dokument?bvn=ESDH-" + sag(i))).hasSize(1);
    }
    assertThat(journalposter(fremmed)).isZero();
  }

  @Test
  void a_second_agent_of_the_name_waits_until_the_first_has_gone() throws Exception {
    start("Fagsystem", "byggesager", "skriver");
    var foerste = start("Esdh", "a/esdh-" + navn, "admin");
    ansoegninger("mandag", 0, 1);
    Afvent.at(TAALMOD, () -> journaliserede(1));
    start("Esdh", "b/esdh-" + navn, "admin");
    Afvent.at(TAALMOD, () -> log("Esdh").contains("waiting for it to go"));
    ansoegninger("tirsdag", 1, 2);
    Afvent.at(TAALMOD, () -> journaliserede(2));
    assertThat(Files.exists(mappe.resolve("b/esdh-" + navn + "/position"))).isFalse();
    riv(foerste);
    ansoegninger("onsdag", 2, 3);
    Afvent.at(TAALMOD, () -> journaliserede(3));
    for (var i = 0; i < 3; i++) {
      assertThat(journalposter(sag(i))).isEqualTo(1);
    }
    assertThat(log("Esdh")).doesNotContain("Exception");
  }

  private String log(String eksempel) throws IOException {
    return Files.readString(mappe.resolve(eksempel + ".log"));
  }

  /** The power goes. */
  private static void riv(Process agent) throws InterruptedException {
    assertThat(agent.isAlive()).isTrue();
    agent.destroyForcibly().waitFor();
  }

  private Process start(String eksempel, String mappenavn, String bruger) throws IOException {
    var ud = mappe.resolve(eksempel + ".log");
    var egen = Files.createDirectories(mappe.resolve(mappenavn));
    var klasser = HOME.resolve("sagdok-agent/target/classes") + System.getProperty("path.separator") + HOME.resolve("sagdok-agent/target/lib") + "/*";
    var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", klasser, "dk.sagdok.agent.eksempel." + eksempel, egen.toString())
        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(ud.toFile()));
    var run = Server.run();
    builder.environment().put("SAGDOK_URL", run.url());
    builder.environment().put("SAGDOK_AMQP", run.amqp());
    builder.environment().put("SAGDOK_LOGIN", bruger + ":" + run.users().get(bruger));
    var agent = builder.start();
    agenter.add(agent);
    return agent;
  }

  /** Laid down whole, as a system would. */
  private void ansoegninger(String fil, int fra, int til) throws IOException {
    var linjer = IntStream.range(fra, til).mapToObj(i -> nummer(i) + ";2026-01-05;Prøve Prøvesen;Carport").toList();
    var foerst = Files.write(mappe.resolve(fil + ".ny"), linjer);
    Files.move(foerst, mappe.resolve("byggesager").resolve(fil + ".csv"), StandardCopyOption.ATOMIC_MOVE);
  }

  private String nummer(int i) {
    return "BYG-" + i + "-" + navn;
  }

  /** @return null as long as there is none */
  private String sag(int i) {
    return fundne("/sag/sag?sagsnummer=" + nummer(i)).path(0).asText(null);
  }

  private boolean journaliserede(int antal) {
    return IntStream.range(0, antal).allMatch(i -> sag(i) != null && journalposter(sag(i)) > 0);
  }

  private static JsonNode fundne(String sti) {
    return Sager.json(Http.get(sti)).get("results").get(0);
  }

  private static int journalposter(String sag) {
    return Sager.laes(sag, Sager.ALT).at("/relationer/journalpost").size();
  }
}
