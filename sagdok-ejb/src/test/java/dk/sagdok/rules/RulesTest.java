package dk.sagdok.rules;

import static dk.sagdok.objekt.Livscyklus.IMPORTERET;
import static dk.sagdok.objekt.Livscyklus.OPSTAAET;
import static dk.sagdok.objekt.Livscyklus.PASSIVERET;
import static dk.sagdok.objekt.Livscyklus.RETTET;
import static dk.sagdok.objekt.Livscyklus.SLETTET;
import static dk.sagdok.rules.Fortaelling.fra;
import static dk.sagdok.rules.Fortaelling.mellem;
import static dk.sagdok.rules.Fortaelling.indeks;
import static dk.sagdok.rules.Fortaelling.post;
import static dk.sagdok.rules.Fortaelling.tid;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Fejl;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dated stories: registered on, valid from, asked for. */
class RulesTest {
  private static final String ANNA = "aaaaaaaa-0000-4000-8000-000000000001";
  private static final String BO = "bbbbbbbb-0000-4000-8000-000000000002";
  private final Fortaelling sag = new Fortaelling();

  // MERGE

  @Test
  void a_title_rettet_for_spring_keeps_the_other_fields_and_the_title_of_winter_and_summer() {
    sag.opret("2024-01-10", Map.of("egenskaber", List.of(post(fra("2020-01-01"), Map.of("titel", "A", "beskrivelse", "b")))));
    sag.ret("2024-02-01", Map.of("egenskaber", List.of(post(mellem("2024-03-01", "2024-06-01"), Map.of("titel", "B")))));

    assertThat(sag.laes("egenskaber")).containsExactly(
        "2020-01-01/2024-03-01 {beskrivelse=b, titel=A}", "2024-03-01/2024-06-01 {beskrivelse=b, titel=B}", "2024-06-01/ {beskrivelse=b, titel=A}");
    assertThat(sag.laes(1, "egenskaber")).as("what was known before").containsExactly("2020-01-01/ {beskrivelse=b, titel=A}");
  }

  @Test
  void a_change_and_its_reversal_leave_one_period() {
    opret();
    sag.ret("2024-02-01", Map.of("egenskaber", List.of(post(mellem("2024-03-01", "2024-06-01"), Map.of("titel", "B")))));
    sag.ret("2024-02-02", Map.of("egenskaber", List.of(post(mellem("2024-03-01", "2024-06-01"), Map.of("titel", "A")))));

    assertThat(sag.laes("egenskaber")).containsExactly("2020-01-01/ {titel=A}");
    assertThat(sag.sidste().lukket()).hasSize(3);
    assertThat(sag.sidste().aabnet()).hasSize(1);
  }

  @Test
  void null_clears_a_field_and_a_structure_is_merged_member_by_member() {
    sag.opret("2024-01-10", Map.of("egenskaber", List.of(post(fra("2020-01-01"),
        Map.of("titel", "A", "beskrivelse", "b", "undtaget", Map.of("titel", "x", "hjemmel", "y"))))));
    var givne = new HashMap<String, Object>(Map.of("undtaget", Map.of("hjemmel", "z")));
    givne.put("beskrivelse", null);
    sag.ret("2024-02-01", Map.of("egenskaber", List.of(post(fra("2020-01-01"), givne))));

    assertThat(sag.laes("egenskaber")).containsExactly("2020-01-01/ {titel=A, undtaget={hjemmel=z, titel=x}}");
  }

  @Test
  void outside_the_old_periods_the_mandatory_fields_must_be_given() {
    opret();
    var nej = sag.afvist(Fejl.REGELBRUD, () ->
        sag.ret("2024-02-01", Map.of("egenskaber", List.of(post(fra("2019-01-01"), Map.of("beskrivelse", "b"))))));

    assertThat(nej).extracting(Aarsag::regel, Aarsag::sti).containsExactly(org.assertj.core.groups.Tuple.tuple("SKEMA-kraevet", "egenskaber[0].titel"));
  }

  @Test
  void a_post_with_a_virkning_alone_changes_nothing() {
    opret();
    sag.ret("2024-01-11", Map.of("egenskaber", List.of(post(fra("2020-01-01"), Map.of("titel", "C")))));
    var aendring = sag.ret("2024-02-01", Map.of("egenskaber", List.of(post(mellem("2021-01-01", "2022-01-01"), Map.of()))));

    assertThat(aendring).isEqualTo(new Aendring(List.of(), false, false));
  }

  @Test
  void an_empty_list_clears_attributes_and_states_but_no_relation() {
    opret();
    sag.ret("2024-02-01", Map.of("ejer", List.of(post(fra("2020-01-01"), ANNA)), "behandlere", List.of(post(fra("2020-01-01"), BO))));
    sag.ret("2024-02-02", Map.of("egenskaber", List.of(), "fremdrift", List.of(), "ejer", List.of(), "behandlere", List.of()));

    assertThat(sag.laes("egenskaber")).isEmpty();
    assertThat(sag.laes("fremdrift")).isEmpty();
    assertThat(sag.laes("ejer")).hasSize(1);
    assertThat(sag.laes("behandlere")).hasSize(1);
  }

