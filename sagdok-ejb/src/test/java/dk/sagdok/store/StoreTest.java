package dk.sagdok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.objekt.Vaerdi;
import dk.sagdok.outbox.Haendelser;
import dk.sagdok.outbox.Nummerering;
import dk.sagdok.outbox.Udgivelse;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.time.Interval;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The tables hold what they are given, in both times, and nothing that contradicts itself. */
class StoreTest {
  private static final Instant T1 = Instant.parse("2024-01-01T08:00:00.000001Z");
  private static final Instant T2 = Instant.parse("2024-02-01T08:00:00.123456Z");
  private static final Interval ALTID = Interval.ALWAYS;
  private static final Interval FRA_MAJ = Interval.from(Instant.parse("2024-05-01T00:00:00Z"));

  private final UUID objekt = UUID.randomUUID();

  @Test
  void overlapping_virkning_is_refused_whoever_writes_the_sql() throws SQLException {
    try (Connection c = Testbase.source().getConnection(); var s = c.createStatement()) {
      String row = "insert into raekke(objekt,nr_fra,lfd,gruppe,virkning) values ('" + objekt + "',%d,0,'ejer','[%s,)')";
      s.execute(row.formatted(1, "2024-01-01"));
      assertThatThrownBy(() -> s.execute(row.formatted(2, "2025-01-01"))).isInstanceOfSatisfying(SQLException.class, e -> {
        assertThat(e.getSQLState()).isEqualTo("23P01");
        assertThat(SqlFejl.said(e)).isInstanceOfSatisfying(RegisterException.class, f -> assertThat(f.fejl()).isEqualTo(Fejl.REGELBRUD));
      });
    }
  }

  @Test
  void what_is_written_is_read_to_the_microsecond() throws SQLException {
    Interval virkning = Interval.of(Instant.parse("0001-01-01T00:00:00.000001Z"), Instant.parse("9999-12-31T23:59:59.999999Z"));
    create(titel("Gæld", virkning));
    var billede = laesning().read("sag", List.of(objekt), Tidsfilter.NU, T2).get(0);
    assertThat(billede.nyeste()).isEqualTo(1);
    assertThat(billede.registreringer().get(0).registrering()).isEqualTo(registrering(1, T1));
    assertThat(billede.registreringer().get(0).raekker()).singleElement().satisfies(r -> {
      assertThat(r.virkning()).isEqualTo(virkning);
      assertThat(r.felter()).isEqualTo("{\"titel\": \"Gæld\"}");
    });
    assertThat(store(Testbase.source().getConnection()).load(new Hoved(objekt, "sag", 1, Map.of()), Udsnit.ALT).raekker()).containsExactly(titel("Gæld", virkning));
  }

  @Test
  void a_corrected_value_is_seen_by_those_who_ask_about_now_and_not_by_those_who_ask_about_then() throws SQLException {
    create(titel("før", ALTID));
    append(titel("før", ALTID), titel("efter", ALTID));
    assertThat(titler(Tidsfilter.NU)).containsExactly("efter");
    assertThat(titler(new Tidsfilter(null, Interval.at(T1), null))).containsExactly("før");
    assertThat(titler(new Tidsfilter(null, null, Interval.of(Interval.MIN, T2)))).containsExactly("før");
    assertThat(titler(new Tidsfilter(null, ALTID, null))).containsExactly("efter", "før");
    assertThat(titler(new Tidsfilter(null, ALTID, Interval.from(T2)))).containsExactly("efter");
    assertThat(titler(new Tidsfilter(null, null, Interval.of(Interval.MIN, T1)))).isEmpty();
    var forskel = new Registreringer(Database.of(Testbase.source())).forskel(objekt, 1, 2);
    assertThat(forskel.kunFra()).extracting(LaestRaekke::felter).containsExactly("{\"titel\": \"før\"}");
    assertThat(forskel.kunTil()).extracting(LaestRaekke::felter).containsExactly("{\"titel\": \"efter\"}");
  }

