package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The tour of the README and the examples of the guides, pasted into a shell block after block. */
class TourIT {
  private static final Pattern BLOCK = Pattern.compile("```sh tour\\n(.*?)```", Pattern.DOTALL);

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void every_command_of_the_tour_works_as_pasted(@TempDir Path work) throws IOException, InterruptedException {
    assertThat(pasted("README.md", work)).contains("Byggetilladelse og dispensation").contains("\"Byggetilladelse\"").contains("Ændret efter partshøring").contains("loebenummer")
        .contains("Kære ansøger\n").contains("her er vores svar").contains("Kære **ansøger**, her er vores svar").doesNotContain("\"aarsager\"");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void so_do_those_of_the_guide_to_soap(@TempDir Path work) throws IOException, InterruptedException {
    assertThat(pasted("docs/soap.md", work)).contains("<wsdl:operation name=\"laes\">", "<s:Titel>Ansøgning om carport</s:Titel>").doesNotContain("FejlbeskedTekst", "Fault", "\"status\"");
  }

  private static String pasted(String guide, Path work) throws IOException, InterruptedException {
    var root = Path.of("..").toAbsolutePath().normalize();
    var commands = BLOCK.matcher(Files.readString(root.resolve(guide))).results().map(r -> r.group(1)).collect(Collectors.joining("\n"));
    assertThat(commands).isNotBlank();
    var script = work.resolve("tour.sh");
    Files.writeString(script, "set -e\n" + commands.replace("./sagdok env", "'" + root.resolve("sagdok") + "' env --data '" + Server.data() + "'"));
    var output = work.resolve("output");
    var shell = new ProcessBuilder("bash", script.toString()).directory(work.toFile()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    assertThat(shell.waitFor(180, TimeUnit.SECONDS)).isTrue();
    var said = Files.readString(output);
    assertThat(shell.exitValue()).as(said).isZero();
    return said;
  }
}
