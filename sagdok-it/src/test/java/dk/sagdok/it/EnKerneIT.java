package dk.sagdok.it;

import static dk.sagdok.it.Door.Kode.FORKERT;
import static dk.sagdok.it.Door.Kode.IKKE_FUNDET;
import static dk.sagdok.it.Door.Kode.LIVSCYKLUS;
import static dk.sagdok.it.Door.Kode.OK;
import static dk.sagdok.it.Door.Tider.ALTID;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.it.Door.Post;
import dk.sagdok.it.Door.Tider;
import dk.sagdok.it.Door.Udfald;
import dk.sagdok.it.Door.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One register behind several doors: every scenario goes through each of them, and what one has written the other reads as the same. */
class EnKerneIT extends Scenarier {
  private static final String CVR = "urn:oio:cvr-nr:12345678";
  private static final String UDVIDELSE = "<x:Egen xmlns:x=\"urn:x\" a=\"1&#10;2\"><x:Felt>æ &amp; ø&#13;\n&lt;</x:Felt><Uden xmlns=\"urn:y\"></Uden></x:Egen>";
  private static final String ANDEN = "<y:Anden xmlns:y=\"urn:y\"></y:Anden>";

  enum Doer implements Indgang {
    REST(new RestDoor("sag")), SOAP(new SoapDoor(Soap.SAG, SoapNavne.SAG)), SOAP_1240(new SoapDoor(Soap.SAG_1240, SoapNavne.SAG)), MOX(new MoxDoor("sag"));

    private final Door door;

    Doer(Door door) {
      this.door = door;
    }

    @Override
    public Door door() {
      return door;
    }
  }

  EnKerneIT() {
    super(Doer.values());
  }

  @ParameterizedTest
  @EnumSource(Doer.class)
  void what_is_created_is_read(Doer doer) {
    var noegle = Sager.noegle();
    var indhold = List.of(egenskaber(noegle, "Æblegrød & <b>", "hjemmel", "§ 1\r\n\tstk. 2", "principiel", "false", "offentlighedundtaget.alternativtitel", "A", "offentlighedundtaget.hjemmel", "H"),
        Post.af("sagindeksegenskaber", "sagsstatus", "I gang", "foelsomhed", "VIP_SAGER"), fremdrift("Opstaaet"), Post.af("ejer", "fuldtnavn", "Byen", "cvrnummer", "12345678").til(CVR),
        Post.af("andrebehandlere", "objekttype", "Bruger").til(Sager.EN), Post.af("andrebehandlere").til("urn:x:y"), Post.af("oversag").til(Sager.TO),
        Post.af("journalpost", "journalpostkode", "journalnotat", "journalnotat.titel", "N", "journalnotat.notat", "Hej æ", "journalnotat.format", "Tekst").til("urn:x:notat"));
    var sag = opret(doer, indhold);
    var laest = laes(sag, ALTID);
    assertThat(laest.livscyklus()).isEqualTo("Opstaaet");
    assertThat(laest.poster()).usingElementComparatorIgnoringFields("fra", "indeks").containsExactlyInAnyOrderElementsOf(indhold);
    assertThat(laest.af("andrebehandlere").map(Post::indeks)).containsExactlyInAnyOrder(1, 2);
  }

  @ParameterizedTest
  @EnumSource(Doer.class)
  void one_field_is_changed_in_a_period_and_another_is_cleared_in_it(Doer doer) {
    var sag = opret(doer, indhold("Før"));
    ret(doer, sag, Post.af("sagegenskaber", "titel", "Imens", "beskrivelse", "").i("2012-01-01", "2014-01-01"));
    var laest = laes(sag, ALTID);
    assertThat(laest.livscyklus()).isEqualTo("Rettet");
    assertThat(laest.felt("sagegenskaber", "titel")).containsExactly("Før", "Imens", "Før");
    assertThat(laest.felt("sagegenskaber", "beskrivelse")).containsExactly("B", null, "B");
    assertThat(laest.felt("sagegenskaber", "kassationskode")).containsOnly("K");
    assertThat(laes(sag, Tider.virkning("2013-01-01")).felt("sagegenskaber", "titel")).containsExactly("Imens");
  }

