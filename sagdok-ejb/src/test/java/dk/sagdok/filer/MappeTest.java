package dk.sagdok.filer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder holds each content once, whole, under its digest. */
class MappeTest {
  private static final Instant MARTS = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
  private static final String DIGEST = "ab".repeat(32);

  @TempDir
  private Path rod;
  private Mappe mappe;

  @BeforeEach
  void open() throws IOException {
    mappe = new Mappe(rod.resolve("filer"));
  }

  @Test
  void a_content_is_read_from_where_one_asks() throws IOException {
    gem("0123456789", MARTS);
    assertThat(laes(0)).isEqualTo("0123456789");
    assertThat(laes(7)).isEqualTo("789");
    assertThat(mappe.gemt(DIGEST)).contains(MARTS);
  }

  @Test
  void stored_again_it_is_there_once_and_younger() throws IOException {
    gem("x", MARTS);
    gem("x", APRIL);
    assertThat(mappe.gemt(DIGEST)).contains(APRIL);
    try (var alle = Files.walk(rod.resolve("filer"))) {
      assertThat(alle.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void what_is_thrown_away_is_gone_and_may_be_thrown_away_again() throws IOException {
    gem("x", MARTS);
    mappe.slet(DIGEST);
    mappe.slet(DIGEST);
    assertThat(mappe.gemt(DIGEST)).isEmpty();
  }

  @Test
  void one_is_told_of_old_contents_and_of_nothing_else() throws IOException {
    gem("x", MARTS);
    Files.writeString(rod.resolve("filer/ab/not-ours"), "x");
    Files.createDirectories(rod.resolve("filer/ind"));
    assertThat(gamle(APRIL)).containsExactly(DIGEST);
    assertThat(gamle(MARTS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "", "AB", "abababababababababababababababababababababababababababababababab/", "..", "ab\0"})
  void nothing_but_a_digest_becomes_a_path(String name) {
    assertThatThrownBy(() -> mappe.laes(name, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> mappe.slet(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void others_may_not_look_into_it() throws IOException {
    gem("x", MARTS);
    for (String folder : new String[] {"filer", "filer/ab"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rod.resolve(folder)))).isEqualTo("rwx------");
    }
  }

  private void gem(String indhold, Instant nu) throws IOException {
    Path fil = rod.resolve("ny");
    Files.writeString(fil, indhold);
    mappe.gem(fil, DIGEST, nu);
    assertThat(fil).doesNotExist();
  }

  private String laes(long fra) throws IOException {
    try (var indhold = mappe.laes(DIGEST, fra)) {
      return new String(indhold.readAllBytes());
    }
  }

  private List<String> gamle(Instant foer) throws IOException {
    List<String> alle = new ArrayList<>();
    mappe.gennemgaa(foer, alle::add);
    return alle;
  }
}
