package dk.sagdok.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files as they are offered: in the folder that the reader chooses, on one line, with the ending of their type. */
class FilnavnTest {
  @ParameterizedTest
  @CsvSource({"Kap. 1,.pdf,Kap. 1.pdf,Kap.%201.pdf", "brev.PDF,.pdf,brev.PDF,brev.PDF", "virus.exe,.pdf,virus.exe.pdf,virus.exe.pdf",
      "Ansøgning på æ,.txt,Ans_gning pa _.txt,Ans%C3%B8gning%20p%C3%A5%20%C3%A6.txt", "../../etc/passwd,.txt,_.._etc_passwd.txt,_.._etc_passwd.txt", "..,.pdf,fil.pdf,fil.pdf",
      "foto.JPEG,.jpg/.jpeg,foto.JPEG,foto.JPEG", "scan.tif,.tiff/.tif,scan.tif,scan.tif", "scan,.tiff/.tif,scan.tiff,scan.tiff", "a+b*c,'',a+b_c,a%2Bb_c", "50%,'',50_,50%25"})
  void a_name_keeps_what_is_harmless(String name, String ending, String ascii, String utf8) {
    assertThat(Filnavn.disposition(name, ending.isEmpty() ? List.of() : List.of(ending.split("/")))).isEqualTo("attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + utf8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX-Evil: 1", "a\"; x=\"b", "a\\", "\u202Efdp.exe", "a\u0000b", "\uD800", "a\nb", "C:\\x\\y", "\u2028"})
  void a_hostile_name_stays_within_its_quotes(String name) {
    assertThat(Filnavn.disposition(name, List.of(".pdf"))).matches("attachment; filename=\"[\\w .;=:-]+\\.pdf\"; filename\\*=UTF-8''[\\w.%-]+\\.pdf").doesNotContain("%E2%80%AE", "%00", "%0A", "%5C", "%2F");
  }

  @Test
  void a_long_name_is_cut_between_characters() {
    assertThat(Filnavn.disposition("😀".repeat(500), List.of())).hasSizeLessThan(2000).endsWith("%F0%9F%98%80");
  }
}
