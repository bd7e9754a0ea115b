package dk.sagdok.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.filer.Indgang;
import dk.sagdok.filer.Mappe;
import dk.sagdok.register.Deltransport.Kontrolsum;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import dk.sagdok.store.Database;
import dk.sagdok.store.Filtabel;
import dk.sagdok.store.Testbase;
import dk.sagdok.store.Uploadtabel;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads that take their time: how long they are waited for, and what a crash at the end means. */
class DelmodtagelseTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private final Database database = Database.of(Testbase.source());
  private final String content = "content " + UUID.randomUUID();
  @TempDir
  private Path rod;
  private Instant now = START;
  private Delmodtagelse modtagelse;

  @BeforeEach
  void open() throws IOException {
    var world = new World() {
      @Override
      public Instant now() {
        return now;
      }
    };
    var indgang = new Indgang(rod.resolve("ind"), 1000);
    modtagelse = new Delmodtagelse(world, new Depot(world, new Mappe(rod), indgang, new Filtabel(database)), new Uploadtabel(database));
  }

  @Test
  void an_upload_that_nothing_is_added_to_for_a_day_is_thrown_away() throws IOException {
    UUID id = modtagelse.begynd("b", 100, null).id();
    now = START.plus(Duration.ofHours(23));
    modtagelse.fortsaet("b", id, 0, stream("abc"), null);
    now = START.plus(Duration.ofHours(46));
    modtagelse.rydUdloebne();
    assertThat(modtagelse.status("b", id).modtaget()).isEqualTo(3);
    now = START.plus(Duration.ofHours(48));
    assertUnknown(id);
    modtagelse.rydUdloebne();
    try (var left = Files.list(rod.resolve("ind"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void one_whose_last_piece_came_but_was_not_finished_is_finished_when_asked_about() throws IOException {
    UUID id = modtagelse.begynd("b", content.length(), null).id();
    Files.writeString(rod.resolve("ind").resolve(id + ".del"), content); // as a crash leaves it
    var fil = modtagelse.status("b", id).fil();
    assertThat(new Filtabel(database).find(fil.digest())).contains(fil);
    assertThat(modtagelse.status("b", id).fil()).isEqualTo(fil);
  }

  @Test
  void one_whose_last_piece_may_still_be_refused_is_not_finished_by_who_asks() throws IOException {
    UUID id = modtagelse.begynd("b", content.length(), null).id();
    var stykke = new FilterInputStream(stream(content)) {
      @Override
      public int read(byte[] bytes) throws IOException {
        int n = super.read(bytes);
        if (n < 0) {
          refused("TUS-optaget", () -> modtagelse.status("b", id));
        }
        return n;
      }
    };
    refused("TUS-kontrolsum", () -> modtagelse.fortsaet("b", id, 0, stykke, new Kontrolsum("SHA-1", new byte[20])));
    assertThat(modtagelse.status("b", id).modtaget()).isZero();
    var fil = modtagelse.fortsaet("b", id, 0, stream(content), null).fil();
    assertThat(new Mappe(rod).laes(fil.digest(), 0)).hasContent(content);
  }

  private static void refused(String regel, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.aarsager().get(0).regel()).isEqualTo(regel));
  }

  @Test
  void one_whose_content_is_gone_is_gone() throws IOException {
    UUID id = modtagelse.begynd("b", 100, null).id();
    Files.delete(rod.resolve("ind").resolve(id + ".del"));
    assertUnknown(id);
  }

  private void assertUnknown(UUID id) {
    assertThatThrownBy(() -> modtagelse.status("b", id)).isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.fejl()).isEqualTo(Fejl.IKKE_FUNDET));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
