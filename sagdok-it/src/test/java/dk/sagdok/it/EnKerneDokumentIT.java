package dk.sagdok.it;

import static dk.sagdok.it.Door.Kode.FORKERT;
import static dk.sagdok.it.Door.Kode.IKKE_FUNDET;
import static dk.sagdok.it.Door.Kode.LIVSCYKLUS;
import static dk.sagdok.it.Door.Kode.OK;
import static dk.sagdok.it.Door.Kode.VERSION;
import static dk.sagdok.it.Door.Tider.ALTID;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.it.Door.Laest;
import dk.sagdok.it.Door.Post;
import dk.sagdok.it.Door.Tider;
import dk.sagdok.it.Door.Udfald;
import dk.sagdok.it.Door.Version;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dokument as {@link EnKerneIT} has Sag: every scenario goes through each door that has words for it, and what one has written the others read as the same. */
class EnKerneDokumentIT extends Scenarier {
  private static final String CVR = "urn:oio:cvr-nr:12345678";
  private static final String UDVIDELSE = "<x:Egen xmlns:x=\"urn:x\" a=\"1&#10;2\"><x:Felt>æ &amp; ø&#13;\n&lt;</x:Felt><Uden xmlns=\"urn:y\"></Uden></x:Egen>";
  private static final String ANDEN = "<y:Anden xmlns:y=\"urn:y\"></y:Anden>";
  private static final String EGENSKABER = "dokumentegenskaber";
  private static final String VARIANT = "varianter.egenskaber";
  private static final String DEL = "varianter.dele.egenskaber";
  private static final String REDIGERING = "varianter.dele.underredigeringaf";
  private static final Set<String> UDEN_FOR_INDEKS = Set.of("arkiver", "tilknyttedesager", "dokumentegenskaber/integrationsdata");

  enum Doer implements Indgang {
    REST(new RestDoor("dokument"), Set.of()),
    SOAP(new SoapDoor(Soap.DOKUMENT, SoapNavne.DOKUMENT), Set.of()),
    INDEKS(new SoapDoor(Soap.DOKUMENTINDEKS, SoapNavne.DOKUMENTINDEKS), og("varianter")),
    INDEKS_1240(new SoapDoor(Soap.DOKUMENTINDEKS_1240, SoapNavne.DOKUMENTINDEKS_1240), og("varianter.dele", "varianter.egenskaber/lokaludvidelse")),
    MOX(new MoxDoor("dokument"), Set.of());

    static final List<Doer> HELE = List.of(REST, SOAP, MOX);
    static final List<Doer> MED_VARIANTER = List.of(REST, SOAP, INDEKS_1240, MOX);

    private final Door door;
    private final Set<String> udeladt;

    Doer(Door door, Set<String> udeladt) {
      this.door = door;
      this.udeladt = udeladt;
    }

    private static Set<String> og(String... mere) {
      return Stream.concat(UDEN_FOR_INDEKS.stream(), Stream.of(mere)).collect(Collectors.toSet());
    }

    @Override
    public Door door() {
      return door;
    }

    @Override
    public Set<String> udeladt() {
      return udeladt;
    }
  }

  @Retention(RetentionPolicy.RUNTIME)
  @ParameterizedTest
  @EnumSource(Doer.class)
  @interface Alle {}

  @Retention(RetentionPolicy.RUNTIME)
  @ParameterizedTest
  @EnumSource(value = Doer.class, names = "INDEKS", mode = EnumSource.Mode.EXCLUDE)
  @interface MedVarianter {}

  @Retention(RetentionPolicy.RUNTIME)
  @ParameterizedTest
  @EnumSource(value = Doer.class, names = {"REST", "SOAP", "MOX"})
  @interface MedDele {}

  @Retention(RetentionPolicy.RUNTIME)
  @ParameterizedTest
  @EnumSource(value = Doer.class, names = {"REST", "MOX"})
  @interface MedVersion {}

  EnKerneDokumentIT() {
    super(Doer.values());
  }

  @Alle
  void what_is_created_is_read(Doer doer) {
    var indhold = kanSiges(doer, helt(Sager.noegle()));
    var laest = laes(opret(doer, indhold), ALTID);
    assertThat(laest.livscyklus()).isEqualTo("Opstaaet");
    assertThat(laest.poster()).usingElementComparatorIgnoringFields("fra", "indeks").containsExactlyInAnyOrderElementsOf(indhold);
  }