  @Test
  void overlapping_posts_are_refused_and_both_are_named() {
    opret();
    var nej = sag.afvist(Fejl.REGELBRUD, () -> sag.ret("2024-02-01", Map.of("egenskaber", List.of(
        post(fra("2020-01-01"), Map.of("titel", "B")), post(fra("2021-01-01"), Map.of("titel", "C"))))));

    assertThat(nej).singleElement().satisfies(a -> {
      assertThat(a.regel()).isEqualTo("OIO-overlap");
      assertThat(a.sti()).isEqualTo("egenskaber[1]");
      assertThat(a.forklaring()).contains("egenskaber[0]");
    });
  }

  // REPLACE_PERIOD

  @Test
  void a_new_state_cuts_the_old_one_and_a_cleared_state_only_cuts() {
    opret();
    sag.ret("2024-02-01", Map.of("fremdrift", List.of(post(fra("2024-02-01"), Map.of("fremdrift", "Oplyst")))));
    sag.ret("2024-02-02", Map.of("fremdrift", List.of(post(mellem("2021-01-01", "2022-01-01"), ryddet("fremdrift")))));

    assertThat(sag.laes("fremdrift")).containsExactly("2020-01-01/2021-01-01 {fremdrift=Opstaaet}",
        "2022-01-01/2024-02-01 {fremdrift=Opstaaet}", "2024-02-01/ {fremdrift=Oplyst}");
  }

  @Test
  void ansvaret_for_a_summer_is_lent_and_an_indeks_is_not_heeded() {
    opret();
    sag.ret("2024-02-01", Map.of("ejer", List.of(post(fra("2020-01-01"), ANNA))));
    sag.ret("2024-02-02", Map.of("ejer", List.of(indeks(7, post(mellem("2024-06-01", "2024-09-01"), BO)))));
    sag.ret("2024-02-03", Map.of("ejer", List.of(post(fra("2025-01-01"), (String) null))));

    assertThat(sag.laes("ejer")).containsExactly("2020-01-01/2024-06-01 " + ANNA, "2024-06-01/2024-09-01 " + BO, "2024-09-01/2025-01-01 " + ANNA);
  }

  @Test
  void an_unknown_state_is_refused_with_the_code_list() {
    opret();
    var nej = sag.afvist(Fejl.REGELBRUD, () -> sag.ret("2024-02-01", Map.of("fremdrift", List.of(post(fra("2024-02-01"), Map.of("fremdrift", "Glemt"))))));

    assertThat(nej).singleElement().satisfies(a -> assertThat(a.forklaring()).contains("Opstaaet, Oplyst, Afsluttet"));
  }

  // BY_INDEX

  @Test
  void known_indeks_replaces_whole_and_others_are_added_under_numbers_never_used() {
    opret();
    sag.ret("2024-02-01", Map.of("behandlere", List.of(post(fra("2020-01-01"), ANNA), post(fra("2020-01-01"), BO))));
    sag.ret("2024-02-02", Map.of("behandlere", List.of(indeks(2, post(fra("2020-01-01"), (String) null)))));
    sag.ret("2024-02-03", Map.of("behandlere", List.of(indeks(1, post(fra("2024-01-01"), BO)), indeks(99, post(fra("2023-01-01"), ANNA)))));

    assertThat(sag.laes("behandlere")).containsExactly("1: 2024-01-01/ " + BO, "3: 2023-01-01/ " + ANNA);
  }

  @Test
  void the_same_indeks_twice_is_refused() {
    opret();
    var nej = sag.afvist(Fejl.REGELBRUD, () -> sag.ret("2024-02-01",
        Map.of("behandlere", List.of(indeks(1, post(fra("2020-01-01"), ANNA)), indeks(1, post(fra("2020-01-01"), BO))))));

    assertThat(nej).extracting(Aarsag::regel).containsExactly("OIO-indeks");
  }

  @Test
  void clearing_an_unknown_indeks_changes_nothing_even_if_the_next_new_one_gets_that_number() {
    opret();
    sag.ret("2024-02-01", Map.of("behandlere", List.of(post(fra("2020-01-01"), ANNA), indeks(1, post(fra("2020-01-01"), (String) null)))));

    assertThat(sag.laes("behandlere")).containsExactly("1: 2020-01-01/ " + ANNA);
  }

