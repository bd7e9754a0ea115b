package dk.sagdok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Soeg;
import dk.sagdok.register.Soeg.Betingelse;
import dk.sagdok.register.Soeg.Betingelse.ElementHedder;
import dk.sagdok.register.Soeg.Betingelse.FeltEr;
import dk.sagdok.register.Soeg.Betingelse.RelationTil;
import dk.sagdok.register.Soeg.Betingelse.VilkaarligTekst;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.time.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of variants and parts must be true of one and the same variant and part, at one virkningstid, in one registration. */
class ElementSoegTest {
  private static final ObjektType DOKUMENT = Objekttyper.medKode("dokument").orElseThrow();
  private static final String VARIANT = "varianter.egenskaber";
  private static final String DEL = "varianter.dele.egenskaber";
  private static final String UNDER_REDIGERING = "varianter.dele.underredigeringaf";
  private static final Interval ALTID = Interval.ALWAYS;
  private static final Interval FOER = Interval.of(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2021-01-01T00:00:00Z"));
  private static final Interval SIDEN = Interval.from(Instant.parse("2021-01-01T00:00:00Z"));
  private static final Instant T1 = Instant.parse("2024-01-01T08:00:00Z");
  private static final Instant T2 = Instant.parse("2024-02-01T08:00:00Z");
  private static final Instant NU = Instant.parse("2024-06-01T00:00:00Z");
  private static final Tidsfilter NAARSOMHELST = new Tidsfilter(ALTID, null, null);
  private static final Tidsfilter DENGANG = new Tidsfilter(ALTID, Interval.at(T1), null);

  private final UUID dokument = UUID.randomUUID();
  /** Makes every text of this test its own. */
  private final String eget = UUID.randomUUID().toString().substring(0, 8);
  private final UUID redaktoer = UUID.randomUUID();

  static Stream<Betingelse> alene() {
    return Stream.of(variant("arkivering", true), variant("delvisscannet", false), variant("offentliggoerelse", false), variant("produktion", true),
        del("indeks", 0L), del("lokation", "ARKIV %"), del("mimetype", "text/PLAIN"));
  }

  @ParameterizedTest
  @MethodSource("alene")
  void every_field_is_found_also_false_and_0_and_another_value_is_not(Betingelse betingelse) {
    opretHelt();
    var er = (FeltEr) betingelse;
    Object andet = er.vaerdi() instanceof Boolean b ? !b : er.vaerdi() instanceof Long ? (Object) 1L : "andet";
    for (var tid : List.of(Tidsfilter.NU, NAARSOMHELST, DENGANG)) {
      assertThat(soeg(tid, indhold(), betingelse)).containsExactly(dokument);
      assertThat(soeg(tid, indhold(), new FeltEr(er.gruppe(), er.sti(), andet))).isEmpty();
      assertThat(soeg(tid, betingelse, new Betingelse.ObjektEr(dokument))).containsExactly(dokument);
    }
  }

  private void opretHelt() {
    opret(felter(VARIANT, "Original", ALTID, Map.of("arkivering", true, "delvisscannet", false, "offentliggoerelse", false, "produktion", true)),
        felter(DEL, "Original", "Kap. 1", ALTID, Map.of("indeks", 0, "lokation", "Arkiv 7", "mimetype", "text/plain", "indhold", "store:" + eget)));
  }

  private Betingelse indhold() {
    return del("indhold", "STORE:" + eget);
  }

  @Test
  void an_element_is_there_by_its_rows_or_by_those_of_elements_within_it() {
    opret(Raekker.til(UNDER_REDIGERING, List.of("Kladde " + eget, "Kap. " + eget), 1, ALTID, redaktoer, Map.of()));
    for (var tid : List.of(Tidsfilter.NU, NAARSOMHELST, DENGANG)) {
      assertThat(soeg(tid, varianttekst("kladde " + eget))).containsExactly(dokument);
      assertThat(soeg(tid, deltekst("KAP. " + eget))).containsExactly(dokument);
      assertThat(soeg(tid, deltekst("kap.%" + eget.substring(3)), varianttekst("kladde%"))).containsExactly(dokument);
      assertThat(soeg(tid, varianttekst("kap. " + eget))).as("that is a part").isEmpty();
      assertThat(soeg(tid, deltekst("kladde " + eget))).as("that is a variant").isEmpty();
      assertThat(soeg(tid, underRedigering(), deltekst("Kap. " + eget), varianttekst("%" + eget))).containsExactly(dokument);
    }
  }

  @Test
  void conditions_are_true_of_the_same_variant() {
    opret(felter(VARIANT, "A", ALTID, Map.of("arkivering", true)), felter(VARIANT, "B", ALTID, Map.of("arkivering", false)),
        felter(DEL, "A", "Forside", ALTID, Map.of("indhold", "a" + eget)), felter(DEL, "B", "Forside", ALTID, Map.of("indhold", "b" + eget)));
    for (var tid : List.of(Tidsfilter.NU, NAARSOMHELST, DENGANG)) {
      assertThat(soeg(tid, del("indhold", "a" + eget), variant("arkivering", true))).containsExactly(dokument);
      assertThat(soeg(tid, del("indhold", "a" + eget), variant("arkivering", false))).isEmpty();
      assertThat(soeg(tid, variant("arkivering", false), del("indhold", "b" + eget), varianttekst("B"), deltekst("Forside"))).containsExactly(dokument);
      assertThat(soeg(tid, variant("arkivering", false), del("indhold", "b" + eget), varianttekst("A"))).isEmpty();
      assertThat(soeg(tid, varianttekst("A"), varianttekst("B"), del("indhold", "%" + eget))).as("no variant has two names").isEmpty();
    }
  }

  @Test
  void conditions_are_true_of_the_same_part() {
    opret(felter(DEL, "A", "1", ALTID, Map.of("indhold", "x" + eget, "mimetype", "text/plain")), felter(DEL, "A", "2", ALTID, Map.of("mimetype", "image/png")),
        felter(DEL, "B", "1", ALTID, Map.of("mimetype", "image/gif")),
        Raekker.til(UNDER_REDIGERING, List.of("A", "2"), 1, ALTID, redaktoer, Map.of()), Raekker.til(UNDER_REDIGERING, List.of("A", "2"), 2, ALTID, "urn:x:" + eget, Map.of()),
        Raekker.til(UNDER_REDIGERING, List.of("A", "1"), 1, ALTID, "urn:y:" + eget, Map.of()));
    for (var tid : List.of(Tidsfilter.NU, NAARSOMHELST, DENGANG)) {
      assertThat(soeg(tid, del("indhold", "x" + eget), del("mimetype", "text/plain"), deltekst("1"))).containsExactly(dokument);
      assertThat(soeg(tid, del("indhold", "x" + eget), del("mimetype", "image/png"))).isEmpty();
      assertThat(soeg(tid, underRedigering(), del("mimetype", "image/png"))).containsExactly(dokument);
      assertThat(soeg(tid, underRedigering(), del("mimetype", "text/plain"))).isEmpty();
      assertThat(soeg(tid, underRedigering(), new RelationTil(UNDER_REDIGERING, "urn:x:" + eget, null))).containsExactly(dokument);
      assertThat(soeg(tid, underRedigering(), new RelationTil(UNDER_REDIGERING, "urn:y:" + eget, null))).isEmpty();
      assertThat(soeg(tid, new RelationTil(null, redaktoer.toString(), null), new RelationTil(null, "urn:y:" + eget, null), deltekst("1"))).as("any relation").containsExactly(dokument);
      assertThat(soeg(tid, del("indhold", "x" + eget), deltekst("1"), varianttekst("B"))).as("part 1 of another variant").isEmpty();
    }
  }

  @Test
  void conditions_are_true_at_the_same_time() {
    opret(felter(VARIANT, "A", FOER, Map.of("arkivering", true)), felter(DEL, "A", "1", SIDEN, Map.of("indhold", eget)),
        Raekker.til(UNDER_REDIGERING, List.of("A", "1"), 1, FOER, redaktoer, Map.of()));
    assertThat(soeg(NAARSOMHELST, del("indhold", eget), deltekst("1"), varianttekst("a"))).containsExactly(dokument);
    assertThat(soeg(NAARSOMHELST, del("indhold", eget), variant("arkivering", true))).isEmpty();
    assertThat(soeg(NAARSOMHELST, del("indhold", eget), underRedigering())).isEmpty();
    assertThat(soeg(NAARSOMHELST, variant("arkivering", true), underRedigering())).containsExactly(dokument);
    assertThat(soeg(Tidsfilter.NU, underRedigering())).isEmpty();
    assertThat(soeg(new Tidsfilter(FOER, null, null), del("indhold", eget))).isEmpty();
  }

  @Test
  void conditions_are_true_in_one_registration() {
    var foer = felter(DEL, "A", "1", ALTID, Map.of("indhold", "foer" + eget, "mimetype", "text/plain"));
    var efter = felter(DEL, "A", "1", ALTID, Map.of("indhold", "efter" + eget, "mimetype", "text/plain"));
    opret(felter(VARIANT, "A", ALTID, Map.of("arkivering", true)), foer);
    Raekker.ret(dokument, T2, Livscyklus.RETTET, List.of(foer, felter(VARIANT, "A", ALTID, Map.of("arkivering", true))), List.of(efter));
    var begge = new Tidsfilter(ALTID, ALTID, null);
    assertThat(soeg(DENGANG, del("indhold", "foer" + eget), variant("arkivering", true), deltekst("1"), varianttekst("a"))).containsExactly(dokument);
    assertThat(soeg(new Tidsfilter(null, null, Interval.of(Interval.MIN, T2)), del("indhold", "foer" + eget), variant("arkivering", true))).containsExactly(dokument);
    assertThat(soeg(begge, del("indhold", "foer" + eget), variant("arkivering", true))).containsExactly(dokument);
    assertThat(soeg(begge, del("indhold", "efter" + eget), deltekst("1"))).containsExactly(dokument);
    assertThat(soeg(begge, del("indhold", "efter" + eget), variant("arkivering", true))).isEmpty();
    assertThat(soeg(Tidsfilter.NU, del("indhold", "foer" + eget))).isEmpty();
    assertThat(soeg(DENGANG, del("indhold", "efter" + eget))).isEmpty();
    assertThat(soeg(Tidsfilter.NU, del("indhold", "efter" + eget))).containsExactly(dokument);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Æblegrød \"rød\"", "a\",\"b", "back\\slash", "[\"x\"]", "linje\nskift", "100%\u0001", "tab\t", "😀"})
  void a_name_is_found_as_it_is_whatever_stands_in_it(String navn) {
    opret(felter(DEL, navn + eget, navn + eget, ALTID, Map.of("mimetype", "text/plain")));
    String spurgt = (navn + eget).replace("%", "\\%").toUpperCase();
    assertThat(soeg(Tidsfilter.NU, varianttekst(spurgt))).containsExactly(dokument);
    assertThat(soeg(Tidsfilter.NU, deltekst(spurgt), varianttekst("%" + spurgt))).containsExactly(dokument);
    assertThat(soeg(Tidsfilter.NU, new VilkaarligTekst(spurgt))).containsExactly(dokument);
  }

