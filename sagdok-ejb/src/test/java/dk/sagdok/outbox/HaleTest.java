package dk.sagdok.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.register.Haendelse;
import dk.sagdok.register.Haendelse.Kuvert;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Those who follow share one reading of what is new, and nobody is given anything out of place. */
class HaleTest {
  private final List<Long> spurgt = new ArrayList<>();
  private final Hale hale = new Hale(() -> 1000, () -> this.fjernelser);
  private long sidste = 1003;
  private long fjernelser;

  @Test
  void many_who_wait_for_the_same_ask_once() throws SQLException {
    assertThat(numre(1000)).containsExactly(1001L, 1002L, 1003L);
    assertThat(numre(1000)).containsExactly(1001L, 1002L, 1003L);
    assertThat(numre(1002)).containsExactly(1003L);
    assertThat(spurgt).containsExactly(1000L);
  }

  @Test
  void what_is_before_or_after_what_is_known_is_asked_for() throws SQLException {
    numre(1000);
    assertThat(numre(998)).startsWith(999L);
    sidste = 1004;
    assertThat(numre(1003)).containsExactly(1004L);
    assertThat(numre(1004)).isEmpty();
    assertThat(spurgt).containsExactly(1000L, 998L, 1003L, 1004L);
    assertThat(numre(1003)).as("known still, though there was nothing after it").containsExactly(1004L);
    assertThat(spurgt).hasSize(4);
  }

  /** Else one who asks at once is told what is no longer there. */
  @Test
  void after_a_removal_all_is_asked_for_anew() throws SQLException {
    numre(1000);
    fjernelser++;
    numre(1000);
    hale.efter(998, efter -> {
      fjernelser++;
      return laes(efter);
    });
    numre(998);
    assertThat(spurgt).containsExactly(1000L, 1000L, 998L, 998L);
  }

  /** The relay has read them under its lock; nobody else need ask. */
  @Test
  void what_the_relay_has_read_is_asked_for_by_none() throws SQLException {
    hale.husk(fra(1001, 1002), 0);
    hale.husk(fra(1003, 1003), 0);
    assertThat(numre(1000)).containsExactly(1001L, 1002L, 1003L);
    assertThat(numre(1002)).containsExactly(1003L);
    assertThat(spurgt).isEmpty();
  }

  @Test
  void what_does_not_go_on_where_the_rest_ends_begins_anew() throws SQLException {
    hale.husk(fra(1001, 1001), 0);
    hale.husk(fra(1003, 1003), 0);
    assertThat(numre(1000)).containsExactly(1001L, 1002L, 1003L);
    assertThat(spurgt).containsExactly(1000L);
  }

  @Test
  void what_the_relay_read_before_a_removal_is_not_told_after_it() throws SQLException {
    fjernelser++;
    hale.husk(fra(1001, 1003), 0);
    numre(1000);
    assertThat(spurgt).containsExactly(1000L);
  }

  @Test
  void a_text_is_written_once() throws SQLException {
    hale.husk(fra(1001, 1001), 0);
    assertThat(hale.efter(1000, this::laes).get(0).besked()).isSameAs(hale.efter(1000, this::laes).get(0).besked());
  }

  @Test
  void what_is_sent_is_the_text_that_those_who_follow_are_given() throws SQLException {
    List<Haendelse> laeste = fra(1001, 1002);
    hale.husk(laeste, 0);
    assertThat(hale.tekst(laeste.get(1))).isSameAs(hale.efter(1001, this::laes).get(0).besked().json());
    assertThat(hale.tekst(fra(1002, 1002).get(0))).as("read by another, who may know better").isNotSameAs(hale.tekst(laeste.get(1)));
    assertThat(hale.tekst(fra(7, 7).get(0))).as("not remembered").contains("\"loebenummer\":7");
  }

  @Test
  void one_who_catches_up_reads_for_himself() {
    assertThat(hale.naer(999)).isTrue();
    assertThat(hale.naer(5000)).isTrue();
    assertThat(hale.naer(500)).isFalse();
  }

  private List<Long> numre(long efter) throws SQLException {
    return hale.efter(efter, this::laes).stream().map(k -> k.haendelse().loebenummer()).toList();
  }

  private List<Haendelse> laes(long efter) {
    spurgt.add(efter);
    return fra(efter + 1, sidste);
  }

  private static List<Haendelse> fra(long foerste, long sidste) {
    return LongStream.rangeClosed(foerste, sidste).mapToObj(n -> new Haendelse(n, new UUID(0, n), "sag", null, null, List.of(), List.of(), Kuvert.TOM)).toList();
  }
}