  @Test
  void behov_is_only_the_entries_that_are_touched() {
    var behov = NextRegistrering.behov(sag.somRet(Map.of("fremdrift", List.of(), "poster", List.of(),
        "behandlere", List.of(indeks(3, post(fra("2020-01-01"), ANNA)), post(fra("2020-01-01"), BO)))));

    assertThat(behov).isEqualTo(new Behov(false, java.util.Set.of("fremdrift"), Map.of("behandlere", java.util.Set.of(3)), Map.of()));
  }

  @Test
  void behov_is_only_the_time_that_is_touched() {
    var behov = NextRegistrering.behov(sag.somRet(Map.of("fremdrift", List.of(post(mellem("2020-01-01", "2020-02-01"), "X"), post(mellem("2021-01-01", "2021-02-01"), "X")))));

    assertThat(behov).isEqualTo(new Behov(false, java.util.Set.of(), Map.of(), Map.of("fremdrift", mellem("2020-01-01", "2021-02-01"))));
  }

  // REPLACE_ALL

  @Test
  void what_is_given_replaces_all_and_what_was_there_already_is_not_rewritten() {
    opret();
    sag.ret("2024-02-01", Map.of("bilag", List.of(post(fra("2020-01-01"), ANNA), post(fra("2021-01-01"), BO))));
    sag.ret("2024-02-02", Map.of("bilag", List.of(post(fra("2021-01-01"), BO), post(fra("2022-01-01"), ANNA))));

    assertThat(sag.laes("bilag")).containsExactly("2: 2021-01-01/ " + BO, "3: 2022-01-01/ " + ANNA);
    assertThat(sag.sidste().aabnet()).hasSize(1);
    sag.ret("2024-02-03", Map.of("bilag", List.of()));
    assertThat(sag.laes("bilag")).isEmpty();
  }

  // Opret and Erstat

  @Test
  void all_that_is_missing_is_told_at_once() {
    var nej = sag.afvist(Fejl.REGELBRUD, () -> sag.opretKun("2024-01-10",
        Map.of("egenskaber", List.of(post(fra("2020-01-01"), Map.of("titel", "  "))), "fremdrift", List.of())));

    assertThat(nej).extracting(Aarsag::sti).containsExactly("egenskaber[0].titel", "tilstande.fremdrift");
    assertThat(nej).extracting(Aarsag::regel).containsOnly("SKEMA-kraevet");
  }

  @Test
  void erstat_on_a_live_object_always_registers_and_numbers_anew() {
    opret();
    sag.ret("2024-02-01", Map.of("behandlere", List.of(post(fra("2020-01-01"), ANNA), post(fra("2020-01-01"), BO))));
    sag.erstat("2024-02-02", Map.of("behandlere", List.of(post(fra("2020-01-01"), BO))));
    var igen = sag.erstat("2024-02-03", Map.of("behandlere", List.of(post(fra("2020-01-01"), BO))));

    assertThat(sag.laes("behandlere")).containsExactly("1: 2020-01-01/ " + BO);
    assertThat(igen.aendret()).isTrue();
    assertThat(igen.trin().get(0)).satisfies(t -> assertThat(t.lukket()).isEmpty()).satisfies(t -> assertThat(t.aabnet()).isEmpty());
    assertThat(sag.livscyklus()).isEqualTo(RETTET);
  }

  // Livscyklus

  @ParameterizedTest
  @EnumSource(Livscyklus.class)
  void the_table_of_the_standard(Livscyklus fra) {
    var tilladt = Map.of(OPSTAAET, List.of(PASSIVERET, SLETTET, RETTET), IMPORTERET, List.of(PASSIVERET, SLETTET, RETTET),
        RETTET, List.of(PASSIVERET, SLETTET, RETTET), PASSIVERET, List.of(IMPORTERET, SLETTET), SLETTET, List.of(IMPORTERET));

    assertThat(Arrays.stream(Livscyklus.values()).filter(til -> Livsforloeb.maa(fra, til))).hasSameElementsAs(tilladt.get(fra));
  }

  @Test
  void slet_twice_is_once_and_a_deleted_object_comes_back_only_by_import() {
    opret();
    sag.passiver("2024-02-01");
    sag.afvist(Fejl.ULOVLIG_LIVSCYKLUS, () -> sag.passiver("2024-02-02"));
    sag.afvist(Fejl.ULOVLIG_LIVSCYKLUS, () -> sag.ret("2024-02-02", Map.of()));
    sag.slet("2024-02-03");

    assertThat(sag.slet("2024-02-04").aendret()).isFalse();
    assertThat(sag.laes("egenskaber")).as("logical delete").isNotEmpty();
    sag.erstat("2024-02-05", Map.of());
    assertThat(sag.livscyklus()).isEqualTo(IMPORTERET);
  }

  @Test
  void the_first_ret_registers_even_if_nothing_changes_and_the_second_does_not() {
    opret();
    assertThat(sag.ret("2024-02-01", Map.of()).aendret()).isTrue();
    assertThat(sag.ret("2024-02-02", Map.of()).aendret()).isFalse();
  }

