package dk.sagdok.filer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The contract in a folder, and what only a folder has. */
class MappeTest extends FillagerKontrakt {
  private Path rod;
  private Mappe mappe;

  @BeforeEach
  void open() throws IOException {
    rod = ind.resolve("filer");
    mappe = new Mappe(rod);
  }

  @Override
  Fillager lager() {
    return mappe;
  }

  @Test
  void stored_again_it_is_one_file() throws IOException {
    gem("x", NU);
    gem("x", SIDEN);
    try (var alle = Files.walk(rod)) {
      assertThat(alle.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void other_files_are_none_of_its_contents() throws IOException {
    gem("x", NU);
    Files.writeString(rod.resolve(digest.substring(0, 2)).resolve("not-ours"), "x");
    Files.createDirectories(rod.resolve("ind"));
    Files.createDirectories(rod.resolve("zz"));
    Files.writeString(rod.resolve("zz").resolve(digest()), "in a wrong folder");
    assertThat(gamle(SIDEN)).containsExactly(digest);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void others_may_not_look_into_it() throws IOException {
    gem("x", NU);
    for (Path folder : new Path[] {rod, rod.resolve(digest.substring(0, 2))}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
    }
  }

  @Test
  void a_folder_that_is_gone_is_told() throws IOException {
    Files.delete(rod);
    assertThatThrownBy(() -> mappe.proev()).isInstanceOf(IOException.class);
  }
}
