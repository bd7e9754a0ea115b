package dk.sagdok.tekst;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.tekst.Svar.Slags;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UdtraekTest {
  private static final String BREV = "Ansøgning om tilladelse til at bygge en carport på Ærøvej";
  private static final int TEGN = 10_000;
  private final Udtraek udtraek = new Udtraek(TEGN);

  @TempDir
  private Path mappe;

  static Stream<Arguments> slags() {
    return Stream.of(Arguments.of("pdf", Proevefiler.pdf(BREV)), Arguments.of("docx", Proevefiler.docx(BREV)), Arguments.of("xlsx", Proevefiler.xlsx(BREV)),
        Arguments.of("xls", Proevefiler.xls(BREV)), Arguments.of("pptx", Proevefiler.pptx(BREV)), Arguments.of("odt", Proevefiler.odt(BREV)),
        Arguments.of("rtf", Proevefiler.rtf(BREV)), Arguments.of("html", Proevefiler.html(BREV)), Arguments.of("eml", Proevefiler.eml("Brev", BREV, Proevefiler.pdf("x"))),
        Arguments.of("xml", Proevefiler.tekst(StandardCharsets.UTF_8, "<?xml version='1.0'?><brev>" + BREV + "</brev>")), Arguments.of("utf-8", Proevefiler.tekst(StandardCharsets.UTF_8, BREV)), Arguments.of("utf-16", Proevefiler.tekst(StandardCharsets.UTF_16, BREV)),
        Arguments.of("windows-1252", Proevefiler.tekst(Charset.forName("windows-1252"), BREV)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slags")
  void the_text_of_every_kind_of_file_is_found(String slags, byte[] fil) {
    assertThat(af(fil).slags()).isEqualTo(Slags.HEL);
    assertThat(af(fil).tekst()).contains(BREV);
  }

  @Test
  void a_letter_has_its_subject_its_people_and_the_text_of_what_is_attached() {
    assertThat(af(Proevefiler.eml("Indsigelse mod støj", "Se venligst bilaget", Proevefiler.pdf("Naboens pumpe larmer"))).tekst())
        .contains("Indsigelse mod støj", "Borger Borgersen", "Se venligst bilaget", "Naboens pumpe larmer");
  }

  @Test
  void a_page_has_the_text_that_is_shown_and_no_script() {
    assertThat(af(Proevefiler.html(BREV)).tekst()).contains("Side").doesNotContain("hemmelig");
  }

  @Test
  void letters_are_written_in_one_way() {
    assertThat(af("A\u030arhus  by\u00adr\u00e5d\r\n\r\n\r\n\tslut".getBytes(StandardCharsets.UTF_8)).tekst()).isEqualTo("Århus byråd\nslut");
  }

  @Test
  void a_long_text_is_cut() {
    Svar svar = af(Proevefiler.tekst(StandardCharsets.UTF_8, "ord ".repeat(TEGN)));
    assertThat(svar.slags()).isEqualTo(Slags.AFKORTET);
    assertThat(svar.tekst()).hasSizeBetween(TEGN - 100, TEGN);
  }

  @Test
  void a_picture_and_an_empty_file_have_no_text() {
    assertThat(af(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'})).isEqualTo(new Svar(Slags.HEL, ""));
    assertThat(af(new byte[0])).isEqualTo(new Svar(Slags.HEL, ""));
  }

  @Test
  void a_file_under_a_password_says_so() {
    assertThat(af(Proevefiler.pdfMedKode(BREV))).isEqualTo(new Svar(Slags.ULAESELIG, "Filen er beskyttet med adgangskode"));
  }

  static Stream<Arguments> fjendtlige() {
    String laughs = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\">" + lag('a', 'b') + lag('b', 'c') + lag('c', 'd') + lag('d', 'e') + lag('e', 'f') + lag('f', 'g') + lag('g', 'h') + "]>";
    byte[] docx = Proevefiler.docx(BREV);
    byte[] pdf = Proevefiler.pdf(BREV, BREV);
    return Stream.of(Arguments.of("billion laughs", Proevefiler.odtMed(laughs, "&h;"), "entity expansions"),
        Arguments.of("zip bomb", Proevefiler.docxBombe(60), "zip bomb"), Arguments.of("half of a docx", Arrays.copyOf(docx, docx.length / 2), "core part"),
        Arguments.of("half of a pdf", Arrays.copyOf(pdf, pdf.length / 2), "Filen kan ikke læses"));
  }

  private static String lag(char a, char b) {
    return "<!ENTITY " + b + " \"" + ("&" + a + ";").repeat(20) + "\">";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fjendtlige")
  void a_hostile_or_broken_file_is_answered_in_few_words(String navn, byte[] fil, String aarsag) {
    assertThat(af(fil).slags()).isEqualTo(Slags.ULAESELIG);
    assertThat(af(fil).tekst()).contains(aarsag).hasSizeLessThan(250);
  }

  @Test
  void what_a_file_points_at_is_not_read() throws IOException {
    Path anden = Files.writeString(mappe.resolve("anden"), "indholdet");
    byte[] fil = Proevefiler.odtMed("<!DOCTYPE x [<!ENTITY a SYSTEM \"" + anden.toUri() + "\">]>", "her staar &a;");
    assertThat(af(fil).tekst()).doesNotContain("indholdet");
  }

  @Test
  void depth_alone_is_no_harm() {
    assertThat(af(Proevefiler.odt("<text:span>".repeat(100_000) + "dybt" + "</text:span>".repeat(100_000))).tekst()).isEqualTo("dybt");
    assertThat(af(Proevefiler.html("<div>".repeat(100_000) + "dybt"))).isNotNull();
  }

  private Svar af(byte[] indhold) {
    try {
      return udtraek.af(Files.write(mappe.resolve("fil"), indhold));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