  @Test
  void a_value_of_tomorrow_is_not_shown_today() throws SQLException {
    create(titel("maj", FRA_MAJ));
    assertThat(titler(Tidsfilter.NU)).isEmpty();
    assertThat(titler(new Tidsfilter(FRA_MAJ, null, null))).containsExactly("maj");
  }

  @Test
  void one_that_is_committed_late_gets_a_late_number_and_none_is_skipped() throws Exception {
    Nummerering nummerering = new Nummerering(Testbase.source());
    long before = nummerering.run();
    try (Connection slow = Testbase.source().getConnection()) {
      slow.setAutoCommit(false);
      UUID early = UUID.randomUUID();
      create(slow, early, titel("a", ALTID));
      create(titel("b", ALTID));
      assertThat(nummerering.run()).isEqualTo(before + 1);
      slow.commit();
      assertThat(nummerering.run()).isEqualTo(before + 2);
      assertThat(numbered(before)).containsExactly(objekt, early);
    }
  }

  @Test
  void a_haendelse_tells_what_was_opened_and_closed_and_is_sent_once_the_receiver_can() throws Exception {
    create(titel("før", ALTID));
    append(titel("før", ALTID), titel("efter", ALTID));
    new Nummerering(Testbase.source()).run();
    assertThatThrownBy(() -> new Udgivelse(Testbase.source(), h -> {
      throw new IllegalStateException("away");
    }).run()).hasMessage("away");
    List<String> sent = new ArrayList<>();
    var udgivelse = new Udgivelse(Testbase.source(), alle -> alle.stream().filter(h -> h.registrering().objekt().equals(objekt))
        .forEach(h -> sent.add(h.registrering().nr() + " " + h.aabnet().size() + " " + h.lukket().size())));
    while (udgivelse.run()) {
      assertThat(sent).isNotNull();
    }
    udgivelse.run();
    assertThat(sent).containsExactly("1 1 0", "2 1 1");
  }

  private List<String> titler(Tidsfilter tid) {
    return laesning().read("sag", List.of(objekt), tid, T2).stream().flatMap(b -> b.registreringer().stream())
        .flatMap(v -> v.raekker().stream()).map(r -> (String) Json.felter(r.felter()).get("titel")).toList();
  }

  private List<UUID> numbered(long efter) throws SQLException {
    try (Connection c = Testbase.source().getConnection()) {
      return Haendelser.read(c, efter, 10).stream().map(h -> h.registrering().objekt()).toList();
    }
  }

  private void create(Raekke... raekker) throws SQLException {
    try (Connection c = Testbase.source().getConnection()) {
      create(c, objekt, raekker);
    }
  }

  private static void create(Connection c, UUID objekt, Raekke... raekker) {
    new Tilfoejelse(Testbase.on(c)).create(Hoved.nyt(objekt, "sag"), registrering(objekt, 1, T1), List.of(raekker), UUID.randomUUID());
  }

  private void append(Raekke lukket, Raekke aabnet) throws SQLException {
    try (Connection c = Testbase.source().getConnection()) {
      Hoved hoved = store(c).lock(Set.of(objekt), Map.of(), ObjektStore.Laas.AENDRER).get(objekt);
      new Tilfoejelse(Testbase.on(c)).append(hoved, registrering(hoved.nyeste() + 1, T2), List.of(lukket), List.of(aabnet), UUID.randomUUID());
    }
  }

  private static Laesning laesning() {
    return new Laesning(Database.of(Testbase.source()));
  }

  private static ObjektStore store(Connection c) {
    return new ObjektStore(Testbase.on(c));
  }

  private Registrering registrering(int nr, Instant tid) {
    return registrering(objekt, nr, tid);
  }

  private static Registrering registrering(UUID objekt, int nr, Instant tid) {
    return new Registrering(objekt, nr, tid, tid, nr == 1 ? Livscyklus.OPSTAAET : Livscyklus.RETTET, "bruger", null, null);
  }

  private static Raekke titel(String titel, Interval virkning) {
    return new Raekke("sagegenskaber", 0, virkning, new Vaerdi(null, Aktoer.INGEN, Map.of("titel", titel)));
  }
}