  @Alle
  void a_change_that_names_no_variants_keeps_them_all(Doer doer) {
    var dokument = opret(Doer.REST, helt(Sager.noegle()));
    var foer = inden(dokument);
    ret(doer, dokument, Post.af(EGENSKABER, "titel", "Imens", "beskrivelse", "").i("2012-01-01", "2014-01-01"));
    assertThat(inden(dokument)).isEqualTo(foer).isNotEmpty();
    var laest = laes(dokument, ALTID);
    assertThat(laest.livscyklus()).isEqualTo("Rettet");
    assertThat(laest.felt(EGENSKABER, "titel")).containsExactly("Æblegrød & <b>", "Imens", "Æblegrød & <b>");
    assertThat(laest.felt(EGENSKABER, "beskrivelse")).containsExactly("B", null, "B");
    assertThat(laest.felt(EGENSKABER, "major")).containsOnly("0");
    assertThat(laes(dokument, Tider.virkning("2013-01-01")).felt(EGENSKABER, "titel")).containsExactly("Imens");
  }

  @MedVarianter
  void one_variant_is_changed_in_a_period_and_the_rest_stays(Doer doer) {
    var dokument = opret(Doer.REST, helt(Sager.noegle()));
    var foer = inden(dokument);
    ret(doer, dokument, Post.af(VARIANT, "arkivering", "true", "produktion", "false").inden("Original").i("2012-01-01", "2014-01-01"));
    var laest = laes(dokument, ALTID);
    assertThat(laest.felt(VARIANT, "arkivering", "Original")).containsExactly("false", "true", "false");
    assertThat(laest.felt(VARIANT, "produktion", "Original")).containsExactly("true", "false", "true");
    assertThat(laest.felt(VARIANT, "delvisscannet", "Original")).containsOnly("true");
    assertThat(uden(inden(dokument), VARIANT, "Original")).isEqualTo(uden(foer, VARIANT, "Original"));
    assertThat(laes(dokument, Tider.virkning("2013-01-01")).felt(VARIANT, "arkivering", "Original")).containsExactly("true");
  }

  @MedDele
  void one_part_is_changed_in_a_period_and_the_rest_stays(Doer doer) {
    var dokument = opret(Doer.REST, helt(Sager.noegle()));
    var foer = inden(dokument);
    ret(doer, dokument, Post.af(DEL, "lokation", "Skab 4", "mimetype", "").inden("Original", "Kap. 1").i("2012-01-01", "2014-01-01"));
    var laest = laes(dokument, ALTID);
    assertThat(laest.felt(DEL, "lokation", "Original", "Kap. 1")).containsExactly("Arkiv 7", "Skab 4", "Arkiv 7");
    assertThat(laest.felt(DEL, "mimetype", "Original", "Kap. 1")).containsExactly("text/plain", null, "text/plain");
    assertThat(laest.felt(DEL, "indeks", "Original", "Kap. 1")).containsOnly("0");
    assertThat(uden(inden(dokument), DEL, "Original", "Kap. 1")).isEqualTo(uden(foer, DEL, "Original", "Kap. 1"));
  }

  @MedDele
  void a_variant_and_a_part_come_to_be_by_being_named(Doer doer) {
    var dokument = opret(doer, indhold("T"));
    ret(doer, dokument, Post.af(VARIANT, "arkivering", "false").inden("Ny & <æ>"));
    ret(doer, dokument, Post.af(DEL, "indeks", "0").inden("Ny & <æ>", "Kap. 1"));
    ret(doer, dokument, Post.af(REDIGERING).til(CVR).inden("ny & <æ>", "Kap. 1"));
    assertThat(laes(dokument, ALTID).felt(VARIANT, "arkivering")).containsExactly("false");
    assertThat(laes(dokument, ALTID).felt(DEL, "indeks")).containsExactly("0");
    assertThat(laes(dokument, ALTID).af(REDIGERING).map(Post::sti)).as("names are told apart as they are written").containsExactly(List.of("ny & <æ>", "Kap. 1"));
  }

  @MedDele
  void those_who_edit_a_part_are_replaced_all_at_once(Doer doer) {
    var dokument = opret(Doer.REST, helt(Sager.noegle()));
    ret(doer, dokument, Post.af(REDIGERING, "objekttype", "Bruger").til(Sager.TO).inden("Original", "Kap. 1"));
    assertThat(laes(dokument, ALTID).af(REDIGERING).map(Post::reference)).containsExactly(Sager.TO);
  }

  @MedDele
  void empty_lists_take_away_what_they_could_hold(Doer doer) {
    var dokument = opret(Doer.REST, helt(Sager.noegle()));
    ret(doer, dokument, Post.ingen(REDIGERING, "Original", "Kap. 1"));
    assertThat(steder(dokument)).containsExactlyInAnyOrder("Original", "Original/Kap. 1", "Original/Bilag & <2>", "Tillæg/Kap. 1");
    assertThat(laes(dokument, ALTID).af(REDIGERING)).isEmpty();
    ret(doer, dokument, Post.ingen("varianter.dele", "Original", "Kap. 1"));
    assertThat(steder(dokument)).containsExactlyInAnyOrder("Original", "Original/Bilag & <2>", "Tillæg/Kap. 1");
    ret(doer, dokument, Post.ingen("varianter.dele", "Original"));
    assertThat(steder(dokument)).containsExactlyInAnyOrder("Original", "Tillæg/Kap. 1");
    ret(doer, dokument, Post.ingen("varianter", "Tillæg"));
    assertThat(steder(dokument)).containsExactly("Original");
    ret(doer, dokument, Post.ingen("varianter"));
    assertThat(steder(dokument)).isEmpty();
  }

