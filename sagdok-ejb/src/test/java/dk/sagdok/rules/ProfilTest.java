package dk.sagdok.rules;

import static dk.sagdok.rules.Fortaelling.fra;
import static dk.sagdok.rules.Fortaelling.mellem;
import static dk.sagdok.rules.Fortaelling.tid;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Reference;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.objekt.Vaerdi;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.objekttype.Opslag;
import dk.sagdok.objekttype.Regler;
import dk.sagdok.objekttype.Tilbagehenvisning;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.ImporteretRegistrering;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.time.Interval;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the KOMBIT profile by a case that keeps it and one that breaks it. */
class ProfilTest {
  private static final ObjektType SAG = Objekttyper.medKode("sag").orElseThrow();
  static final UUID DENNE = new UUID(0, 1);
  static final String EN = "aaaaaaaa-0000-4000-8000-000000000001";
  static final String MASTER = "aaaaaaaa-0000-4000-8000-00000000000a";
  private static final String FINDES = "aaaaaaaa-0000-4000-8000-00000000000b";
  static final String UKENDT = "aaaaaaaa-0000-4000-8000-00000000000c";
  private static final Aktoer AKTOER = new Aktoer(EN, "Bruger", null);
  static final Interval ALTID = fra("2020-01-01");

  @Test
  void a_whole_case_keeps_the_profile() {
    assertThat(brud(of())).isEmpty();
  }

  @ParameterizedTest(name = "{0} {3}")
  @MethodSource("eksempler")
  void the_rule_is_kept_by_the_one_and_broken_by_the_other(String regel, Map<String, List<Post>> holder, Map<String, List<Post>> bryder, String sti) {
    assertThat(brud(holder)).as("holder").isEmpty();
    assertThat(brud(bryder)).as("bryder").extracting(ProfilTest::vist).containsExactly(regel + " " + sti);
    assertThat(brud(bryder)).allSatisfy(a -> assertThat(a.forklaring()).containsPattern("skal|må|mangler").endsWith("."));
  }