  @Test
  void what_a_part_holds_is_found_however_long_it_is_but_names_have_a_limit() {
    String langt = Stream.generate(() -> UUID.randomUUID().toString()).limit(300).collect(Collectors.joining());
    opret(felter(DEL, "A", "1", ALTID, Map.of("indhold", langt)));
    assertThat(soeg(Tidsfilter.NU, del("indhold", langt.toUpperCase()))).containsExactly(dokument);
    for (var forlang : List.of(felter(DEL, langt, "1", ALTID, Map.of()), felter("dokumentegenskaber", ALTID, Map.of("brugervendtnoegle", langt)))) {
      assertThatThrownBy(() -> Raekker.opret("dokument", UUID.randomUUID(), T1, forlang)).isInstanceOfSatisfying(RegisterException.class,
          e -> assertThat(e.aarsager()).extracting(Aarsag::regel).containsExactly("SKEMA-laengde"));
    }
  }

  @Test
  void any_text_is_one_of_a_part_or_a_name_too() {
    opret(felter(DEL, "V" + eget, "D" + eget, ALTID, Map.of("lokation", "L" + eget)),
        felter("dokumentegenskaber", ALTID, Map.of("titel", "T" + eget, "brugervendtnoegle", "N" + eget)));
    for (var tid : List.of(Tidsfilter.NU, NAARSOMHELST, DENGANG)) {
      for (String tekst : List.of("v", "d", "l", "t", "n", "%")) {
        assertThat(soeg(tid, new VilkaarligTekst(tekst + eget))).as(tekst).containsExactly(dokument);
      }
      assertThat(soeg(tid, new VilkaarligTekst("x" + eget))).isEmpty();
    }
  }