  @MedVarianter
  void an_empty_list_of_variants_takes_them_all_away_with_their_parts(Doer doer) {
    var dokument = opret(Doer.REST, helt(Sager.noegle()));
    ret(doer, dokument, Post.ingen("varianter"));
    assertThat(inden(dokument)).isEmpty();
    assertThat(laes(dokument, ALTID).felt(EGENSKABER, "minor")).containsExactly("0");
  }

  @MedVarianter
  void false_follows_true_and_is_not_the_same_as_nothing(Doer doer) {
    var dokument = opret(doer, indhold("T", Post.af(VARIANT, "arkivering", "true").inden("A"), Post.af(VARIANT, "produktion", "false").inden("B")));
    ret(doer, dokument, Post.af(VARIANT, "arkivering", "false").inden("A"));
    var laest = laes(dokument, ALTID);
    assertThat(laest.af(VARIANT, "A").map(Post::felter)).containsExactly(Post.af(VARIANT, "arkivering", "false").felter());
    assertThat(laest.af(VARIANT, "B").map(Post::felter)).containsExactly(Post.af(VARIANT, "produktion", "false").felter());
  }

  @Alle
  void relations_of_one_kind_are_replaced_all_at_once_and_those_of_others_stay(Doer doer) {
    var dokument = opret(doer, indhold("T", Post.af("bilag").til(Sager.EN), Post.af("bilag").til(Sager.TO), Post.af("ejer").til(CVR), Post.af("nyrevision").til(Sager.EN)));
    ret(doer, dokument, Post.af("bilag").til(Sager.TO), Post.af("nyrevision").til(Sager.TO).i("2015-01-01", "infinity"));
    var laest = laes(dokument, ALTID);
    assertThat(laest.af("bilag").map(Post::reference)).containsExactly(Sager.TO);
    assertThat(laest.af("ejer").map(Post::reference)).containsExactly(CVR);
    assertThat(laest.af("nyrevision").map(Post::reference)).containsExactlyInAnyOrder(Sager.EN, Sager.TO);
    ret(doer, dokument, Post.af("bilag"), Post.af("ejer").i("2015-01-01", "infinity"));
    assertThat(laes(dokument, ALTID).af("bilag")).isEmpty();
    assertThat(laes(dokument, ALTID).af("ejer").map(Post::til)).containsExactly("2014-12-31T23:00:00Z");
  }

  @Alle
  void a_state_follows_another(Doer doer) {
    var dokument = opret(doer, indhold("T"));
    ret(doer, dokument, fremdrift("Publiceret").i("2016-07-01", "infinity"));
    assertThat(laes(dokument, ALTID).felt("dokumentfremdrift", "fremdrift")).containsExactly("Modtaget", "Publiceret");
  }

  @Alle
  void a_passive_document_is_not_changed_and_comes_back_by_an_import(Doer doer) {
    var dokument = opret(doer, indhold("Før"));
    lykkes(doer.door.passiver(dokument));
    assertThat(laes(dokument, ALTID).livscyklus()).isEqualTo("Passiveret");
    assertThat(udfald(doer, d -> d.ret(dokument, List.of(fremdrift("Fordelt"))))).isEqualTo(new Udfald(LIVSCYKLUS, null, List.of("OIO-livscyklus")));
    assertThat(udfald(doer, d -> d.passiver(dokument)).kode()).isEqualTo(LIVSCYKLUS);
    lykkes(doer.door.importer(dokument, List.of(new Version(laes(dokument, ALTID).tidspunkt().plusNanos(1000).toString(), indhold("Igen")))));
    assertThat(laes(dokument, ALTID).livscyklus()).isEqualTo("Importeret");
    assertThat(laes(dokument, ALTID).felt(EGENSKABER, "titel")).containsExactly("Igen");
  }

  @MedDele
  void the_variants_of_a_passive_document_are_not_changed(Doer doer) {
    var dokument = opret(Doer.REST, helt(Sager.noegle()));
    lykkes(doer.door.passiver(dokument));
    var foer = inden(dokument);
    for (var rettelse : List.of(Post.ingen("varianter"), Post.af(DEL, "lokation", "X").inden("Original", "Kap. 1"), Post.af(VARIANT, "arkivering", "true").inden("Ny"))) {
      assertThat(udfald(doer, d -> d.ret(dokument, List.of(rettelse)))).isEqualTo(new Udfald(LIVSCYKLUS, null, List.of("OIO-livscyklus")));
    }
    assertThat(inden(dokument)).isEqualTo(foer);
  }

