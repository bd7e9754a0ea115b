package dk.sagdok.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.filer.Fillager;
import dk.sagdok.filer.Indgang;
import dk.sagdok.filer.Mappe;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Fil;
import dk.sagdok.register.RegisterException;
import dk.sagdok.store.Database;
import dk.sagdok.store.Filtabel;
import dk.sagdok.store.Testbase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No row without its file, and no file for ever without a row: whatever comes between. In a folder; the same in a bucket by {@link DepotIBucketTest}. */
class DepotTest {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private static final Instant LATER = NOW.plus(Duration.ofHours(25));
  private final Filtabel tabel = new Filtabel(Database.of(Testbase.source()));
  private final String content = "content " + UUID.randomUUID();
  @TempDir
  Path rod;
  private Fillager indre;

  @BeforeEach
  void open() throws IOException {
    indre = lager();
  }

  Fillager lager() throws IOException {
    return new Mappe(rod);
  }

  /** All that is below these is ours. */
  List<Path> mapper() {
    return List.of(rod);
  }

  @Test
  void a_file_is_stored_once_and_read_back() throws IOException {
    Fil fil = depot(NOW).modtag(stream(content), null);
    assertThat(depot(LATER).modtag(stream(content), fil.digest())).isEqualTo(fil);
    assertThat(tabel.find(fil.digest())).contains(fil);
    assertThat(read(fil)).isEqualTo(content);
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void a_file_that_is_not_what_the_digest_says_leaves_nothing() throws IOException {
    assertThatThrownBy(() -> depot(NOW).modtag(stream(content), "0".repeat(64)))
        .isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.aarsager().get(0).regel()).isEqualTo("FIL-digest"));
    assertThat(stored()).isZero();
  }

  @Test
  void what_nothing_refers_to_is_thrown_away_after_a_day() throws IOException {
    Fil fil = depot(NOW).modtag(stream(content), null);
    collect(NOW.plus(Duration.ofHours(23)));
    assertThat(tabel.find(fil.digest())).isPresent();
    collect(LATER);
    assertThat(tabel.find(fil.digest())).isEmpty();
    assertThat(stored()).isZero();
  }

  @Test
  void what_is_referred_to_is_kept() throws IOException {
    Fil fil = depot(NOW).modtag(stream(content), null);
    tabel.refer(List.of(fil.digest()));
    collect(LATER);
    assertThat(tabel.find(fil.digest())).isPresent();
    assertThat(read(fil)).isEqualTo(content);
  }

  @Test
  void what_has_come_again_is_as_young_as_when_it_last_came() throws IOException {
    Fil fil = depot(NOW).modtag(stream(content), null);
    depot(LATER).modtag(stream(content), null);
    collect(LATER.plusSeconds(1));
    assertThat(tabel.find(fil.digest())).isPresent();
    assertThat(read(fil)).isEqualTo(content);
  }

  @Test
  void a_crash_between_file_and_row_leaves_a_file_that_is_thrown_away_later() throws IOException {
    assertThatThrownBy(() -> depot(NOW, () -> {
      throw new IllegalStateException("crash");
    }).modtag(stream(content), null)).hasMessage("crash");
    assertThat(stored()).isEqualTo(1);
    collect(NOW.plus(Duration.ofHours(23)));
    assertThat(stored()).isEqualTo(1);
    collect(LATER);
    assertThat(stored()).isZero();
  }

  @Test
  void the_collector_leaves_a_file_alone_that_is_about_to_get_its_row() throws IOException {
    Fil fil = depot(NOW, () -> collect(NOW)).modtag(stream(content), null);
    assertThat(read(fil)).isEqualTo(content);
  }

  @Test
  void an_old_content_that_comes_again_is_not_taken_away_from_the_one_who_sends_it() throws IOException {
    depot(NOW).modtag(stream(content), null);
    Fil fil = depot(LATER, () -> collect(LATER)).modtag(stream(content), null);
    assertThat(tabel.find(fil.digest())).isPresent();
    assertThat(read(fil)).isEqualTo(content);
  }

  /** Only a clock that is a day wrong can do this. */
  @Test
  void a_file_taken_away_before_its_row_was_written_gets_no_row() throws IOException {
    assertThatThrownBy(() -> depot(NOW, () -> collect(LATER)).modtag(stream(content), null))
        .isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.fejl()).isEqualTo(Fejl.UTILGAENGELIG));
    assertThat(stored()).isZero();
  }

  @Test
  void the_collector_runs_while_a_file_arrives() throws IOException {
    var slow = new SequenceInputStream(stream(content), new InputStream() {
      @Override
      public int read() throws IOException {
        collect(Instant.now());
        return -1;
      }
    });
    assertThat(read(depot(Instant.now()).modtag(slow, null))).isEqualTo(content);
  }

  private void collect(Instant now) throws IOException {
    Depot depot = depot(now);
    int antal;
    do {
      antal = depot.rydHenvisningsloese();
    } while (antal > 0);
    depot.rydEfterladte();
  }

  private Depot depot(Instant now) throws IOException {
    return depot(now, () -> {});
  }

  /** Something that happens when the file lies in its place and has no row yet. */
  @FunctionalInterface
  private interface Meanwhile {
    void happens() throws IOException;
  }

  private Depot depot(Instant now, Meanwhile meanwhile) throws IOException {
    var lager = new Fillager() {
      @Override
      public void gem(Path fil, String digest, Instant nu) throws IOException {
        indre.gem(fil, digest, nu);
        meanwhile.happens();
      }

      @Override
      public Optional<Instant> gemt(String digest) throws IOException {
        return indre.gemt(digest);
      }

      @Override
      public InputStream laes(String digest, long fra) throws IOException {
        return indre.laes(digest, fra);
      }

      @Override
      public void slet(String digest) throws IOException {
        indre.slet(digest);
      }

      @Override
      public void proev() throws IOException {
        indre.proev();
      }

      @Override
      public void gennemgaa(Instant foer, Consumer<String> digest) throws IOException {
        indre.gennemgaa(foer, digest);
      }
    };
    var world = new World() {
      @Override
      public Instant now() {
        return now;
      }
    };
    return new Depot(world, lager, new Indgang(rod.resolve("ind"), 1000), tabel);
  }

  private String read(Fil fil) throws IOException {
    try (var indhold = indre.laes(fil.digest(), 0)) {
      return new String(indhold.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private long stored() throws IOException {
    long antal = 0;
    for (Path mappe : mapper().stream().filter(Files::exists).toList()) {
      try (var alle = Files.walk(mappe)) {
        antal += alle.filter(Files::isRegularFile).count();
      }
    }
    return antal;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