  static Stream<Arguments> eksempler() {
    var foerst = rel(mellem("2020-01-01", "2021-01-01"), EN, ejer());
    return Stream.of(
        eks("B1", of(), of("ansvarlig", List.of()), "relationer.ansvarlig"),
        eks("B1", of(), of("primaerklasse", List.of(rel(fra("2020-01-02"), EN, of("brugervendtnoegle", "00.00.00")))), "relationer.primaerklasse"),
        eks("B1", of(), of("handlingsklasse", List.of()), "relationer.handlingsklasse"),
        eks("B1", of(), of("afsender", List.of()), "relationer.afsender"),
        eks("B1", of(), of("master", List.of()), "relationer.master"),
        eks("B3", of(), of("afsender", List.of(indeks(1, rel(EN)))), "afsender[0].indeks"),
        eks("B3", of("andrebehandlere", List.of(indeks(1, rel(ALTID, EN, navn())))), of("andrebehandlere", List.of(rel(ALTID, EN, navn()))), "andrebehandlere[0].indeks"),
        eks("B3", of("visningsklasse", List.of(indeks(1, rel(EN)), indeks(2, rel(EN)))), of("visningsklasse", List.of(indeks(1, rel(EN)), indeks(1, rel(EN)))),
            "visningsklasse[1].indeks"),
        eks("B3", of("afgoerelsesklasse", List.of(indeks(1, rel(EN)))), of("afgoerelsesklasse", List.of(rel(EN))), "afgoerelsesklasse[0].indeks"),
        eks("B3", of("afgoerelsesklasse", List.of(indeks(1, rel(EN)))), of("afgoerelsesklasse", List.of(indeks(2, rel(EN)))), "afgoerelsesklasse[0].indeks"),
        eks("B4", of(), of("sagegenskaber", List.of(attr(ALTID, of("brugervendtnoegle", "1", "sagsnummer", "2", "titel", "T", "beskrivelse", "B", "kassationskode", "K")))),
            "attributter.sagegenskaber.brugervendtnoegle"),
        eks("B4", of("sagegenskaber", List.of(egenskaber("ledig"))), of("sagegenskaber", List.of(egenskaber("optaget"))), "attributter.sagegenskaber.brugervendtnoegle"),
        eks("B6", of(), of("kontoklasse", List.of(rel(Interval.ALWAYS, EN, of()))), "kontoklasse[0].virkning.from"),
        eks("B7", of("ejer", List.of(foerst, rel(fra("2021-01-01"), EN, ejer()))), of("ejer", List.of(foerst, rel(fra("2021-01-02"), EN, ejer()))), "relationer.ejer"),
        eks("B7", of(), of("ejer", List.of(foerst)), "relationer.ejer"),
        eks("B8", of("sagfremdrift", List.of(frem(mellem("2020-01-01", "2021-01-01"), "Opstaaet"), frem(fra("2021-01-01"), "Afgjort"))),
            of("sagfremdrift", List.of(frem(ALTID, "Afgjort"))), "tilstande.sagfremdrift"),
        eks("B8", of(), of("sagfremdrift", List.of(frem(mellem("2020-01-01", "2021-01-01"), "Opstaaet"))), "tilstande.sagfremdrift"),
        eks("B10", of("primaerpart", List.of(urn("urn:oio:cpr-nr:0101010101", navn()))), of("primaerpart", List.of(rel(ALTID, EN, navn()))), "primaerpart[0].uuid"),
        eks("B10", of(), of("afsender", List.of(urn("urn:x:1", of()))), "afsender[0].urn"),
        eks("B10", of("journalpost", List.of(dokument(rel(EN)))), of("journalpost", List.of(dokument(urn("urn:x:1", of())))), "relationer.journalpost[indeks=1].urn"),
        eks("B11", of("oversag", List.of(rel(FINDES))), of("oversag", List.of(rel(UKENDT))), "relationer.oversag"),
        eks("B11", of("andresager", List.of(indeks(1, rel(FINDES)))), of("andresager", List.of(indeks(1, rel(FINDES)), indeks(2, rel(UKENDT)))),
            "relationer.andresager[indeks=2]"),
        eks("B12", of("journalpost", List.of(notat("URN:Empty"))), of("journalpost", List.of(notat("urn:x:1"))), "relationer.journalpost[indeks=1].urn"),
        eks("B12", of(), of("journalpost", List.of(indeks(1, urn("urn:empty", of("journalpostkode", "journalnotat"))))), "relationer.journalpost[indeks=1].journalnotat"),
        eks("OB1", of(), of("sagindeksegenskaber", List.of()), "attributter.sagindeksegenskaber"),
        eks("OB1", of(), of("sagindeksegenskaber", List.of(attr(ALTID, of("lokation", "L")))), "attributter.sagindeksegenskaber.foelsomhed"),
        eks("OB3", of(), of("ejer", List.of(rel(ALTID, EN, navn()))), "ejer[0].cvrnummer"),
        eks("OB3", of("udlaanttil", List.of(rel(ALTID, EN, navn()))), of("udlaanttil", List.of(rel(EN))), "udlaanttil[0].fuldtnavn"),
        eks("OB3", of(), of("primaerklasse", List.of(rel(EN))), "primaerklasse[0].brugervendtnoegle"),
        eks("OB4", of("udlaanttil", List.of(urn("urn:x:1", of("fuldtnavn", "N", "brugervendtnoegle", "b")))), of("udlaanttil", List.of(urn("urn:x:1", navn()))),
            "relationer.udlaanttil.brugervendtnoegle"),
        eks("OB4", parter("urn:x:1", "urn:x:2"), parter("urn:x:1", "urn:x:1"), "relationer.ydelsesmodtager"),
        eks("OB5", of(), of("afsender", List.of(med(new Aktoer(null, "Bruger", null), rel(EN)))), "afsender[0].virkning.aktoerref"),
        eks("OB5", of("afsender", List.of(med(new Aktoer(EN, "ItSystem", null), rel(EN)))), of("afsender", List.of(med(new Aktoer(EN, "Organisation", null), rel(EN)))),
            "afsender[0].virkning.aktoertypekode"),
        eks("KOMBIT-objekttype", of("oversag", List.of(til("Sag"))), of("oversag", List.of(til("Dokument"))), "oversag[0].objekttype"),
        eks("SKEMA-laengde", of("kontoklasse", List.of(rel(ALTID, EN, of("klassetitel", "x".repeat(255))))),
            of("kontoklasse", List.of(rel(ALTID, EN, of("klassetitel", "x".repeat(256))))), "kontoklasse[0].klassetitel"),
        eks("SKEMA-laengde", of(), of("afsender", List.of(med(new Aktoer(EN, "Bruger", "n".repeat(1025)), rel(EN)))), "afsender[0].virkning.notetekst"));
  }

