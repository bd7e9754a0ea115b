package dk.sagdok.rules;

import static dk.sagdok.rules.Fortaelling.fra;
import static dk.sagdok.rules.Fortaelling.mellem;
import static dk.sagdok.rules.ProfilTest.ALTID;
import static dk.sagdok.rules.ProfilTest.EN;
import static dk.sagdok.rules.ProfilTest.MASTER;
import static dk.sagdok.rules.ProfilTest.UKENDT;
import static dk.sagdok.rules.ProfilTest.attr;
import static dk.sagdok.rules.ProfilTest.frem;
import static dk.sagdok.rules.ProfilTest.rel;
import static dk.sagdok.rules.ProfilTest.urn;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.time.Interval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the KOMBIT profile of documents by a case that keeps it and one that breaks it. */
class DokumentProfilTest {
  private static final ObjektType DOKUMENT = Objekttyper.medKode("dokument").orElseThrow();

  @ParameterizedTest(name = "{0} {3}")
  @MethodSource("eksempler")
  void the_rule_is_kept_by_the_one_and_broken_by_the_other(String regel, Map<String, List<Post>> holder, Map<String, List<Post>> bryder, String sti) {
    assertThat(ProfilTest.opret(DOKUMENT, helt(holder))).as("holder").isEmpty();
    assertThat(ProfilTest.opret(DOKUMENT, helt(bryder))).as("bryder").extracting(ProfilTest::vist).containsExactly(regel + " " + sti);
  }