  @Alle
  void a_deleted_document_is_not_found_and_its_past_is(Doer doer) {
    var dokument = opret(Doer.REST, helt(Sager.noegle()));
    var foer = laes(dokument, ALTID);
    lykkes(doer.door.slet(dokument));
    assertThat(laes(dokument, ALTID).kode()).isEqualTo(IKKE_FUNDET);
    assertThat(laes(dokument, ALTID.kendt(foer.tidspunkt()))).isEqualTo(foer);
    assertThat(udfald(doer, d -> d.ret(dokument, List.of(fremdrift("Fordelt")))).kode()).isEqualTo(LIVSCYKLUS);
    assertThat(list(dokument)).isEmpty();
    var ukendt = UUID.randomUUID().toString();
    assertThat(laes(ukendt, ALTID).kode()).isEqualTo(IKKE_FUNDET);
    assertThat(udfald(doer, d -> d.ret(ukendt, List.of(fremdrift("Fordelt")))).kode()).isEqualTo(IKKE_FUNDET);
  }

  @Alle
  void an_import_has_the_history_of_its_source_and_takes_no_place_of_a_living_document(Doer doer) {
    var dokument = UUID.randomUUID().toString();
    var foerste = kanSiges(doer, helt(Sager.noegle()));
    var anden = kanSiges(doer, indhold("Anden", Post.af(VARIANT, "arkivering", "false").inden("Ekstrakt"), Post.af(DEL, "indeks", "0").inden("Ekstrakt", "Side")));
    lykkes(doer.door.importer(dokument, List.of(new Version("2014-01-01T12:00:00Z", foerste), new Version("2015-01-01T12:00:00.123456Z", anden))));
    assertThat(laes(dokument, ALTID.kendt(Instant.parse("2014-06-01T00:00:00Z"))).poster()).usingElementComparatorIgnoringFields("fra", "indeks").containsExactlyInAnyOrderElementsOf(foerste);
    assertThat(laes(dokument, ALTID).poster()).usingElementComparatorIgnoringFields("fra", "indeks").containsExactlyInAnyOrderElementsOf(anden);
    assertThat(laes(dokument, ALTID).tidspunkt()).isEqualTo("2015-01-01T12:00:00.123456Z");
    assertThat(laes(dokument, ALTID.kendt(Instant.parse("2013-01-01T00:00:00Z"))).kode()).isEqualTo(IKKE_FUNDET);
    assertThat(udfald(doer, d -> d.importer(dokument, List.of(new Version("2016-01-01T12:00:00Z", indhold("Tredje"))))).kode()).isEqualTo(LIVSCYKLUS);
  }

  @MedDele
  void what_was_known_of_a_part_stays_known(Doer doer) {
    var dokument = opret(doer, helt(Sager.noegle()));
    var kendt = laes(dokument, ALTID);
    ret(doer, dokument, Post.af(DEL, "lokation", "Skab 4").inden("Original", "Kap. 1").i("2999-01-01", "infinity"), Post.ingen("varianter", "Tillæg"));
    assertThat(laes(dokument, ALTID.kendt(kendt.tidspunkt()))).isEqualTo(kendt);
    assertThat(laes(dokument, Tider.virkning("2998-12-31")).felt(DEL, "lokation", "Original", "Kap. 1")).containsExactly("Arkiv 7");
    assertThat(laes(dokument, Tider.virkning("2999-01-01")).felt(DEL, "lokation", "Original", "Kap. 1")).containsExactly("Skab 4");
    assertThat(laes(dokument, Tider.virkning("2999-01-01").kendt(kendt.tidspunkt())).felt(DEL, "lokation", "Original", "Kap. 1")).containsExactly("Arkiv 7");
    assertThat(laes(dokument, Tider.virkning("2009-12-31")).poster()).isEmpty();
  }

  @MedVersion
  void a_change_that_expects_another_version_is_refused(Doer doer) {
    var dokument = opret(doer, helt(Sager.noegle()));
    var rettelse = List.of(Post.af(DEL, "lokation", "Skab 4").inden("Original", "Kap. 1"));
    assertThat(udfald(doer, d -> d.ret(dokument, 2, rettelse)).kode()).isEqualTo(VERSION);
    lykkes(doer.door.ret(dokument, 1, rettelse));
    assertThat(udfald(doer, d -> d.ret(dokument, 1, List.of(Post.ingen("varianter")))).kode()).isEqualTo(VERSION);
    assertThat(laes(dokument, ALTID).felt(DEL, "lokation", "Original", "Kap. 1")).containsExactly("Skab 4");
  }

