package dk.sagdok.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.register.Fil;
import dk.sagdok.register.Tekststand;
import dk.sagdok.register.Tekststand.Tilstand;
import dk.sagdok.store.Filtekster.Bestilling;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which file is read next, by whom, and what is known of the others. */
class FilteksterTest {
  private static final Duration LAAN = Duration.ofMinutes(5);
  private static DataSource source;
  /** After the database's own clock, which says when a file was first referred to. */
  private final Instant nu = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MICROS);
  private Filtekster tekster;

  @BeforeAll
  static void open() {
    source = Testbase.empty("sagdok_filtekster");
  }

  @BeforeEach
  void empty() throws SQLException {
    tekster = new Filtekster(Database.of(source));
    try (Connection c = source.getConnection(); var s = c.createStatement()) {
      s.execute("delete from filtekst");
    }
  }

  @Test
  void the_newest_comes_first_and_is_taken_once() {
    Fil foerste = henvist();
    Fil anden = henvist();
    assertThat(tekster.tag(nu, LAAN)).contains(new Bestilling(anden, 1, null));
    assertThat(tekster.tag(nu, LAAN)).contains(new Bestilling(foerste, 1, null));
    assertThat(tekster.tag(nu, LAAN)).isEmpty();
  }

  @Test
  void a_file_that_nothing_refers_to_does_not_wait() {
    Fil fil = gemt();
    assertThat(tekster.tag(nu, LAAN)).isEmpty();
    assertThat(tekster.stand(fil.digest())).isEmpty();
  }

  @Test
  void a_file_that_is_referred_to_again_is_not_read_again() {
    Fil fil = henvist();
    tekster.laest(fil.digest(), Tilstand.HEL, "tekst", nu);
    new Filtabel(Database.of(source)).refer(List.of(fil.digest()));
    assertThat(tekster.tag(nu, LAAN)).isEmpty();
    assertThat(tekster.stand(fil.digest())).contains(new Tekststand(Tilstand.HEL, 0, null, nu));
  }

  @Test
  void one_whose_reader_died_is_taken_again_later() {
    Fil fil = henvist();
    tekster.tag(nu, LAAN);
    assertThat(tekster.tag(nu.plus(LAAN).minusSeconds(1), LAAN)).isEmpty();
    assertThat(tekster.tag(nu.plus(LAAN), LAAN)).contains(new Bestilling(fil, 2, null));
  }

  @Test
  void one_that_is_given_back_waits_with_its_reason() {
    Fil fil = henvist();
    tekster.tag(nu, LAAN);
    tekster.vent(fil.digest(), nu.plusSeconds(60), "gik i stå", 1);
    assertThat(tekster.stand(fil.digest())).contains(new Tekststand(Tilstand.VENTER, 1, "gik i stå", null));
    assertThat(tekster.tag(nu.plusSeconds(59), LAAN)).isEmpty();
    assertThat(tekster.tag(nu.plusSeconds(60), LAAN)).contains(new Bestilling(fil, 2, "gik i stå"));
  }

  @Test
  void one_that_failed_is_left_alone() {
    Fil fil = henvist();
    tekster.fejlet(fil.digest(), "kode", nu);
    assertThat(tekster.tag(nu.plus(LAAN), LAAN)).isEmpty();
    tekster.laest(fil.digest(), Tilstand.HEL, "for sent", nu);
    assertThat(tekster.stand(fil.digest())).contains(new Tekststand(Tilstand.FEJLET, 0, "kode", nu));
  }

  @Test
  void a_text_of_blanks_is_none() {
    Fil fil = henvist();
    tekster.laest(fil.digest(), Tilstand.HEL, " \n", nu);
    assertThat(tekster.stand(fil.digest()).orElseThrow().tilstand()).isEqualTo(Tilstand.INGEN);
  }

  @Test
  void two_nodes_do_not_wait_for_each_other() throws SQLException {
    Fil foerste = henvist();
    Fil anden = henvist();
    try (Connection c = source.getConnection()) {
      c.setAutoCommit(false);
      assertThat(new Filtekster(Testbase.on(c)).tag(nu, LAAN).orElseThrow().fil()).isEqualTo(anden);
      assertThat(tekster.tag(nu, LAAN).orElseThrow().fil()).isEqualTo(foerste);
      c.rollback();
    }
  }

  private static Fil gemt() {
    Fil fil = new Fil((UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", ""), 7, "text/plain");
    Database.of(source).ask(c -> {
      Filtabel.insert(c, fil, Instant.now());
      return null;
    });
    return fil;
  }

  private static Fil henvist() {
    Fil fil = gemt();
    new Filtabel(Database.of(source)).refer(List.of(fil.digest()));
    return fil;
  }
}
