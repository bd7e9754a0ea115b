package dk.sagdok.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.outbox.Glemsel;
import dk.sagdok.outbox.Nummerering;
import dk.sagdok.outbox.Tilstand;
import dk.sagdok.outbox.Udgang;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Haendelse.Besked;
import dk.sagdok.register.Haendelsesfilter;
import dk.sagdok.register.RegisterException;
import dk.sagdok.store.Testbase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Haendelser are forgotten from the first one on; who asks for one of those is told, never given the next as if it were the first. */
class GlemselTest {
  private static final Instant FOR_LAENGE_SIDEN = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant GRAENSE = Instant.parse("2021-01-01T00:00:00Z");
  private final DataSource source = Testbase.empty("sagdok_glemsel");

  @BeforeEach
  void six_haendelser_of_which_the_first_four_are_old() throws SQLException {
    opret(6);
    new Nummerering(source).run();
    sql("update haendelse set nummereret='" + FOR_LAENGE_SIDEN + "' where loebenummer<=4");
    sql("update relaeposition set sendt=6; update kuvertposition set sendt=6");
  }

  @Test
  void what_is_old_goes_and_the_numbers_go_on() throws SQLException {
    assertThat(new Glemsel(source).foer(GRAENSE)).isEqualTo(4);
    assertThat(new Glemsel(source).foer(GRAENSE)).isZero();
    assertThat(numre(4)).containsExactly(5L, 6L);
    opret(1);
    assertThat(new Nummerering(source).run()).isEqualTo(7);
    assertThat(numre(6)).containsExactly(7L);
  }

  @Test
  void who_asks_for_what_is_forgotten_is_told_the_first_that_is_kept() throws SQLException {
    new Glemsel(source).foer(GRAENSE);
    for (var filter : List.of(Haendelsesfilter.ALLE, new Haendelsesfilter(Set.of("dokument"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of()))) {
      assertThatThrownBy(() -> new Udgang(source).laes(filter, 3, 10)).isInstanceOfSatisfying(RegisterException.class, e -> {
        assertThat(e.fejl()).isEqualTo(Fejl.FORAELDET);
        assertThat(e.getMessage()).contains("nr. 5.");
      });
    }
    assertThatThrownBy(() -> new Tilstand(source).laes(Set.of("sag"), 3L, null, 10)).isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.fejl()).isEqualTo(Fejl.FORAELDET));
    assertThat(new Tilstand(source).laes(Set.of("sag"), 4L, null, 10).objekter()).hasSize(4);
  }

  @Test
  void what_is_not_sent_stays_and_so_does_the_latest() throws SQLException {
    sql("update haendelse set nummereret='" + FOR_LAENGE_SIDEN + "'");
    sql("update relaeposition set sendt=2");
    assertThat(new Glemsel(source).foer(GRAENSE)).isEqualTo(1);
    sql("update relaeposition set sendt=6; update kuvertposition set sendt=3");
    assertThat(new Glemsel(source).foer(GRAENSE)).isEqualTo(1);
    sql("update relaeposition set sendt=6; update kuvertposition set sendt=6");
    assertThat(new Glemsel(source).foer(GRAENSE)).isEqualTo(3);
    assertThat(numre(5)).containsExactly(6L);
    opret(1);
    assertThat(new Nummerering(source).run()).isEqualTo(7);
  }

  @Test
  void an_old_one_after_a_newer_one_stays() throws SQLException {
    sql("update haendelse set nummereret=null where loebenummer=2");
    assertThat(new Glemsel(source).foer(GRAENSE)).isEqualTo(1);
    assertThat(numre(1)).containsExactly(2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void the_number_of_an_object_that_was_removed_tells_so() throws SQLException {
    sql("delete from raekke; delete from registrering; delete from objekt");
    assertThat(new Udgang(source).laes(Haendelsesfilter.ALLE, 5, 10).haendelser()).singleElement().satisfies(b -> assertThat(b.json()).contains("\"loebenummer\":6", "\"fjernet\":true"));
    opret(1);
    sql("delete from raekke; delete from registrering; delete from objekt");
    assertThat(new Nummerering(source).run()).isEqualTo(7);
    assertThat(numre(5)).containsExactly(6L, 7L);
  }

  private List<Long> numre(long efter) throws SQLException {
    return new Udgang(source).laes(Haendelsesfilter.ALLE, efter, 10).haendelser().stream().map(Besked::loebenummer).toList();
  }

  private void opret(int antal) throws SQLException {
    try (Connection c = source.getConnection()) {
      c.setAutoCommit(false);
      var motor = new Motor(c);
      for (int i = 0; i < antal; i++) {
        var sag = UUID.randomUUID();
        motor.execute(new Command.Opret(Kald.SAG, sag, Vilkaar.INGEN, null, Kald.sag(sag.toString(), Map.of())), Kald.START);
      }
    }
  }

  private void sql(String sql) throws SQLException {
    try (Connection c = source.getConnection(); var s = c.createStatement()) {
      s.execute(sql);
    }
  }
}