  @MedDele
  void unknown_extensions_come_back_octet_by_octet(Doer doer) {
    var dokument = opret(doer, List.of(egenskaber(Sager.noegle(), "T", "lokaludvidelse", UDVIDELSE), fremdrift("Modtaget"),
        Post.af("ejer", "fuldtnavn", "By", "lokaludvidelse", UDVIDELSE + ANDEN).til(CVR),
        Post.af(VARIANT, "arkivering", "false", "lokaludvidelse", ANDEN + UDVIDELSE).inden("A"), Post.af(DEL, "indeks", "0", "lokaludvidelse", UDVIDELSE).inden("A", "B")));
    var laest = laes(dokument, ALTID);
    assertThat(laest.felt(EGENSKABER, "lokaludvidelse")).containsExactly(UDVIDELSE);
    assertThat(laest.felt("ejer", "lokaludvidelse")).containsExactly(UDVIDELSE + ANDEN);
    assertThat(laest.felt(VARIANT, "lokaludvidelse")).containsExactly(ANDEN + UDVIDELSE);
    assertThat(laest.felt(DEL, "lokaludvidelse")).containsExactly(UDVIDELSE);
  }

  @Alle
  void a_change_of_the_extension_of_the_document_leaves_those_within_it(Doer doer) {
    var dokument = opret(Doer.REST, List.of(egenskaber(Sager.noegle(), "T"), fremdrift("Modtaget"), Post.af(VARIANT, "lokaludvidelse", ANDEN).inden("A"),
        Post.af(DEL, "lokaludvidelse", UDVIDELSE).inden("A", "B")));
    ret(doer, dokument, Post.af(EGENSKABER, "titel", "U", "lokaludvidelse", UDVIDELSE).i("2012-01-01", "infinity"));
    assertThat(Doer.REST.door.laes(dokument, ALTID).felt(EGENSKABER, "lokaludvidelse")).containsExactly(null, UDVIDELSE);
    assertThat(Doer.REST.door.laes(dokument, ALTID).felt(VARIANT, "lokaludvidelse")).containsExactly(ANDEN);
    assertThat(Doer.REST.door.laes(dokument, ALTID).felt(DEL, "lokaludvidelse")).containsExactly(UDVIDELSE);
  }

  @Alle
  void a_document_is_found_by_what_it_holds(Doer doer) {
    var noegle = Sager.noegle();
    var dokument = opret(doer, kanSiges(doer, helt(noegle)));
    opret(doer, kanSiges(doer, helt(Sager.noegle())));
    var med = betingelse(EGENSKABER, "brugervendtnoegle", noegle);
    assertThat(soeg(med)).containsExactly(dokument);
    for (var ja : List.of(betingelse(EGENSKABER, "titel", "ÆBLEGRØD%"), betingelse(EGENSKABER, "major", "0"), betingelse(EGENSKABER, "brevdato", "2010-06-01"),
        betingelse("dokumentfremdrift", "fremdrift", "Modtaget"), betingelse("ejer", "fuldtnavn", "byen").til(CVR), betingelse("bilag").til(Sager.TO), betingelse("parter", "fuldtnavn", "q").til("urn:oio:y"))) {
      assertThat(soeg(med, ja)).as(ja.toString()).containsExactly(dokument);
    }
    for (var nej : List.of(betingelse(EGENSKABER, "major", "1"), betingelse("dokumentfremdrift", "fremdrift", "Fordelt"), betingelse("ejer", "fuldtnavn", "Byen").til("urn:oio:cvr-nr:87654321"),
        betingelse("nyrevision").til(Sager.TO), betingelse("parter", "fuldtnavn", "Q").til("urn:oio:x"))) {
      assertThat(soeg(med, nej)).as(nej.toString()).isEmpty();
    }
    assertThat(list(dokument, UUID.randomUUID().toString())).containsExactly(dokument);
  }

  @Test
  void a_document_is_found_by_what_its_variants_hold() {
    var noegle = Sager.noegle();
    var dokument = opret(Doer.REST, helt(noegle));
    var med = betingelse(EGENSKABER, "brugervendtnoegle", noegle);
    for (var ja : List.of(betingelse(VARIANT, "arkivering", "false").inden("original"), betingelse(VARIANT, "delvisscannet", "true", "produktion", "true").inden("Orig%"))) {
      assertThat(soeg(Doer.MED_VARIANTER, Tider.NU, med, ja)).as(ja.toString()).containsExactly(dokument);
    }
    for (var nej : List.of(betingelse(VARIANT, "arkivering", "true").inden("Original"), betingelse(VARIANT, "delvisscannet", "true", "produktion", "false").inden("Original"),
        betingelse(VARIANT, "arkivering", "false").inden("Kladde"), betingelse(VARIANT, "arkivering", "false").inden("Tillæg"))) {
      assertThat(soeg(Doer.MED_VARIANTER, Tider.NU, med, nej)).as(nej.toString()).isEmpty();
    }
  }

