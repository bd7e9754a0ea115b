package dk.sagdok.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.objekttype.Tilbagehenvisning;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Register.Henvisninger;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.time.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cases that hold a document, at the times that are asked for. */
class HenvisendeTest {
  private static final Tilbagehenvisning SAGER = Objekttyper.medKode("dokument").orElseThrow().tilbagehenvisning("sager").orElseThrow();
  private static final Interval ALTID = Interval.ALWAYS;
  private static final Interval I_2020 = Interval.of(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2021-01-01T00:00:00Z"));
  private static final Instant T1 = Instant.parse("2024-01-01T08:00:00Z");
  private static final Instant T2 = Instant.parse("2024-02-01T08:00:00Z");
  private static final Instant NU = Instant.parse("2024-06-01T00:00:00Z");
  private static final Tidsfilter DENGANG = new Tidsfilter(null, Interval.at(T1), null);
  private static final Tidsfilter KENDT_DENGANG = new Tidsfilter(null, null, Interval.of(Interval.MIN, T2));

  private final UUID dokument = UUID.randomUUID();
  private final UUID sag = UUID.randomUUID();

  @Test
  void an_entry_is_turned_round() {
    opret(sag, post(2, ALTID));
    assertThat(sager(Tidsfilter.NU).raekker()).singleElement().satisfies(r -> {
      assertThat(r.reference()).isEqualTo(sag.toString());
      assertThat(r.objekttype()).isEqualTo("Sag");
      assertThat(r.indeks()).isEqualTo(2);
      assertThat(r.virkning()).isEqualTo(ALTID);
      assertThat(r.felter()).contains("vedlagtdokument");
    });
  }

  @Test
  void only_that_relation_and_that_document_count() {
    opret(sag, Raekker.til("oversag", List.of(), 0, ALTID, dokument, Map.of()), Raekker.til("journalpost", List.of(), 1, ALTID, UUID.randomUUID(), Map.of()));
    assertThat(sager(Tidsfilter.NU).raekker()).isEmpty();
  }

  @Test
  void virkning_counts() {
    opret(sag, post(1, I_2020));
    assertThat(sager(Tidsfilter.NU).raekker()).isEmpty();
    assertThat(sager(new Tidsfilter(Interval.at(Instant.parse("2020-06-01T00:00:00Z")), null, null)).raekker()).hasSize(1);
    assertThat(sager(new Tidsfilter(Interval.at(Instant.parse("2021-01-01T00:00:00Z")), null, null)).raekker()).isEmpty();
  }

  @Test
  void what_was_registered_then_is_seen_by_those_who_ask_about_then() {
    opret(sag, post(1, ALTID));
    Raekker.ret(sag, T2, Livscyklus.RETTET, List.of(post(1, ALTID)), List.of());
    assertThat(sager(Tidsfilter.NU).raekker()).isEmpty();
    assertThat(sager(DENGANG).raekker()).hasSize(1);
    assertThat(sager(KENDT_DENGANG).raekker()).hasSize(1);
    assertThat(sager(new Tidsfilter(null, Interval.at(T2), null)).raekker()).isEmpty();
  }

  @Test
  void an_entry_that_many_registrations_hold_is_told_once() {
    opret(sag, post(1, ALTID));
    Raekker.ret(sag, T2, Livscyklus.RETTET, List.of(), List.of(post(2, I_2020)));
    assertThat(sager(new Tidsfilter(ALTID, ALTID, null)).raekker()).extracting(LaestRaekke::indeks).containsExactly(1, 2);
  }

  @Test
  void a_deleted_case_holds_nothing_from_then_on() {
    opret(sag, post(1, ALTID));
    Raekker.ret(sag, T2, Livscyklus.SLETTET, List.of(), List.of());
    assertThat(sager(Tidsfilter.NU).raekker()).isEmpty();
    assertThat(sager(DENGANG).raekker()).hasSize(1);
    assertThat(sager(new Tidsfilter(null, Interval.at(T2), null)).raekker()).isEmpty();
  }

  @Test
  void pages_follow_each_other_and_none_is_split() {
    var sager = Stream.generate(UUID::randomUUID).limit(5).sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
    sager.forEach(s -> opret(s, post(1, ALTID), post(2, ALTID)));
    for (var tid : List.of(Tidsfilter.NU, DENGANG)) {
      var foerste = side(tid, null, 2);
      var anden = side(tid, sager.get(1), 2);
      var sidste = side(tid, sager.get(3), 2);
      assertThat(foerste.raekker()).extracting(LaestRaekke::reference).containsExactly(tekst(sager, 0, 0, 1, 1));
      assertThat(anden.raekker()).extracting(LaestRaekke::reference).containsExactly(tekst(sager, 2, 2, 3, 3));
      assertThat(sidste.raekker()).extracting(LaestRaekke::reference).containsExactly(tekst(sager, 4, 4));
      assertThat(List.of(foerste.flere(), anden.flere(), sidste.flere())).containsExactly(true, true, false);
      assertThat(side(tid, null, 5).flere()).isFalse();
    }
  }

  private static String[] tekst(List<UUID> sager, int... numre) {
    return java.util.Arrays.stream(numre).mapToObj(i -> sager.get(i).toString()).toArray(String[]::new);
  }

  private void opret(UUID objekt, Raekke... raekker) {
    Raekker.opret("sag", objekt, T1, raekker);
  }

  private Raekke post(int indeks, Interval virkning) {
    return Raekker.til("journalpost", List.of(), indeks, virkning, dokument, Map.of("journalpostkode", "vedlagtdokument"));
  }

  private Henvisninger sager(Tidsfilter tid) {
    return side(tid, null, 10);
  }

  private Henvisninger side(Tidsfilter tid, UUID efter, int antal) {
    return new Henvisende(Database.of(Testbase.source())).read(dokument, SAGER, tid, NU, efter, antal);
  }
}