  @Test
  void unknown_objects_are_not_found() {
    sag.afvist(Fejl.IKKE_FUNDET, () -> sag.ret("2024-02-01", Map.of()));
    sag.afvist(Fejl.IKKE_FUNDET, () -> sag.passiver("2024-02-01"));
    sag.afvist(Fejl.IKKE_FUNDET, () -> sag.slet("2024-02-01"));
  }

  @Test
  void registreringstid_and_modtaget_go_up_when_the_clock_goes_back() {
    opret();
    sag.ret("2023-12-31", Map.of("ejer", List.of(post(fra("2020-01-01"), ANNA))));

    assertThat(sag.sidste().registrering().registreringstid()).isEqualTo(tid("2024-01-10").plusNanos(1000));
    assertThat(sag.sidste().registrering().modtaget()).isEqualTo(tid("2024-01-10").plusNanos(1000));
  }

  @Test
  void a_ret_has_the_time_of_its_source_when_that_lies_after_the_one_before_and_not_in_the_future() {
    opret();
    sag.ret("2024-03-01", "2024-02-01", Map.of("ejer", List.of(post(fra("2020-01-01"), ANNA))));
    assertThat(sag.sidste().registrering().registreringstid()).isEqualTo(tid("2024-02-01"));
    assertThat(sag.sidste().registrering().modtaget()).isEqualTo(tid("2024-03-01"));
    for (var kildens : List.of("2024-02-01", "2024-01-01", "2024-05-01")) {
      var nej = sag.afvist(Fejl.REGELBRUD, () -> sag.ret("2024-04-01", kildens, Map.of("ejer", List.of(post(fra("2021-01-01"), ANNA)))));
      assertThat(nej).extracting(a -> a.regel() + " " + a.sti()).containsExactly("OIO-registreringstid tidspunkt");
    }
  }

  // Importer

  @Test
  void an_import_brings_its_history_and_only_the_last_content_stays() {
    var aendring = sag.importer("2024-05-01", sag.registrering("2010-01-01", OPSTAAET, "A"), sag.registrering("2011-01-01", RETTET, "B"),
        sag.registrering("2012-01-01", null, "B"));

    assertThat(aendring.trin()).extracting(t -> t.registrering().livscyklus()).containsExactly(OPSTAAET, RETTET, IMPORTERET);
    assertThat(aendring.trin()).extracting(t -> t.registrering().modtaget()).containsOnly(tid("2024-05-01"));
    assertThat(aendring.trin().get(1).registrering().registreringstid()).isEqualTo(tid("2011-01-01"));
    assertThat(aendring.trin().get(2).aabnet()).as("equal rows are kept").isEmpty();
    assertThat(sag.laes("egenskaber")).containsExactly("2020-01-01/ {titel=B}");
    assertThat(sag.laes(1, "egenskaber")).containsExactly("2020-01-01/ {titel=A}");
  }

  @Test
  void an_import_over_a_deleted_object_leaves_nothing_of_the_old_content() {
    opret();
    sag.ret("2024-02-01", Map.of("ejer", List.of(post(fra("2020-01-01"), ANNA))));
    sag.slet("2024-02-02");
    sag.importer("2024-05-01", sag.registrering("2024-03-01", null, "A"));

    assertThat(sag.laes("ejer")).isEmpty();
    assertThat(sag.sidste().lukket()).extracting(r -> r.gruppe()).containsExactly("ejer");
  }

  @Test
  void an_import_is_refused_on_a_live_object_in_the_future_and_out_of_order() {
    sag.afvist(Fejl.REGELBRUD, () -> sag.importer("2024-05-01", sag.registrering("2024-05-02", null, "A")));
    sag.afvist(Fejl.REGELBRUD, () -> sag.importer("2024-05-01", sag.registrering("2010-01-01", null, "A"), sag.registrering("2010-01-01", null, "B")));
    sag.afvist(Fejl.REGELBRUD, () -> sag.importer("2024-05-01", sag.registrering("2010-01-01", RETTET, "A")));
    sag.afvist(Fejl.REGELBRUD, () -> sag.importer("2024-05-01"));
    opret();
    sag.afvist(Fejl.ULOVLIG_LIVSCYKLUS, () -> sag.importer("2024-05-01", sag.registrering("2024-03-01", null, "A")));
    sag.slet("2024-04-01");
    sag.afvist(Fejl.REGELBRUD, () -> sag.importer("2024-05-01", sag.registrering("2024-03-01", null, "A")));
  }

  private void opret() {
    sag.opret("2024-01-10", Map.of());
  }

  private static Map<String, Object> ryddet(String felt) {
    var felter = new HashMap<String, Object>();
    felter.put(felt, null);
    return felter;
  }
}