  @Test
  void what_is_asked_of_a_part_holds_of_one_and_the_same_part() {
    var noegle = Sager.noegle();
    var dokument = opret(Doer.REST, helt(noegle));
    var med = betingelse(EGENSKABER, "brugervendtnoegle", noegle);
    for (var ja : List.of(betingelse(DEL, "indeks", "0"), betingelse(DEL, "indhold", "http://X/%"), betingelse(DEL, "lokation", "arkiv 7"), betingelse(DEL, "mimetype", "TEXT/plain"))) {
      assertThat(soeg(Doer.HELE, Tider.NU, med, ja.inden("Original", "kap. 1"))).as(ja.toString()).containsExactly(dokument);
      assertThat(soeg(Doer.HELE, Tider.NU, med, ja.inden("Original", "Bilag%"))).as(ja.toString()).isEmpty();
      assertThat(soeg(Doer.HELE, Tider.NU, med, ja.inden("Tillæg", "Kap. 1"))).as(ja.toString()).isEmpty();
    }
    var tegning = betingelse(DEL, "mimetype", "image/png");
    assertThat(soeg(Doer.HELE, Tider.NU, med, tegning.inden("Tillæg", "Kap. 1"))).containsExactly(dokument);
    assertThat(soeg(Doer.HELE, Tider.NU, med, betingelse(DEL, "mimetype", "image/png", "indhold", "http://x/1").inden("%", "Kap. 1"))).as("two parts of the same name").isEmpty();
    assertThat(soeg(Doer.HELE, Tider.NU, med, betingelse(VARIANT, "arkivering", "false").inden("%"), tegning.inden("%", "Kap. 1"))).as("a part of another variant").isEmpty();
    assertThat(soeg(Doer.HELE, Tider.NU, med, betingelse(REDIGERING).til(Sager.EN).inden("Original", "Kap. 1"))).containsExactly(dokument);
    assertThat(soeg(Doer.HELE, Tider.NU, med, betingelse(REDIGERING).til(Sager.EN).inden("Tillæg", "Kap. 1"))).isEmpty();
    assertThat(soeg(Doer.HELE, Tider.NU, med, betingelse(REDIGERING).til(Sager.TO).inden("Original", "Kap. 1"))).isEmpty();
  }

  @Test
  void a_document_is_found_by_what_a_part_was_known_to_hold_then() {
    var noegle = Sager.noegle();
    var dokument = opret(Doer.REST, helt(noegle));
    var kendt = laes(dokument, ALTID).tidspunkt();
    ret(Doer.SOAP, dokument, Post.af(DEL, "mimetype", "text/html").inden("Original", "Kap. 1").i("2015-01-01", "infinity"));
    var med = betingelse(EGENSKABER, "brugervendtnoegle", noegle);
    var foer = betingelse(DEL, "mimetype", "text/plain", "lokation", "Arkiv 7").inden("Original", "Kap. 1");
    var efter = betingelse(DEL, "mimetype", "text/html", "lokation", "Arkiv 7").inden("Original", "Kap. 1");
    for (var tider : List.of(Tider.NU, Tider.virkning("2015-01-01"))) {
      assertThat(soeg(Doer.HELE, tider, med, efter)).containsExactly(dokument);
      assertThat(soeg(Doer.HELE, tider, med, foer)).isEmpty();
    }
    for (var tider : List.of(Tider.virkning("2014-12-31"), Tider.NU.kendt(kendt), ALTID.kendt(kendt))) {
      assertThat(soeg(Doer.HELE, tider, med, foer)).containsExactly(dokument);
      assertThat(soeg(Doer.HELE, tider, med, efter)).isEmpty();
    }
    assertThat(soeg(Doer.HELE, ALTID, med, foer)).isEqualTo(soeg(Doer.HELE, ALTID, med, efter)).containsExactly(dokument);
    assertThat(soeg(Doer.HELE, Tider.virkning("2009-12-31"), med, foer)).isEmpty();
  }

  /** What REST keeps as a text, and no list of extensions may hold, goes through SOAP as the text that it is. */
  @ParameterizedTest
  @ValueSource(strings = {"tekst", "<uden/>", "<a xmlns='urn:a'/>hale", "<halv"})
  void a_text_that_is_no_extension_is_the_same_when_soap_has_written_it_back_to_its_part(String tekst) {
    var dokument = opret(Doer.REST, indhold("T", Post.af(DEL, "indeks", "0", "lokaludvidelse", tekst).inden("A", "B")));
    var json = Soap.DOKUMENT.kald("LaesInput", Soap.uuid(dokument)).ok().tekst("Json");
    ret(Doer.REST, dokument, Post.af(DEL, "lokaludvidelse", "imens").inden("A", "B"));
    ret(Doer.SOAP, dokument, Post.af(DEL, "lokaludvidelse", "<l:Json xmlns:l=\"urn:sagdok:lokaludvidelse\">" + json.replace("<", "&lt;") + "</l:Json>").inden("A", "B"));
    assertThat(Doer.REST.door.laes(dokument, ALTID).felt(DEL, "lokaludvidelse")).containsExactly(tekst);
  }