  static Stream<Arguments> eksempler() {
    var egenskaber = "attributter.dokumentegenskaber";
    return Stream.of(
        eks("B1", of(), of("ejer", List.of()), "relationer.ejer"),
        eks("B1", of(), of("ansvarlig", List.of()), "relationer.ansvarlig"),
        eks("B1", of(), of("primaerklasse", List.of(rel(fra("2020-01-02"), EN, of()))), "relationer.primaerklasse"),
        eks("B1", of(), of("afsender", List.of()), "relationer.afsender"),
        eks("B1", of(), of("master", List.of()), "relationer.master"),
        eks("B4", of("dokumentegenskaber", List.of(egenskaber("brugervendtnoegle", "ledig"))),
            of("dokumentegenskaber", List.of(egenskaber("brugervendtnoegle", "optaget"))), egenskaber + ".brugervendtnoegle"),
        eks("B7", of(), of("ejer", List.of(rel(mellem("2020-01-01", "2021-01-01"), EN, of()))), "relationer.ejer"),
        eks("B8", of("dokumentfremdrift", List.of(frem(mellem("2020-01-01", "2021-01-01"), "Underudarbejdelse"), frem(fra("2021-01-01"), "Endeligt"))),
            of("dokumentfremdrift", List.of(frem(mellem("2020-01-01", "2021-01-01"), "Modtaget"), frem(fra("2021-01-02"), "Endeligt"))), "tilstande.dokumentfremdrift"),
        eks("B10", of("parter", List.of(urn("urn:oio:cpr-nr:0101010101", of()))), of("parter", List.of(rel(EN))), "parter[0].uuid"),
        eks("B11", of("tilknyttedesager", List.of(rel(EN))), of("tilknyttedesager", List.of(rel(EN), rel(UKENDT))), "relationer.tilknyttedesager[indeks=2]"),
        eks("B13", of("dokumentegenskaber", List.of(egenskaber("major", 0L, "minor", 0L))), of("dokumentegenskaber", List.of(egenskaber("major", 1L))), egenskaber + ".minor"),
        eks("B13", of(), of("dokumentegenskaber", List.of(egenskaber("minor", 0L))), egenskaber + ".minor"),
        eks("OB1", of(), of("dokumentegenskaber", List.of(uden("dokumentnummer"))), egenskaber + ".dokumentnummer"),
        eks("OB1", of(), of("dokumentegenskaber", List.of(uden("foelsomhed"))), egenskaber + ".foelsomhed"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ryddede")
  void a_mandatory_field_that_ret_empties_is_missed(String felt, List<String> brud) {
    var felter = new HashMap<String, Object>();
    felter.put(felt, null);
    assertThat(efterRet(new Indhold(of("dokumentegenskaber", List.of(attr(ALTID, felter)))))).isEqualTo(brud);
  }

  static Stream<Arguments> ryddede() {
    var sti = " attributter.dokumentegenskaber.";
    return Stream.of(Arguments.of("brevdato", List.of("B14" + sti + "brevdato")), Arguments.of("titel", List.of("OB1" + sti + "titel")),
        Arguments.of("brugervendtnoegle", List.of("OB1" + sti + "brugervendtnoegle")), Arguments.of("dokumenttype", List.of("OB1" + sti + "dokumenttype")),
        Arguments.of("beskrivelse", List.of()));
  }

  @Test
  void an_unknown_date_is_missed_on_incoming_letters_only() {
    var felter = new HashMap<String, Object>(of("dokumenttype", "Rapport"));
    felter.put("brevdato", null);
    assertThat(efterRet(new Indhold(of("dokumentegenskaber", List.of(attr(ALTID, felter)))))).isEmpty();
  }

  @Test
  void attributes_may_not_be_emptied_and_variants_may() {
    assertThat(efterRet(new Indhold(of("dokumentegenskaber", List.of())))).containsExactly("OB1 attributter.dokumentegenskaber");
    assertThat(efterRet(new Indhold(of(), of("varianter", of())))).isEmpty();
  }

  @Test
  void what_is_given_in_variants_and_parts_is_judged_too() {
    var uendelig = ProfilTest.med(new Aktoer(EN, "Organisation", null), attr(Interval.ALWAYS, of("mimetype", "text/plain")));
    var redigeres = new Post("del", java.util.OptionalInt.empty(), ALTID, new Aktoer(EN, "Bruger", null), new dk.sagdok.objekt.Reference(EN, false, "Person"), of());
    var del = new Indhold(of("varianter.dele.egenskaber", List.of(uendelig), "varianter.dele.underredigeringaf", List.of(redigeres)));
    var variant = new Indhold(of(), of("varianter.dele", of("Kap. 1", del)));
    assertThat(efterRet(new Indhold(of(), of("varianter", of("x".repeat(21), variant))))).containsExactlyInAnyOrder(
        "SKEMA-laengde varianter.varianttekst", "B6 .virkning.from", "OB5 .virkning.aktoertypekode", "KOMBIT-objekttype del.objekttype");
  }

  @Test
  void only_the_master_changes_a_document() {
    var slet = new Command.Slet(DOKUMENT, ProfilTest.DENNE, Vilkaar.INGEN, null);
    assertThat(ProfilTest.brud(slet, Optional.of(ProfilTest.hel(helt(of()))), MASTER)).isEmpty();
    assertThat(ProfilTest.brud(slet, Optional.of(ProfilTest.hel(helt(of()))), EN)).extracting(ProfilTest::vist).containsExactly("B9 relationer.master");
  }

  private static List<String> efterRet(Indhold indhold) {
    var ret = new Command.Ret(DOKUMENT, ProfilTest.DENNE, Vilkaar.INGEN, null, indhold);
    return ProfilTest.brud(ret, Optional.of(ProfilTest.hel(helt(of()))), MASTER).stream().map(ProfilTest::vist).toList();
  }

  private static Arguments eks(String regel, Map<String, List<Post>> holder, Map<String, List<Post>> bryder, String sti) {
    return Arguments.of(regel, holder, bryder, sti);
  }

  private static Map<String, List<Post>> helt(Map<String, List<Post>> grupper) {
    var alle = new HashMap<String, List<Post>>(of("dokumentegenskaber", List.of(egenskaber()), "dokumentfremdrift", List.of(frem(ALTID, "Underreview")),
        "ejer", List.of(rel(EN)), "ansvarlig", List.of(rel(EN)), "primaerklasse", List.of(rel(EN)), "master", List.of(rel(MASTER)), "afsender", List.of(rel(EN))));
    alle.putAll(grupper);
    return alle;
  }

  private static Map<String, Object> felter() {
    return new HashMap<>(of("brugervendtnoegle", "N", "titel", "T", "beskrivelse", "B", "brevdato", "2020-01-01", "dokumenttype", "Brev, indgaaende",
        "dokumentnummer", "1", "foelsomhed", "IKKE_FORTROLIGE_DATA"));
  }

  private static Post egenskaber(Object... andre) {
    var felter = felter();
    for (int i = 0; i < andre.length; i += 2) {
      felter.put((String) andre[i], andre[i + 1]);
    }
    return attr(ALTID, felter);
  }

  private static Post uden(String felt) {
    var felter = felter();
    felter.remove(felt);
    return attr(ALTID, felter);
  }
}
