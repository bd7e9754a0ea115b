package dk.sagdok.filer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever holds them, each content is there once, whole, under its digest. */
abstract class FillagerKontrakt {
  static final Instant NU = Instant.now().truncatedTo(ChronoUnit.MICROS);
  static final Instant SIDEN = NU.plus(Duration.ofHours(1));
  private final Random random = new Random();
  final String digest = digest();
  @TempDir
  Path ind;

  abstract Fillager lager() throws IOException;

  @Test
  void a_content_is_read_from_where_one_asks() throws IOException {
    gem("0123456789", NU);
    assertThat(laes(0)).isEqualTo("0123456789");
    assertThat(laes(7)).isEqualTo("789");
    assertThat(laes(10)).isEmpty();
    assertThat(lager().gemt(digest)).contains(NU);
  }

  @Test
  void one_without_octets_is_a_content_too() throws IOException {
    gem("", NU);
    assertThat(laes(0)).isEmpty();
    assertThat(lager().gemt(digest)).contains(NU);
  }

  @Test
  void what_is_not_there_cannot_be_read() throws IOException {
    assertThat(lager().gemt(digest)).isEmpty();
    assertThatThrownBy(() -> laes(0)).isInstanceOf(IOException.class);
  }

  @Test
  void stored_again_it_is_there_once_and_younger() throws IOException {
    gem("x", NU);
    gem("x", SIDEN);
    assertThat(lager().gemt(digest)).contains(SIDEN);
    assertThat(gamle(SIDEN.plus(Duration.ofHours(1)))).containsOnlyOnce(digest);
  }

  @Test
  void several_may_store_the_same_at_once() throws Exception {
    var alle = Stream.generate(() -> CompletableFuture.runAsync(() -> assertThatCode(() -> gem("0123456789", NU)).doesNotThrowAnyException())).limit(4).toList();
    for (var en : alle) {
      en.get();
    }
    assertThat(laes(0)).isEqualTo("0123456789");
  }

  @Test
  void one_who_reads_goes_on_while_it_is_stored_again() throws IOException {
    gem("0123456789", NU);
    try (var indhold = lager().laes(digest, 0)) {
      assertThat(indhold.readNBytes(3)).hasSize(3);
      gem("0123456789", SIDEN);
      assertThat(new String(indhold.readAllBytes())).isEqualTo("3456789");
    }
  }

  @Test
  void what_is_thrown_away_is_gone_and_may_be_thrown_away_again() throws IOException {
    gem("x", NU);
    lager().slet(digest);
    lager().slet(digest);
    assertThat(lager().gemt(digest)).isEmpty();
    assertThat(gamle(SIDEN)).doesNotContain(digest);
  }

  @Test
  void one_is_told_of_old_contents_and_not_of_young_ones() throws IOException {
    gem("x", NU);
    assertThat(gamle(SIDEN)).contains(digest);
    assertThat(gamle(NU.minus(Duration.ofHours(1)))).doesNotContain(digest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "", "AB", "abababababababababababababababababababababababababababababababab/", "..", "ab\0"})
  void nothing_but_a_digest_becomes_a_path(String name) {
    assertThatThrownBy(() -> lager().laes(name, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> lager().slet(name)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> lager().gemt(name)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> gem("x", name, NU)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void it_says_that_it_is_there() {
    assertThatCode(() -> lager().proev()).doesNotThrowAnyException();
  }

  void gem(String indhold, Instant nu) throws IOException {
    gem(indhold, digest, nu);
  }

  private void gem(String indhold, String digest, Instant nu) throws IOException {
    Path fil = Files.createTempFile(ind, "fil", ".ny");
    Files.writeString(fil, indhold);
    lager().gem(fil, digest, nu);
    assertThat(fil).as("taken over").doesNotExist();
  }

  String laes(long fra) throws IOException {
    try (var indhold = lager().laes(digest, fra)) {
      return new String(indhold.readAllBytes());
    }
  }

  List<String> gamle(Instant foer) throws IOException {
    List<String> alle = new ArrayList<>();
    lager().gennemgaa(foer, alle::add);
    return alle;
  }

  String digest() {
    return Stream.generate(() -> Integer.toHexString(random.nextInt(16))).limit(64).reduce("", String::concat);
  }
}