  @Test
  void a_deleted_dokument_is_found_only_by_those_who_ask_for_deleted_ones() {
    opret(felter(DEL, "A", "1", ALTID, Map.of("indhold", eget)));
    Raekker.ret(dokument, T2, Livscyklus.SLETTET, List.of(), List.of());
    assertThat(soeg(Tidsfilter.NU, del("indhold", eget))).isEmpty();
    assertThat(soeg(Tidsfilter.NU, del("indhold", eget), new Betingelse.LivscyklusEr("Slettet"))).containsExactly(dokument);
    assertThat(soeg(DENGANG, del("indhold", eget))).containsExactly(dokument);
  }

  @Test
  void a_dokument_with_many_such_parts_is_found_once() {
    opret(felter(DEL, "A", "1", ALTID, Map.of("indhold", eget)), felter(DEL, "A", "2", ALTID, Map.of("indhold", eget)), felter(DEL, "B", "1", ALTID, Map.of("indhold", eget)));
    for (var tid : List.of(Tidsfilter.NU, NAARSOMHELST, DENGANG)) {
      assertThat(soeg(tid, del("indhold", eget))).containsExactly(dokument);
      assertThat(soeg(tid, del("indhold", eget), varianttekst("A"))).containsExactly(dokument);
    }
  }

