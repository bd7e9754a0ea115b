package dk.sagdok.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Fremsoeg;
import dk.sagdok.register.Soeg;
import dk.sagdok.register.Soeg.Betingelse;
import dk.sagdok.register.Soeg.Betingelse.DatoMellem;
import dk.sagdok.register.Soeg.Betingelse.FeltEr;
import dk.sagdok.register.Soeg.Betingelse.OprettetMellem;
import dk.sagdok.register.Soeg.Betingelse.RegistreretMellem;
import dk.sagdok.register.Soegeudtryk;
import dk.sagdok.register.Soegeudtryk.Enkelt;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Searches for when objects were created, changed and dated. */
class SoegetidTest {
  private static final String INDEKS = "sagindeksegenskaber";
  private static final String BREV = "dokumentegenskaber";
  private static final Interval ALTID = Interval.ALWAYS;
  private static final Instant T1 = Instant.parse("2024-01-01T08:00:00Z");
  private static final Instant T2 = Instant.parse("2024-02-01T08:00:00Z");
  private static final Instant NU = Instant.parse("2024-06-01T00:00:00Z");
  private static final Tidsfilter NAARSOMHELST = new Tidsfilter(ALTID, null, null);
  private static final Tidsfilter DENGANG = new Tidsfilter(null, Interval.at(T1), null);
  private static final Tidsfilter KENDT_DENGANG = new Tidsfilter(null, null, Interval.at(T2.minusNanos(1000)));
  private final UUID objekt = UUID.randomUUID();

  @Test
  void a_registration_lies_in_a_period_from_its_first_instant_until_its_end() {
    sag(Map.of("sagsstatus", "a"));
    ret(felter(Map.of("sagsstatus", "a")), felter(Map.of("sagsstatus", "b")));
    for (var tid : List.of(Tidsfilter.NU, NAARSOMHELST)) {
      assertThat(soeg("sag", tid, new RegistreretMellem(Interval.at(T2)))).containsExactly(objekt);
      assertThat(soeg("sag", tid, new RegistreretMellem(Interval.from(T2)))).containsExactly(objekt);
      assertThat(soeg("sag", tid, new RegistreretMellem(Interval.of(T1, T2)))).isEmpty();
      assertThat(soeg("sag", tid, new RegistreretMellem(Interval.from(T2.plusNanos(1000))))).isEmpty();
    }
    for (var tid : List.of(DENGANG, KENDT_DENGANG)) {
      assertThat(soeg("sag", tid, new RegistreretMellem(Interval.of(T1, T2)))).containsExactly(objekt);
      assertThat(soeg("sag", tid, new RegistreretMellem(Interval.from(T2)))).isEmpty();
    }
  }

  @Test
  void what_does_not_say_when_it_was_created_was_so_by_its_first_registration() {
    sag(Map.of("sagsstatus", "a"));
    ret(felter(Map.of("sagsstatus", "a")), felter(Map.of("sagsstatus", "b")));
    for (var tid : List.of(Tidsfilter.NU, NAARSOMHELST, DENGANG, KENDT_DENGANG)) {
      assertThat(soeg("sag", tid, oprettet(Interval.at(T1)))).containsExactly(objekt);
      assertThat(soeg("sag", tid, oprettet(Interval.of(Interval.MIN, T2)), new FeltEr(INDEKS, List.of("sagsstatus"), "%"))).containsExactly(objekt);
      assertThat(soeg("sag", tid, oprettet(Interval.of(Interval.MIN, T1)))).isEmpty();
      assertThat(soeg("sag", tid, oprettet(Interval.from(T2)))).isEmpty();
    }
  }

  @Test
  void what_says_when_it_was_created_was_so_then_in_each_registration() {
    sag(Map.of("sagsstatus", "a"));
    ret(felter(Map.of("sagsstatus", "a")), felter(Map.of("sagsstatus", "a", "oprettettidspunkt", "2019-05-01T12:00:00.000000+02:00")));
    var da = Instant.parse("2019-05-01T10:00:00Z");
    for (var tid : List.of(Tidsfilter.NU, NAARSOMHELST)) {
      assertThat(soeg("sag", tid, oprettet(Interval.at(da)))).containsExactly(objekt);
      assertThat(soeg("sag", tid, oprettet(Interval.of(Interval.MIN, da)))).isEmpty();
      assertThat(soeg("sag", tid, oprettet(Interval.at(T1)))).isEmpty();
    }
    for (var tid : List.of(DENGANG, KENDT_DENGANG)) {
      assertThat(soeg("sag", tid, oprettet(Interval.at(T1)))).containsExactly(objekt);
      assertThat(soeg("sag", tid, oprettet(Interval.at(da)))).isEmpty();
    }
  }