  @ParameterizedTest
  @EnumSource(Doer.class)
  void relations_are_added_replaced_and_taken_away(Doer doer) {
    var sag = opret(doer, indhold("T", Post.af("ejer").til(CVR), Post.af("andrebehandlere").til(Sager.EN), Post.af("andrebehandlere").til("urn:x:2")));
    ret(doer, sag, Post.af("andrebehandlere").til("urn:x:3"));
    assertThat(referencer(sag)).containsExactly("1 " + Sager.EN, "2 urn:x:2", "3 urn:x:3");
    ret(doer, sag, Post.af("andrebehandlere").nr(2).til(Sager.TO));
    assertThat(referencer(sag)).containsExactly("1 " + Sager.EN, "2 " + Sager.TO, "3 urn:x:3");
    ret(doer, sag, Post.af("andrebehandlere").nr(1), Post.af("ejer").i("2015-01-01", "infinity"));
    assertThat(referencer(sag)).containsExactly("2 " + Sager.TO, "3 urn:x:3");
    assertThat(laes(sag, ALTID).af("ejer").map(Post::til)).containsExactly("2014-12-31T23:00:00Z");
  }

  @ParameterizedTest
  @EnumSource(Doer.class)
  void a_state_follows_another(Doer doer) {
    var sag = opret(doer, indhold("T"));
    ret(doer, sag, fremdrift("Afgjort").i("2016-07-01", "infinity"));
    assertThat(laes(sag, ALTID).felt("sagfremdrift", "fremdrift")).containsExactly("Opstaaet", "Afgjort");
  }

  @ParameterizedTest
  @EnumSource(Doer.class)
  void a_passive_case_is_not_changed_and_comes_back_by_an_import(Doer doer) {
    var sag = opret(doer, indhold("Før"));
    assertThat(doer.door.passiver(sag).kode()).isEqualTo(OK);
    assertThat(laes(sag, ALTID).livscyklus()).isEqualTo("Passiveret");
    assertThat(udfald(doer, d -> d.ret(sag, List.of(fremdrift("Oplyst"))))).isEqualTo(new Udfald(LIVSCYKLUS, null, List.of("OIO-livscyklus")));
    assertThat(udfald(doer, d -> d.passiver(sag)).kode()).isEqualTo(LIVSCYKLUS);
    assertThat(doer.door.importer(sag, List.of(new Version(laes(sag, ALTID).tidspunkt().plusNanos(1000).toString(), indhold("Igen")))).kode()).isEqualTo(OK);
    assertThat(laes(sag, ALTID).livscyklus()).isEqualTo("Importeret");
    assertThat(laes(sag, ALTID).felt("sagegenskaber", "titel")).containsExactly("Igen");
  }

  @ParameterizedTest
  @EnumSource(Doer.class)
  void a_deleted_case_is_not_found_and_its_past_is(Doer doer) {
    var sag = opret(doer, indhold("Før"));
    var kendt = laes(sag, ALTID).tidspunkt();
    assertThat(doer.door.slet(sag).kode()).isEqualTo(OK);
    assertThat(laes(sag, ALTID).kode()).isEqualTo(IKKE_FUNDET);
    assertThat(laes(sag, ALTID.kendt(kendt)).felt("sagegenskaber", "titel")).containsExactly("Før");
    assertThat(udfald(doer, d -> d.ret(sag, List.of(fremdrift("Oplyst")))).kode()).isEqualTo(LIVSCYKLUS);
    assertThat(list(sag)).isEmpty();
    assertThat(laes(UUID.randomUUID().toString(), ALTID).kode()).isEqualTo(IKKE_FUNDET);
    assertThat(udfald(doer, d -> d.ret(UUID.randomUUID().toString(), List.of(fremdrift("Oplyst")))).kode()).isEqualTo(IKKE_FUNDET);
  }

