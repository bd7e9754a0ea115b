package dk.sagdok.it;

import static dk.sagdok.it.Sager.opret;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The same from a terminal. */
class AbonnentkommandoIT {
  @AfterAll
  static void ryd() {
    Abonnenter.ryd();
  }

  @Test
  void an_operator_sees_and_helps_a_subscriber_from_a_terminal() throws Exception {
    var fra = HaendelserIT.last_number();
    var abonnent = Abonnenter.ny(null);
    var navn = abonnent.navn();
    opret();
    opret();
    Afvent.at(Duration.ofSeconds(40), () -> abonnent.set().get("venter").asLong() == 2);
    assertThat(sagdok(0, "list").lines().filter(l -> l.contains(navn.substring(0, 40)))).singleElement().asString().contains(" ok ", " 2 ", " " + (fra + 1) + " ");
    assertThat(Sager.JSON.readTree(sagdok(0, "vis", navn)).get("venter").asLong()).isEqualTo(2);
    assertThat(sagdok(2, "spring", navn, "--nummer", "999999999", "--begrundelse", "Findes ikke")).contains("venter ikke").doesNotContain("Exception");
    assertThat(Sager.JSON.readTree(sagdok(0, "spring", navn, "--nummer", Long.toString(fra + 1), "--begrundelse", "Kan ikke bruges")).get("antal").asLong()).isEqualTo(1);
    abonnent.afvis(1);
    Afvent.at(Duration.ofSeconds(40), () -> abonnent.fejl().size() == 1);
    assertThat(Sager.JSON.readTree(sagdok(0, "fejl", navn)).get("nummer").asLong()).isEqualTo(fra + 2);
    sagdok(0, "kasser", navn, "--begrundelse", "Prøve");
    assertThat(sagdok(0, "fejl", navn)).isBlank();
    assertThat(sagdok(0, "handlinger")).contains("\"kasser\"", "Kan ikke bruges");
  }

  private static String sagdok(int exit, String... ord) throws IOException, InterruptedException {
    var local = Path.of(System.getProperty("sagdok.home")).resolve("sagdok-local/target");
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8",
        "-cp", local.resolve("classes") + System.getProperty("path.separator") + local.resolve("lib") + "/*", "dk.sagdok.local.Sagdok", "abonnenter"));
    command.addAll(List.of(ord));
    command.addAll(List.of("--data", Server.data().toString()));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(exit);
    return said;
  }
}