  @Test
  void a_value_of_another_virkning_says_nothing() {
    var foer = Interval.of(Interval.MIN, Instant.parse("2020-01-01T00:00:00Z"));
    Raekker.opret("sag", objekt, T1, Raekker.felter(INDEKS, List.of(), foer, Map.of("oprettettidspunkt", "2019-05-01T12:00:00.000000+02:00")));
    assertThat(soeg("sag", Tidsfilter.NU, oprettet(Interval.at(T1)))).containsExactly(objekt);
    assertThat(soeg("sag", NAARSOMHELST, oprettet(Interval.at(T1)))).isEmpty();
    assertThat(soeg("sag", NAARSOMHELST, oprettet(foer))).containsExactly(objekt);
  }

  @Test
  void both_days_of_a_period_count_and_without_a_day_there_is_none() {
    var brev = Raekker.felter(BREV, List.of(), ALTID, Map.of("titel", "T", "brevdato", "2024-03-10"));
    Raekker.opret("dokument", objekt, T1, brev);
    ret(brev, Raekker.felter(BREV, List.of(), ALTID, Map.of("titel", "T")));
    assertThat(soeg("dokument", DENGANG, dage("2024-03-10", "2024-03-10"))).containsExactly(objekt);
    assertThat(soeg("dokument", DENGANG, dage("2024-03-10", null), new FeltEr(BREV, List.of("titel"), "t"))).containsExactly(objekt);
    assertThat(soeg("dokument", DENGANG, dage(null, "2024-03-10"))).containsExactly(objekt);
    assertThat(soeg("dokument", DENGANG, dage("2024-03-11", null))).isEmpty();
    assertThat(soeg("dokument", DENGANG, dage(null, "2024-03-09"))).isEmpty();
    assertThat(soeg("dokument", Tidsfilter.NU, dage("0001-01-01", null))).isEmpty();
  }

  @Test
  void in_an_expression_they_can_be_what_must_not_be() {
    sag(Map.of("sagsstatus", "a"));
    var min = new Betingelse.ObjektEr(objekt);
    assertThat(udtryk(min, new Soegeudtryk.Ikke(new Enkelt(Tidsfilter.NU, List.of(oprettet(Interval.at(T1))))))).isEmpty();
    assertThat(udtryk(min, new Soegeudtryk.Ikke(new Enkelt(Tidsfilter.NU, List.of(new RegistreretMellem(Interval.at(T2))))))).containsExactly(objekt);
  }

  private static List<UUID> udtryk(Betingelse en, Soegeudtryk anden) {
    var begge = new Soegeudtryk.Alle(List.of(new Enkelt(Tidsfilter.NU, List.of(en)), anden));
    return new Soegning(Database.of(Testbase.source())).find(new Fremsoeg(Objekttyper.medKode("sag").orElseThrow(), begge, List.of(), 0, 10), NU).objekter();
  }

  private void sag(Map<String, Object> vaerdier) {
    Raekker.opret("sag", objekt, T1, felter(vaerdier));
  }

  private void ret(Raekke lukket, Raekke aabnet) {
    Raekker.ret(objekt, T2, Livscyklus.RETTET, List.of(lukket), List.of(aabnet));
  }

  private static Raekke felter(Map<String, Object> vaerdier) {
    return Raekker.felter(INDEKS, List.of(), ALTID, vaerdier);
  }

  private static Betingelse oprettet(Interval tid) {
    return new OprettetMellem(tid, INDEKS, List.of("oprettettidspunkt"));
  }

  private static Betingelse dage(String foerste, String sidste) {
    return new DatoMellem(BREV, List.of("brevdato"), foerste == null ? null : LocalDate.parse(foerste), sidste == null ? null : LocalDate.parse(sidste));
  }

  private List<UUID> soeg(String type, Tidsfilter tid, Betingelse... betingelser) {
    var alle = new java.util.ArrayList<>(List.of(betingelser));
    alle.add(new Betingelse.ObjektEr(objekt));
    return new Soegning(Database.of(Testbase.source())).find(new Soeg(Objekttyper.medKode(type).orElseThrow(), tid, alle, 0, 10, null, true), NU).objekter();
  }
}