  private void opret(Raekke... raekker) {
    Raekker.opret("dokument", dokument, T1, raekker);
  }

  private static Raekke felter(String gruppe, Interval virkning, Map<String, Object> felter) {
    return Raekker.felter(gruppe, List.of(), virkning, felter);
  }

  private static Raekke felter(String gruppe, String variant, Interval virkning, Map<String, Object> felter) {
    return Raekker.felter(gruppe, List.of(variant), virkning, felter);
  }

  private static Raekke felter(String gruppe, String variant, String del, Interval virkning, Map<String, Object> felter) {
    return Raekker.felter(gruppe, List.of(variant, del), virkning, felter);
  }

  private static Betingelse variant(String felt, Object vaerdi) {
    return new FeltEr(VARIANT, List.of(felt), vaerdi);
  }

  private static Betingelse del(String felt, Object vaerdi) {
    return new FeltEr(DEL, List.of(felt), vaerdi);
  }

  private static Betingelse varianttekst(String moenster) {
    return new ElementHedder("varianter", moenster);
  }

  private static Betingelse deltekst(String moenster) {
    return new ElementHedder("varianter.dele", moenster);
  }

  private Betingelse underRedigering() {
    return new RelationTil(UNDER_REDIGERING, redaktoer.toString(), null);
  }

  private static List<UUID> soeg(Tidsfilter tid, Betingelse... betingelser) {
    return new Soegning(Database.of(Testbase.source())).find(new Soeg(DOKUMENT, tid, List.of(betingelser), 0, 10, null, true), NU).objekter();
  }
}