  @Test
  void half_an_exemption_and_an_emptied_title_are_breaks_when_ret_leaves_them() {
    assertThat(efterRet("sagegenskaber", of("offentlighedundtaget", of("hjemmel", "OFL 30")), MASTER))
        .containsExactly("B5 attributter.sagegenskaber.offentlighedundtaget.alternativtitel");
    assertThat(efterRet("sagegenskaber", of("offentlighedundtaget", of("hjemmel", "OFL 30", "alternativtitel", "A")), MASTER)).isEmpty();
    assertThat(efterRet("sagegenskaber", of("titel", ""), MASTER)).containsExactly("OB1 attributter.sagegenskaber.titel");
  }

  @Test
  void only_the_master_changes_passivates_or_deletes_an_object() {
    var sag = hel();
    var passiver = new Command.Passiver(SAG, DENNE, Vilkaar.INGEN, null);
    var slet = new Command.Slet(SAG, DENNE, Vilkaar.INGEN, null);
    for (var command : List.of(passiver, slet)) {
      assertThat(brud(command, Optional.of(sag), MASTER)).isEmpty();
      assertThat(brud(command, Optional.of(sag), EN)).singleElement().satisfies(a -> {
        assertThat(vist(a)).isEqualTo("B9 relationer.master");
        assertThat(a.vaerdi()).isEqualTo(EN);
        assertThat(a.forklaring()).contains(MASTER);
      });
    }
    assertThat(efterRet("sagegenskaber", of("titel", "Ny"), MASTER)).isEmpty();
    assertThat(efterRet("sagegenskaber", of("titel", "Ny"), EN)).containsExactly("B9 relationer.master");
  }

  @Test
  void the_master_itself_stays() {
    var ny = new Command.Ret(SAG, DENNE, Vilkaar.INGEN, null, indhold(of("master", List.of(rel(fra("2022-01-01"), EN, of())))));
    assertThat(brud(ny, Optional.of(hel()), MASTER)).extracting(ProfilTest::vist).containsExactly("B9 relationer.master");
  }

  @Test
  void an_import_tells_when_who_and_which_step_in_every_registration() {
    var bar = new ImporteretRegistrering(tid("2020-02-01"), null, null, "n".repeat(1025), indhold(heleIndhold(of())), "registreringer[1]");
    var hel = new ImporteretRegistrering(tid("2020-01-01"), Livscyklus.OPSTAAET, EN, null, indhold(heleIndhold(of("ansvarlig", List.of()))), "registreringer[0]");
    assertThat(brud(new Command.Importer(SAG, DENNE, Vilkaar.INGEN, List.of(hel, bar)), Optional.empty(), MASTER)).extracting(ProfilTest::vist).containsExactly(
        "OB1 registreringer[1].livscykluskode", "OB1 registreringer[1].brugerref", "SKEMA-laengde registreringer[1].note",
        "B1 registreringer[0].relationer.ansvarlig");
  }

  private static Arguments eks(String regel, Map<String, List<Post>> holder, Map<String, List<Post>> bryder, String sti) {
    return Arguments.of(regel, holder, bryder, sti);
  }

  private static Map<String, List<Post>> heleIndhold(Map<String, List<Post>> grupper) {
    var alle = new HashMap<String, List<Post>>(of("sagegenskaber", List.of(egenskaber("1")), "sagindeksegenskaber",
        List.of(attr(ALTID, of("foelsomhed", "IKKE_FORTROLIGE_DATA"))), "sagfremdrift", List.of(frem(ALTID, "Opstaaet")), "ejer",
        List.of(rel(ALTID, EN, ejer())), "ansvarlig", List.of(rel(ALTID, EN, ejer())), "primaerklasse", List.of(rel(ALTID, EN, of("brugervendtnoegle", "00.00.00"))),
        "handlingsklasse", List.of(rel(EN)), "master", List.of(rel(MASTER)), "afsender", List.of(rel(EN))));
    alle.putAll(grupper);
    return alle;
  }

  private static Post egenskaber(String noegle) {
    return attr(ALTID, of("brugervendtnoegle", noegle, "sagsnummer", noegle, "titel", "T", "beskrivelse", "B", "kassationskode", "K"));
  }

  private static Map<String, Object> navn() {
    return of("fuldtnavn", "N");
  }

  private static Map<String, Object> ejer() {
    return of("fuldtnavn", "N", "cvrnummer", "12345678");
  }