  @Alle
  void what_is_wrong_is_refused_by_the_same_rules(Doer doer) {
    assertThat(opretNej(doer, egenskaber(Sager.noegle(), "T").i("2014-01-01", "2012-01-01"), fremdrift("Modtaget"))).isEqualTo(new Udfald(FORKERT, null, List.of("SKEMA-periode")));
    assertThat(opretNej(doer, egenskaber(Sager.noegle(), "T"), egenskaber(Sager.noegle(), "U").i("2012-01-01", "2013-01-01"), fremdrift("Modtaget")).kode()).isEqualTo(FORKERT);
    var dokument = opret(doer, indhold("T", Post.af("bilag").til(Sager.EN)));
    var foer = laes(dokument, ALTID);
    assertThat(retNej(doer, dokument, fremdrift("Ukendt"))).isEqualTo(new Udfald(FORKERT, null, List.of("SKEMA-kode")));
    assertThat(retNej(doer, dokument, Post.af("nyrevision").til(Sager.EN),
        Post.af("nyrevision").til(Sager.TO).i("2012-01-01", "2013-01-01"))).isEqualTo(new Udfald(FORKERT, null, List.of("OIO-overlap")));
    assertThat(laes(dokument, ALTID)).isEqualTo(foer);
  }

  @MedVarianter
  void what_is_wrong_in_a_variant_is_refused_by_the_same_rules(Doer doer) {
    var dokument = opret(doer, indhold("T", Post.af(VARIANT, "arkivering", "false").inden("A")));
    var foer = laes(dokument, ALTID);
    assertThat(retNej(doer, dokument, Post.af(VARIANT, "arkivering", "true").inden("A").i("2014-01-01", "2012-01-01"))).isEqualTo(new Udfald(FORKERT, null, List.of("SKEMA-periode")));
    var overlap = retNej(doer, dokument, Post.af(VARIANT, "arkivering", "true").inden("A"), Post.af(VARIANT, "produktion", "true").inden("A").i("2012-01-01", "2013-01-01"));
    assertThat(overlap).isEqualTo(new Udfald(FORKERT, null, List.of("OIO-overlap")));
    assertThat(retNej(doer, dokument, Post.af(VARIANT, "arkivering", "måske").inden("A")).kode()).isEqualTo(FORKERT);
    assertThat(retNej(doer, dokument, Post.af(VARIANT, "arkivering", "true").inden("")).kode()).isEqualTo(FORKERT);
    assertThat(laes(dokument, ALTID)).isEqualTo(foer);
  }

  @MedDele
  void what_is_wrong_in_a_part_is_refused_by_the_same_rules(Doer doer) {
    var dokument = opret(doer, helt(Sager.noegle()));
    var foer = laes(dokument, ALTID);
    assertThat(retNej(doer, dokument, Post.af(DEL, "lokation", "X").inden("Original", "Kap. 1").i("2014-01-01", "2012-01-01"))).isEqualTo(new Udfald(FORKERT, null, List.of("SKEMA-periode")));
    assertThat(retNej(doer, dokument, Post.af(DEL, "indeks", "et").inden("Original", "Kap. 1")).kode()).isEqualTo(FORKERT);
    assertThat(retNej(doer, dokument, Post.af(DEL, "lokation", "X").inden("Original", "")).kode()).isEqualTo(FORKERT);
    assertThat(retNej(doer, dokument, Post.af(DEL, "lokation", "X").inden("Original", langt())).kode()).isEqualTo(FORKERT);
    assertThat(retNej(doer, dokument, Post.af(REDIGERING).til("urn:").inden("Original", "Kap. 1")).kode()).isEqualTo(FORKERT);
    assertThat(retNej(doer, dokument, Post.af(DEL, "indhold", "store:" + "0".repeat(64)).inden("Original", "Kap. 1")).kode()).isEqualTo(FORKERT);
    assertThat(laes(dokument, ALTID)).isEqualTo(foer);
  }

  @Alle
  void the_profile_tells_and_refuses_the_same(Doer doer) {
    profil("report");
    var ja = udfald(doer, d -> d.opret(indhold("T")));
    assertThat(ja.kode()).isEqualTo(OK);
    assertThat(ja.regler()).contains("B1", "OB1");
    profil("enforce");
    var noegle = Sager.noegle();
    assertThat(opretNej(doer, egenskaber(noegle, "T"), fremdrift("Modtaget"))).isEqualTo(new Udfald(FORKERT, null, ja.regler()));
    profil("off");
    assertThat(soeg(betingelse(EGENSKABER, "brugervendtnoegle", noegle))).isEmpty();
  }

