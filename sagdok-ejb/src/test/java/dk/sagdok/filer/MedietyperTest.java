package dk.sagdok.filer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is, and which claims about it can be true. */
class MedietyperTest {
  @TempDir
  private Path mappe;

  @ParameterizedTest
  @CsvSource({"%PDF-1.4,application/pdf", "MZ\0\0,application/x-msdownload", "hej med dig,text/plain", "<!DOCTYPE html><html><body>,text/html",
      "#!/bin/sh,application/x-sh", "'<svg xmlns=\"http://www.w3.org/2000/svg\">',image/svg+xml", "{\\rtf1,application/rtf", "'',application/octet-stream"})
  void a_type_is_told_by_the_first_octets(String begins, String type) throws IOException {
    assertThat(type(begins.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(type);
  }

  @Test
  void a_word_file_may_be_called_what_it_is() throws IOException {
    Path fil = mappe.resolve("x");
    try (var zip = new ZipOutputStream(Files.newOutputStream(fil))) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(Medietyper.passer("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Medietyper.af(fil))).isTrue();
    assertThat(Medietyper.passer("application/zip", Medietyper.af(fil))).isTrue();
    assertThat(Medietyper.passer("application/pdf", Medietyper.af(fil))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"application/pdf,application/pdf,true,false", "application/pdf,text/plain,false,false", "application/pdf,application/octet-stream,false,false",
      "text/csv,text/plain,true,false", "text/plain;charset=utf-8,text/plain,true,false", "application/octet-stream,application/x-msdownload,true,false",
      "application/pdf,application/x-msdownload,false,true", "image/png,text/html,false,true", "text/html,text/html,true,false", "image/png,image/svg+xml,false,true",
      "application/x-helt-eget,application/octet-stream,true,false", "ikke en type,text/plain,false,false", "application/x-pdf,application/pdf,true,false"})
  void a_claim_is_true_or_false_and_some_are_a_disguise(String claim, String found, boolean fits, boolean disguised) {
    assertThat(Medietyper.passer(claim, found)).isEqualTo(fits);
    assertThat(Medietyper.forklaedt(claim, found)).isEqualTo(disguised);
  }

  @Test
  void names_end_as_their_type_does() {
    assertThat(Medietyper.endelser("application/pdf")).containsExactly(".pdf");
    assertThat(Medietyper.endelser("image/jpeg")).startsWith(".jpg", ".jpeg");
    assertThat(Medietyper.endelser("text/plain")).containsExactly(".txt");
    assertThat(Medietyper.endelser("helt/ukendt")).isEmpty();
    assertThat(Medietyper.endelser("ikke en type")).isEmpty();
  }

  private String type(byte[] begins) throws IOException {
    return Medietyper.af(Files.write(mappe.resolve("x"), begins));
  }
}