  private static Map<String, List<Post>> parter(String primaer, String modtager) {
    return of("primaerpart", List.of(urn(primaer, navn())), "ydelsesmodtager", List.of(urn(modtager, navn())));
  }

  static Post attr(Interval virkning, Map<String, Object> felter) {
    return new Post("", OptionalInt.empty(), virkning, AKTOER, null, felter);
  }

  static Post frem(Interval virkning, String kode) {
    return attr(virkning, of("fremdrift", kode));
  }

  static Post rel(String uuid) {
    return rel(ALTID, uuid, of());
  }

  static Post rel(Interval virkning, String uuid, Map<String, Object> felter) {
    return new Post("", OptionalInt.empty(), virkning, AKTOER, new Reference(uuid, false, null), felter);
  }

  static Post urn(String urn, Map<String, Object> felter) {
    return new Post("", OptionalInt.empty(), ALTID, AKTOER, new Reference(urn, true, null), felter);
  }

  private static Post til(String objekttype) {
    return new Post("", OptionalInt.empty(), ALTID, AKTOER, new Reference(FINDES, false, objekttype), of());
  }

  private static Post notat(String urn) {
    return indeks(1, urn(urn, of("journalpostkode", "journalnotat", "journalnotat", of("titel", "T", "notat", "N", "format", "txt"))));
  }

  private static Post dokument(Post henvisning) {
    return indeks(1, new Post("", OptionalInt.empty(), ALTID, AKTOER, henvisning.reference(), of("journalpostkode", "vedlagtdokument")));
  }

  static Post med(Aktoer aktoer, Post post) {
    return new Post("", post.indeks(), post.virkning(), aktoer, post.reference(), post.felter());
  }

  private static Post indeks(int indeks, Post post) {
    return new Post("", OptionalInt.of(indeks), post.virkning(), post.aktoer(), post.reference(), post.felter());
  }

  private static Indhold indhold(Map<String, List<Post>> grupper) {
    return Fortaelling.indhold(grupper);
  }

  /** The whole case as it stands in the register. */
  private static Tilstand hel() {
    return hel(heleIndhold(of()));
  }

  static Tilstand hel(Map<String, List<Post>> indhold) {
    var raekker = indhold.entrySet().stream().flatMap(e -> e.getValue().stream()
        .map(p -> new Raekke(e.getKey(), 0, p.virkning(), new Vaerdi(p.reference(), p.aktoer(), p.felter())))).toList();
    return new Tilstand(new Registrering(DENNE, 1, tid("2020-01-01"), tid("2020-01-01"), Livscyklus.OPSTAAET, EN, null, null), raekker, of());
  }

  private static List<String> efterRet(String gruppe, Map<String, Object> felter, String system) {
    var ret = new Command.Ret(SAG, DENNE, Vilkaar.INGEN, null, indhold(of(gruppe, List.of(attr(ALTID, felter)))));
    return brud(ret, Optional.of(hel()), system).stream().map(ProfilTest::vist).toList();
  }

  private static List<Aarsag> brud(Map<String, List<Post>> grupper) {
    return opret(SAG, heleIndhold(grupper));
  }

  static List<Aarsag> opret(ObjektType type, Map<String, List<Post>> grupper) {
    return brud(new Command.Opret(type, Vilkaar.INGEN, null, indhold(grupper)), Optional.empty(), MASTER);
  }

  static List<Aarsag> brud(Command command, Optional<Tilstand> latest, String system) {
    var aendring = NextRegistrering.after(latest, command, Instant.parse("2024-01-01T00:00:00Z"), DENNE, EN);
    return new Profil(command, system, REGISTER).brud(latest, aendring);
  }

  private static final Opslag REGISTER = new Opslag() {
    @Override
    public Set<UUID> ukendte(String objekttype, Set<UUID> objekter) {
      return objekttype.equals("Sag") && objekter.contains(UUID.fromString(UKENDT)) ? Set.of(UUID.fromString(UKENDT)) : Set.of();
    }

    @Override
    public Optional<UUID> andenMed(Noegle noegle, UUID objekt) {
      return noegle.vaerdi().equals("optaget") && noegle.maal().equals(EN) ? Optional.of(UUID.fromString(FINDES)) : Optional.empty();
    }

    @Override
    public List<UUID> henviser(Tilbagehenvisning relation, UUID objekt, Instant nu, int antal) {
      return List.of(UUID.fromString(FINDES));
    }
  };

  static String vist(Aarsag aarsag) {
    return aarsag.regel() + " " + aarsag.sti();
  }
}