  /** All doors change the same document at once; every change counts, and none undoes another. */
  @Test
  void changes_that_meet_are_made_one_after_the_other() {
    var dokument = opret(Doer.SOAP, indhold("T"));
    var svar = IntStream.range(0, 12).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
      var doer = Doer.MED_VARIANTER.get(i % Doer.MED_VARIANTER.size());
      return doer.door.ret(dokument, List.of(Post.af(VARIANT, "arkivering", "false").inden("V" + i % 3).i((2020 + i) + "-01-01", (2021 + i) + "-01-01")));
    })).toList();
    svar.forEach(s -> lykkes(s.join()));
    assertThat(laes(dokument, ALTID).af(VARIANT).map(p -> p.sti().get(0)).distinct()).containsExactlyInAnyOrder("V0", "V1", "V2");
    assertThat(IntStream.range(0, 12).mapToObj(i -> laes(dokument, Tider.virkning((2020 + i) + "-06-01")).af(VARIANT, "V" + i % 3).count())).containsOnly(1L);
  }

  /** More than an index can hold, however it is pressed together. */
  private static String langt() {
    return Stream.generate(UUID::randomUUID).limit(500).map(UUID::toString).collect(Collectors.joining());
  }

  private static Udfald opretNej(Doer doer, Post... indhold) {
    return udfald(doer, d -> d.opret(List.of(indhold)));
  }

  private static Udfald retNej(Doer doer, String dokument, Post... indhold) {
    return udfald(doer, d -> d.ret(dokument, List.of(indhold)));
  }

  /** What lies in variants and parts. */
  private List<Post> inden(String dokument) {
    return laes(dokument, ALTID).poster().stream().filter(p -> !p.sti().isEmpty()).toList();
  }

  private List<String> steder(String dokument) {
    return inden(dokument).stream().map(p -> String.join("/", p.sti())).distinct().toList();
  }

  private static List<Post> uden(List<Post> poster, String gruppe, String... sti) {
    return poster.stream().filter(p -> !(p.gruppe().equals(gruppe) && p.sti().equals(List.of(sti)))).toList();
  }

  /** Of this content. */
  private static List<Post> kanSiges(Doer doer, List<Post> indhold) {
    return new Laest(OK, null, null, null, null, indhold).uden(doer.udeladt).poster();
  }

  /** Original with two parts, one of which is being edited, and Tillæg of which only a part is known; false and 0 wherever they can be. */
  private static List<Post> helt(String noegle) {
    return List.of(egenskaber(noegle, "Æblegrød & <b>", "major", "0", "minor", "0", "kassationskode", "K", "dokumentnummer", "D1", "foelsomhed", "VIP_SAGER",
            "offentlighedundtaget.alternativtitel", "A", "offentlighedundtaget.hjemmel", "§ 1\r\n\tstk. 2", "integrationsdata", "I"), fremdrift("Modtaget"),
        Post.af("ejer", "fuldtnavn", "Byen", "cvrnummer", "12345678").til(CVR), Post.af("andrebehandlere", "objekttype", "Bruger").til(Sager.EN), Post.af("parter", "fuldtnavn", "P").til("urn:oio:x"), Post.af("parter", "fuldtnavn", "Q").til("urn:oio:y"),
        Post.af("bilag").til(Sager.EN), Post.af("bilag").til(Sager.TO), Post.af("nyrevision").til(Sager.EN), Post.af("primaerklasse", "klassetitel", "Kl").til(Sager.EN),
        Post.af("arkiver").til(Sager.EN), Post.af("tilknyttedesager").til(Sager.TO), Post.af("master", "systemnavn", "ESDH").til(Sager.TO),
        Post.af(VARIANT, "arkivering", "false", "delvisscannet", "true", "offentliggoerelse", "false", "produktion", "true").inden("Original"),
        Post.af(DEL, "indeks", "0", "indhold", "http://x/1", "lokation", "Arkiv 7", "mimetype", "text/plain").inden("Original", "Kap. 1"),
        Post.af(REDIGERING, "objekttype", "Bruger").til(Sager.EN).inden("Original", "Kap. 1"), Post.af(REDIGERING).til("urn:x:y").inden("Original", "Kap. 1"),
        Post.af(DEL, "indeks", "-2").inden("Original", "Bilag & <2>"), Post.af(DEL, "mimetype", "image/png").inden("Tillæg", "Kap. 1"));
  }

  private static List<Post> indhold(String titel, Post... mere) {
    var alle = new ArrayList<>(List.of(egenskaber(Sager.noegle(), titel), fremdrift("Modtaget")));
    alle.addAll(List.of(mere));
    return alle;
  }

  private static Post egenskaber(String noegle, String titel, String... mere) {
    var alle = new ArrayList<>(List.of("brugervendtnoegle", noegle, "titel", titel, "beskrivelse", "B", "brevdato", "2010-06-01", "dokumenttype", "Brev"));
    alle.addAll(List.of(mere));
    return Post.af(EGENSKABER, alle.toArray(String[]::new));
  }

  private static Post fremdrift(String kode) {
    return Post.af("dokumentfremdrift", "fremdrift", kode);
  }
}
