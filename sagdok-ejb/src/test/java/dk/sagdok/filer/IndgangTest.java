package dk.sagdok.filer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.register.Deltransport.Kontrolsum;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files on their way in: whole and known by their digest, or nothing. */
class IndgangTest {
  private static final long STOERST = 100_000;
  @TempDir
  private Path mappe;
  private Indgang indgang;

  @BeforeEach
  void open() throws IOException {
    indgang = new Indgang(mappe, STOERST);
  }

  @Test
  void a_file_is_known_by_its_digest_size_and_type() throws IOException {
    var ny = indgang.modtag(stream("%PDF-1.7\nabc"));
    assertThat(ny.fil().stoerrelse()).isEqualTo(12);
    assertThat(ny.fil().medietype()).isEqualTo("application/pdf");
    assertThat(indgang.modtag(stream("")).fil().digest()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(Files.readString(ny.sti())).isEqualTo("%PDF-1.7\nabc");
  }

  @Test
  void the_largest_file_is_taken_and_a_larger_one_leaves_nothing() throws IOException {
    assertThat(indgang.modtag(new ByteArrayInputStream(new byte[(int) STOERST])).fil().stoerrelse()).isEqualTo(STOERST);
    refused(Fejl.FOR_STORT, new ByteArrayInputStream(new byte[(int) STOERST + 1]));
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void a_broken_connection_leaves_nothing() throws IOException {
    refused(Fejl.UGYLDIGT_INPUT, new FilterInputStream(stream("abc")) {
      @Override
      public int read(byte[] bytes) throws IOException {
        int n = super.read(bytes);
        if (n < 0) {
          throw new IOException("connection reset");
        }
        return n;
      }
    });
    assertThat(files()).isZero();
  }

  @Test
  void what_a_crash_has_left_is_thrown_away_but_not_what_still_arrives() throws IOException {
    Instant now = Instant.parse("2026-04-02T00:00:00Z");
    Path old = indgang.modtag(stream("old")).sti();
    Path young = indgang.modtag(stream("young")).sti();
    Files.setLastModifiedTime(old, FileTime.from(now.minusSeconds(1)));
    Files.setLastModifiedTime(young, FileTime.from(now.plusSeconds(1)));
    assertThat(indgang.ryd(now)).isEqualTo(1);
    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void pieces_make_a_whole_and_each_must_begin_where_the_last_one_ended() throws IOException {
    var del = new Delfil(indgang, UUID.randomUUID());
    assertThat(del.modtaget()).isEmpty();
    del.begynd();
    del.tilfoej(0, 6, stream("abc"), null);
    assertThatThrownBy(() -> del.tilfoej(2, 6, stream("def"), null)).isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.aarsager().get(0).regel()).isEqualTo("TUS-offset"));
    assertThatThrownBy(() -> del.tilfoej(3, 6, stream("defg"), null)).isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.fejl()).isEqualTo(Fejl.FOR_STORT));
    del.tilfoej(3, 6, stream("def"), null);
    assertThat(del.faerdig(6, Modtaget::fil)).isEqualTo(indgang.modtag(stream("abcdef")).fil());
  }

  @Test
  void a_piece_with_a_wrong_checksum_is_not_kept() {
    var del = new Delfil(indgang, UUID.randomUUID());
    del.begynd();
    del.tilfoej(0, 6, stream("abc"), new Kontrolsum("SHA-1", hex("a9993e364706816aba3e25717850c26c9cd0d89d")));
    assertThatThrownBy(() -> del.tilfoej(3, 6, stream("def"), new Kontrolsum("SHA-1", new byte[20])))
        .isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.aarsager().get(0).regel()).isEqualTo("TUS-kontrolsum"));
    assertThat(del.modtaget()).hasValue(3);
  }

  @Test
  void two_do_not_write_to_the_same_file_at_once() {
    var del = new Delfil(indgang, UUID.randomUUID());
    del.begynd();
    del.tilfoej(0, 3, new FilterInputStream(stream("abc")) {
      @Override
      public int read(byte[] bytes) throws IOException {
        assertThatThrownBy(() -> del.tilfoej(0, 3, stream("xyz"), null))
            .isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.aarsager().get(0).regel()).isEqualTo("TUS-optaget"));
        return super.read(bytes);
      }
    }, null);
    assertThat(del.modtaget()).hasValue(3);
  }

  private void refused(Fejl fejl, InputStream indhold) {
    assertThatThrownBy(() -> indgang.modtag(indhold)).isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.fejl()).isEqualTo(fejl));
  }

  private long files() throws IOException {
    try (var alle = Files.list(mappe)) {
      return alle.count();
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hex(String text) {
    return java.util.HexFormat.of().parseHex(text);
  }
}