  @ParameterizedTest
  @EnumSource(Doer.class)
  void an_import_has_the_history_of_its_source_and_takes_no_place_of_a_living_case(Doer doer) {
    var sag = UUID.randomUUID().toString();
    var versioner = List.of(new Version("2014-01-01T12:00:00Z", indhold("Første")), new Version("2015-01-01T12:00:00.123456Z", indhold("Anden")));
    assertThat(doer.door.importer(sag, versioner).kode()).isEqualTo(OK);
    assertThat(laes(sag, ALTID.kendt(java.time.Instant.parse("2014-06-01T00:00:00Z"))).felt("sagegenskaber", "titel")).containsExactly("Første");
    assertThat(laes(sag, ALTID).tidspunkt()).isEqualTo("2015-01-01T12:00:00.123456Z");
    assertThat(laes(sag, ALTID).felt("sagegenskaber", "titel")).containsExactly("Anden");
    assertThat(laes(sag, ALTID.kendt(java.time.Instant.parse("2013-01-01T00:00:00Z"))).kode()).isEqualTo(IKKE_FUNDET);
    assertThat(udfald(doer, d -> d.importer(sag, List.of(new Version("2016-01-01T12:00:00Z", indhold("Tredje"))))).kode()).isEqualTo(LIVSCYKLUS);
  }

  @ParameterizedTest
  @EnumSource(Doer.class)
  void what_was_known_stays_known(Doer doer) {
    var sag = opret(doer, indhold("Første"));
    var kendt = laes(sag, ALTID).tidspunkt();
    ret(doer, sag, Post.af("sagegenskaber", "titel", "Anden").i("2011-01-01", "infinity"));
    assertThat(laes(sag, ALTID.kendt(kendt)).felt("sagegenskaber", "titel")).containsExactly("Første");
    assertThat(laes(sag, Tider.virkning("2012-01-01").kendt(kendt)).felt("sagegenskaber", "titel")).containsExactly("Første");
    assertThat(laes(sag, Tider.virkning("2012-01-01")).felt("sagegenskaber", "titel")).containsExactly("Anden");
  }

