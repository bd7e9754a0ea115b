package dk.sagdok.filer.tekst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.filer.tekst.Udfald.Slags;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TekstlaeserTest {
  private static final String HER = System.getProperty("java.class.path");

  @TempDir
  private Path mappe;

  private Tekstlaeser laeser;

  @BeforeEach
  void start() {
    laeser = laeser(Proeveproces.class.getName(), Duration.ofSeconds(60));
  }

  @AfterEach
  void slut() {
    laeser.hvil();
  }

  @Test
  void one_process_reads_one_file_after_another() throws Exception {
    String foerste = laes("miljoe").tekst();
    assertThat(laes("sig Ærø")).isEqualTo(new Udfald(Slags.HEL, "Ærø"));
    assertThat(laes("afvis kode")).isEqualTo(new Udfald(Slags.ULAESELIG, "kode"));
    assertThat(laes("miljoe").tekst()).isEqualTo(foerste);
  }

  @Test
  void it_is_told_nothing_of_the_servers_environment() throws Exception {
    assertThat(System.getenv()).containsKey("PATH");
    assertThat(laes("miljoe").tekst()).doesNotContain("PATH");
  }

  static Stream<Arguments> ulykker() {
    return Stream.of(Arguments.of("doe", "Læsningen af filen gik i stå (kode 17)"), Arguments.of("halvt", "Læsningen af filen gik i stå (kode 0)"),
        Arguments.of("vroevl", "Læsningen svarede uforståeligt"), Arguments.of("hukommelse", "Filen kunne ikke læses med 32 MB hukommelse"),
        Arguments.of("disk", "Filen fyldte mere end 10 MB på disken, mens den blev læst"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ulykker")
  void whatever_happens_to_it_the_next_file_has_another(String ulykke, String aarsag) throws Exception {
    String foerste = laes("miljoe").tekst();
    assertThat(laes(ulykke)).isEqualTo(new Udfald(Slags.AFBRUDT, aarsag));
    assertThat(laes("miljoe").tekst()).isNotEqualTo(foerste);
  }

  @Test
  void one_that_hangs_is_killed() throws Exception {
    laeser = laeser(Proeveproces.class.getName(), Duration.ofSeconds(2));
    long pid = pid(laes("miljoe"));
    assertThat(laes("haeng")).isEqualTo(new Udfald(Slags.AFBRUDT, "Filen kunne ikke læses på 2 sekunder"));
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void one_that_was_killed_while_nobody_asked_is_not_missed() throws Exception {
    ProcessHandle.of(pid(laes("miljoe"))).orElseThrow().destroyForcibly();
    assertThat(laes("sig igen").tekst()).isIn("igen", "Læsningen af filen gik i stå (kode 137)");
    assertThat(laes("sig igen").tekst()).isEqualTo("igen");
  }

  @Test
  void one_that_cannot_start_is_no_fault_of_the_file() {
    assertThatThrownBy(() -> laeser("dk.sagdok.FindesIkke", Duration.ofSeconds(60)).laes(new ByteArrayInputStream(new byte[0])))
        .isInstanceOf(IOException.class).hasMessageContaining("FindesIkke");
  }

  @Test
  void nothing_is_left_of_what_it_read() throws Exception {
    laes("sig noget");
    assertThat(mappe.resolve("fil")).doesNotExist();
    Files.writeString(mappe.resolve("rest"), "af en fil");
    laes("doe");
    laes("sig noget");
    assertThat(mappe.resolve("rest")).doesNotExist();
  }

  @Test
  void the_program_is_laid_out_from_its_zip() throws IOException {
    var zip = new ByteArrayOutputStream();
    try (var ud = new ZipOutputStream(zip)) {
      ud.putNextEntry(new ZipEntry("../a.jar"));
      ud.write(7);
    }
    assertThat(Program.udpak(new ByteArrayInputStream(zip.toByteArray()), mappe).classpath()).isEqualTo(mappe + java.io.File.separator + "*");
    assertThat(mappe.resolve("a.jar")).hasBinaryContent(new byte[] {7});
  }

  private Tekstlaeser laeser(String main, Duration frist) {
    return new Tekstlaeser(new Program(HER, main), new Rum(mappe), new Graenser(1 << 20, frist, 32, 1000, 10 << 20), Thread::new);
  }

  private static long pid(Udfald udfald) {
    return Long.parseLong(udfald.tekst().replaceAll(".* ", ""));
  }

  private Udfald laes(String fil) throws IOException, InterruptedException {
    return laeser.laes(new ByteArrayInputStream(fil.getBytes(StandardCharsets.UTF_8)));
  }
}
