package dk.sagdok.tekst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TekstprocesTest {
  @TempDir
  private Path mappe;

  private Process proces;
  private DataOutputStream spoergsmaal;
  private DataInputStream svar;

  @BeforeEach
  void start() throws IOException {
    proces = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-cp", System.getProperty("java.class.path"),
        Tekstproces.class.getName(), "1000").redirectError(ProcessBuilder.Redirect.DISCARD).start();
    spoergsmaal = new DataOutputStream(proces.getOutputStream());
    svar = new DataInputStream(proces.getInputStream());
    assertThat(svar.readByte()).isZero();
  }

  @AfterEach
  void slut() {
    proces.destroyForcibly();
  }

  @Test
  void answers_one_file_after_another_and_ends_when_nobody_asks() throws Exception {
    assertThat(af(Proevefiler.docx("Carport på Ærøvej"))).isEqualTo("0 Carport på Ærøvej");
    assertThat(af(new byte[0])).isEqualTo("0 ");
    assertThat(af(Proevefiler.tekst(StandardCharsets.UTF_8, "ord ".repeat(1000)))).startsWith("1 ord ord");
    assertThat(af(Proevefiler.pdfMedKode("x"))).isEqualTo("2 Filen er beskyttet med adgangskode");
    spoergsmaal.close();
    assertThat(proces.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(proces.exitValue()).isZero();
  }

  @Test
  void opens_no_address() throws IOException {
    assertThatThrownBy(() -> new URL(null, "http://127.0.0.1/", Afskaermning.spaerret().createURLStreamHandler("http")).openConnection())
        .isInstanceOf(IOException.class).hasMessage("No network: http");
    assertThat(Afskaermning.spaerret().createURLStreamHandler("file")).isNull();
  }

  private String af(byte[] indhold) throws IOException {
    spoergsmaal.writeUTF(Files.write(mappe.resolve("fil"), indhold).toString());
    spoergsmaal.flush();
    int slags = svar.readByte();
    return slags + " " + new String(svar.readNBytes(svar.readInt()), StandardCharsets.UTF_8);
  }
}