  @ParameterizedTest
  @EnumSource(Doer.class)
  void what_will_apply_is_read_when_it_is_asked_for(Doer doer) {
    var sag = opret(doer, indhold("Nu"));
    ret(doer, sag, Post.af("sagegenskaber", "titel", "Siden").i("2999-01-01", "infinity"));
    assertThat(laes(sag, Tider.virkning("2998-12-31")).felt("sagegenskaber", "titel")).containsExactly("Nu");
    assertThat(laes(sag, Tider.virkning("2999-01-01")).felt("sagegenskaber", "titel")).containsExactly("Siden");
    assertThat(laes(sag, Tider.virkning("2009-12-31")).felt("sagegenskaber", "titel")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Doer.class)
  void a_case_is_found_by_what_it_holds(Doer doer) {
    var noegle = Sager.noegle();
    var part = "urn:oio:cpr-nr:" + noegle;
    var sag = opret(doer, List.of(egenskaber(noegle, "Byggesag " + noegle), Post.af("sagindeksegenskaber", "sagsstatus", "Status " + noegle), fremdrift("Oplyst"),
        Post.af("primaerpart", "fuldtnavn", "Navn " + noegle).til(part), Post.af("andrebehandlere", "fuldtnavn", "En").til(Sager.EN), Post.af("andrebehandlere", "fuldtnavn", "To").til(Sager.TO)));
    opret(doer, List.of(egenskaber(Sager.noegle(), "Byggesag"), fremdrift("Oplyst")));
    var medNoegle = Post.af("sagegenskaber", "brugervendtnoegle", noegle).betingelse();
    for (var betingelser : List.of(List.of(medNoegle), List.of(betingelse("sagegenskaber", "titel", "byggeSAG " + noegle.toLowerCase())), List.of(betingelse("sagegenskaber", "titel", "%" + noegle)),
        List.of(betingelse("sagegenskaber", "sagsnummer", noegle)), List.of(betingelse("sagindeksegenskaber", "sagsstatus", "Status " + noegle)),
        List.of(medNoegle, betingelse("sagfremdrift", "fremdrift", "Oplyst")), List.of(betingelse("primaerpart").til(part)),
        List.of(betingelse("primaerpart", "fuldtnavn", "Navn " + noegle).til(part)), List.of(medNoegle, betingelse("andrebehandlere", "fuldtnavn", "To").til(Sager.TO)))) {
      assertThat(soeg(betingelser.toArray(Post[]::new))).as(betingelser.toString()).containsExactly(sag);
    }
    for (var betingelser : List.of(List.of(medNoegle, betingelse("sagfremdrift", "fremdrift", "Afgjort")), List.of(medNoegle, betingelse("primaerpart").til("urn:x:anden")),
        List.of(betingelse("ejer").til(part)), List.of(medNoegle, betingelse("andrebehandlere", "fuldtnavn", "To").til(Sager.EN)))) {
      assertThat(soeg(betingelser.toArray(Post[]::new))).as(betingelser.toString()).isEmpty();
    }
    assertThat(list(sag, UUID.randomUUID().toString())).containsExactly(sag);
  }

  @ParameterizedTest
  @EnumSource(Doer.class)
  void a_case_is_found_by_what_it_was_known_to_hold_then(Doer doer) {
    var noegle = Sager.noegle();
    var sag = opret(doer, List.of(egenskaber(noegle, "Før"), fremdrift("Opstaaet")));
    var kendt = laes(sag, ALTID).tidspunkt();
    ret(doer, sag, Post.af("sagegenskaber", "titel", "Efter").i("2015-01-01", "infinity"));
    var foer = betingelse("sagegenskaber", "brugervendtnoegle", noegle, "titel", "Før");
    var efter = betingelse("sagegenskaber", "brugervendtnoegle", noegle, "titel", "Efter");
    for (var tider : List.of(Tider.virkning("2014-12-31"), Tider.NU.kendt(kendt), ALTID.kendt(kendt))) {
      assertThat(soeg(tider, foer)).containsExactly(sag);
      assertThat(soeg(tider, efter)).isEmpty();
    }
    assertThat(soeg(efter)).isEqualTo(soeg(Tider.virkning("2015-01-01"), efter)).containsExactly(sag);
    assertThat(soeg(foer)).isEmpty();
    assertThat(soeg(ALTID, foer)).isEqualTo(soeg(ALTID, efter)).containsExactly(sag);
    assertThat(soeg(Tider.virkning("2009-12-31"), foer)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Doer.class)
  void unknown_extensions_come_back_octet_by_octet(Doer doer) {
    var sag = opret(doer, List.of(egenskaber(Sager.noegle(), "T", "lokaludvidelse", UDVIDELSE), fremdrift("Opstaaet"),
        Post.af("ejer", "fuldtnavn", "By", "lokaludvidelse", UDVIDELSE + ANDEN).til(CVR)));
    var laest = laes(sag, ALTID);
    assertThat(laest.felt("sagegenskaber", "lokaludvidelse")).containsExactly(UDVIDELSE);
    assertThat(laest.felt("ejer", "lokaludvidelse")).containsExactly(UDVIDELSE + ANDEN);
  }

  /** What REST keeps as a text, and no list of extensions may hold, goes through SOAP as the text that it is. */
  @ParameterizedTest
  @ValueSource(strings = {"tekst", "<uden/>", "<a xmlns='urn:a'/>hale", "<gd:x xmlns:gd='urn:oio:sts:generelledefinitioner:6'/>", "<halv"})
  void a_text_that_is_no_extension_is_the_same_when_soap_has_written_it_back(String tekst) {
    var sag = opret(Doer.REST, List.of(egenskaber(Sager.noegle(), "T", "lokaludvidelse", tekst), fremdrift("Opstaaet")));
    var json = SoapSager.laes(sag, "").ok().tekst("Json");
    ret(Doer.REST, sag, Post.af("sagegenskaber", "lokaludvidelse", "imens"));
    ret(Doer.SOAP, sag, Post.af("sagegenskaber", "titel", "T", "lokaludvidelse", "<l:Json xmlns:l=\"urn:sagdok:lokaludvidelse\">" + json.replace("<", "&lt;") + "</l:Json>"));
    assertThat(Doer.REST.door.laes(sag, ALTID).felt("sagegenskaber", "lokaludvidelse")).containsExactly(tekst);
  }

  @ParameterizedTest
  @EnumSource(Doer.class)
  void what_is_wrong_is_refused_by_the_same_rules(Doer doer) {
    var forkert = List.of(egenskaber(Sager.noegle(), "T").i("2014-01-01", "2012-01-01"), fremdrift("Opstaaet"));
    assertThat(udfald(doer, d -> d.opret(forkert))).isEqualTo(new Udfald(FORKERT, null, List.of("SKEMA-periode")));
    var overlap = List.of(egenskaber(Sager.noegle(), "T"), egenskaber(Sager.noegle(), "U").i("2012-01-01", "2013-01-01"), fremdrift("Opstaaet"));
    assertThat(udfald(doer, d -> d.opret(overlap)).kode()).isEqualTo(FORKERT);
    var sag = opret(doer, indhold("T", Post.af("andrebehandlere").til(Sager.EN)));
    assertThat(udfald(doer, d -> d.ret(sag, List.of(Post.af("andrebehandlere").nr(1).til(Sager.TO), Post.af("andrebehandlere").nr(1).til("urn:x:y")))).kode()).isEqualTo(FORKERT);
    assertThat(udfald(doer, d -> d.ret(sag, List.of(fremdrift("Ukendt"))))).isEqualTo(new Udfald(FORKERT, null, List.of("SKEMA-kode")));
    assertThat(referencer(sag)).containsExactly("1 " + Sager.EN);
  }

  @ParameterizedTest
  @EnumSource(Doer.class)
  void the_profile_tells_and_refuses_the_same(Doer doer) {
    profil("report");
    var ja = udfald(doer, d -> d.opret(indhold("T")));
    assertThat(ja.kode()).isEqualTo(OK);
    assertThat(ja.regler()).contains("B1", "OB1", "OB5");
    profil("enforce");
    var noegle = Sager.noegle();
    var nej = udfald(doer, d -> d.opret(List.of(egenskaber(noegle, "T", "beskrivelse", "B"), fremdrift("Opstaaet"))));
    assertThat(nej).isEqualTo(new Udfald(FORKERT, null, ja.regler()));
    profil("off");
    assertThat(soeg(betingelse("sagegenskaber", "brugervendtnoegle", noegle))).isEmpty();
  }

  static Stream<String> felter() {
    return Stream.of("titel", "beskrivelse", "kassationskode", "hjemmel");
  }

  /** All doors change the same case at once; every change counts, and none undoes another. */
  @ParameterizedTest
  @MethodSource("felter")
  void changes_that_meet_are_made_one_after_the_other(String felt) {
    var sag = opret(Doer.SOAP, indhold("T"));
    var svar = IntStream.range(0, 9).mapToObj(i -> CompletableFuture.supplyAsync(() ->
        Doer.values()[i % Doer.values().length].door.ret(sag, List.of(Post.af("sagegenskaber", felt, "V" + i).i((2020 + i) + "-01-01", (2021 + i) + "-01-01"))))).toList();
    svar.forEach(s -> assertThat(s.join().kode()).isEqualTo(OK));
    assertThat(laes(sag, ALTID).felt("sagegenskaber", felt)).contains("V0", "V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8");
    assertThat(Sager.versioner(sag)).isEqualTo(10);
  }

  private List<String> referencer(String sag) {
    return laes(sag, ALTID).af("andrebehandlere").map(p -> p.indeks() + " " + p.reference()).sorted().toList();
  }

  private static List<Post> indhold(String titel, Post... mere) {
    var alle = new ArrayList<>(List.of(egenskaber(Sager.noegle(), titel), fremdrift("Opstaaet")));
    alle.addAll(List.of(mere));
    return alle;
  }

  private static Post egenskaber(String noegle, String titel, String... mere) {
    var alle = new ArrayList<>(List.of("brugervendtnoegle", noegle, "sagsnummer", noegle, "titel", titel, "beskrivelse", "B", "kassationskode", "K"));
    alle.addAll(List.of(mere));
    return Post.af("sagegenskaber", alle.toArray(String[]::new));
  }

  private static Post fremdrift(String kode) {
    return Post.af("sagfremdrift", "fremdrift", kode);
  }
}
