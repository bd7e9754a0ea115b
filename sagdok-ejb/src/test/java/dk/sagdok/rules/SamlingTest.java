package dk.sagdok.rules;

import static dk.sagdok.objekt.Livscyklus.PASSIVERET;
import static dk.sagdok.rules.Fortaelling.fra;
import static dk.sagdok.rules.Fortaelling.indeks;
import static dk.sagdok.rules.Fortaelling.mellem;
import static dk.sagdok.rules.Fortaelling.post;
import static dk.sagdok.rules.Fortaelling.tid;
import static java.util.Map.of;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Fejl;
import dk.sagdok.time.Interval;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Elements with names, and elements in them: what a command does to those it names, and to those it does not. */
class SamlingTest {
  private static final String ANNA = "aaaaaaaa-0000-4000-8000-000000000001";
  private static final String BO = "bbbbbbbb-0000-4000-8000-000000000002";
  /** Two variants with a part of the same name, and one more part. */
  private static final Indhold FOER = objekt(of(
      "Original", variant(of("egenskaber", List.of(slags("Original")), "laaner", List.of(til(ANNA))), of(
          "Brev", del(of("egenskaber", List.of(indhold("b")), "redigeresaf", List.of(til(ANNA), til(BO)), "kvitteringer", List.of(til(ANNA), til(BO)))),
          "Bilag", del(of("egenskaber", List.of(indhold("c")))))),
      "Offentlig", variant(of("egenskaber", List.of(slags("Kopi"))), of("Brev", del(of("egenskaber", List.of(indhold("d")), "redigeresaf", List.of(til(ANNA))))))));
  private static final List<String> I_BREV = List.of("Original/Brev egenskaber 2020-01-01/ {indhold=b}", "Original/Brev kvitteringer 1: 2020-01-01/ " + ANNA,
      "Original/Brev kvitteringer 2: 2020-01-01/ " + BO, "Original/Brev redigeresaf 1: 2020-01-01/ " + ANNA, "Original/Brev redigeresaf 2: 2020-01-01/ " + BO);
  private static final List<String> I_BILAG = List.of("Original/Bilag egenskaber 2020-01-01/ {indhold=c}");
  private static final List<String> I_ORIGINAL = List.of("Original egenskaber 2020-01-01/ {slags=Original}", "Original laaner 2020-01-01/ " + ANNA);
  private static final List<String> I_OFFENTLIG = List.of("Offentlig egenskaber 2020-01-01/ {slags=Kopi}", "Offentlig/Brev egenskaber 2020-01-01/ {indhold=d}",
      "Offentlig/Brev redigeresaf 1: 2020-01-01/ " + ANNA);
  private static final UUID OBJEKT = new UUID(0, 1);
  private final Fortaelling dokument = new Fortaelling();

  @ParameterizedTest(name = "{0}")
  @MethodSource("rettelser")
  void ret_closes_and_opens(String hvad, Indhold ret, List<String> lukket, List<String> aabnet) {
    dokument.opret("2024-01-10", FOER);
    assertThat(dokument.elementer()).isEqualTo(alle(I_BREV, I_BILAG, I_ORIGINAL, I_OFFENTLIG));
    dokument.ret("2024-02-01", ret);

    assertThat(Fortaelling.elementer(dokument.sidste().lukket())).isEqualTo(alle(lukket));
    assertThat(Fortaelling.elementer(dokument.sidste().aabnet())).isEqualTo(alle(aabnet));
    assertThat(dokument.laes("egenskaber")).containsExactly("2020-01-01/ {titel=A}");
  }

  static Stream<Arguments> rettelser() {
    return Stream.of(
        eks("no samling", new Indhold(of()), List.of(), List.of()),
        eks("an element without content", objekt(of("Original", variant(of()), "Ny", variant(of()))), List.of(), List.of()),
        eks("a value of a variant", objekt(of("Original", variant(of("egenskaber", List.of(post(mellem("2021-01-01", "2022-01-01"), of("produktion", false))))))),
            List.of("Original egenskaber 2020-01-01/ {slags=Original}"), List.of("Original egenskaber 2020-01-01/2021-01-01 {slags=Original}",
                "Original egenskaber 2021-01-01/2022-01-01 {produktion=false, slags=Original}", "Original egenskaber 2022-01-01/ {slags=Original}")),
        eks("a value of one of two parts of the same name", objekt(of("Offentlig", variant(of(), of("Brev", del(of("egenskaber", List.of(indhold("e")))))))),
            List.of("Offentlig/Brev egenskaber 2020-01-01/ {indhold=d}"), List.of("Offentlig/Brev egenskaber 2020-01-01/ {indhold=e}")),
        eks("a relation that has one entry at a time", objekt(of("Original", variant(of("laaner", List.of(post(fra("2024-01-01"), BO)))))),
            List.of("Original laaner 2020-01-01/ " + ANNA), List.of("Original laaner 2020-01-01/2024-01-01 " + ANNA, "Original laaner 2024-01-01/ " + BO)),
        eks("a relation without indeks", brev(of("redigeresaf", List.of(til(BO)))), List.of("Original/Brev redigeresaf 1: 2020-01-01/ " + ANNA), List.of()),
        eks("a relation without indeks, emptied", brev(of("redigeresaf", List.of())),
            List.of("Original/Brev redigeresaf 1: 2020-01-01/ " + ANNA, "Original/Brev redigeresaf 2: 2020-01-01/ " + BO), List.of()),
        eks("a relation with indeks", brev(of("kvitteringer", List.of(indeks(2, post(fra("2021-01-01"), ANNA)), til(BO)))),
            List.of("Original/Brev kvitteringer 2: 2020-01-01/ " + BO),
            List.of("Original/Brev kvitteringer 2: 2021-01-01/ " + ANNA, "Original/Brev kvitteringer 3: 2020-01-01/ " + BO)),
        eks("a relation with indeks, emptied, stays", brev(of("kvitteringer", List.of())), List.of(), List.of()),
        eks("the values of a part, emptied", brev(of("egenskaber", List.of())), List.of("Original/Brev egenskaber 2020-01-01/ {indhold=b}"), List.of()),
        eks("a new part in an old variant", objekt(of("Offentlig", variant(of(), of("Bilag", del(of("egenskaber", List.of(indhold("n")))))))),
            List.of(), List.of("Offentlig/Bilag egenskaber 2020-01-01/ {indhold=n}")),
        eks("a new variant with a part", objekt(of("Arkiv", variant(of("egenskaber", List.of(slags("Kopi"))), of("Brev", del(of("redigeresaf", List.of(til(BO)))))))),
            List.of(), List.of("Arkiv egenskaber 2020-01-01/ {slags=Kopi}", "Arkiv/Brev redigeresaf 3: 2020-01-01/ " + BO)),
        eks("no parts", objekt(of("Original", variant(of(), of()))), alle(I_BREV, I_BILAG), List.of()),
        eks("no parts and no values", objekt(of("Offentlig", variant(of("egenskaber", List.of()), of()))), I_OFFENTLIG, List.of()),
        eks("no variants", objekt(of()), alle(I_BREV, I_BILAG, I_ORIGINAL, I_OFFENTLIG), List.of()));
  }

  @Test
  void other_changes_keep_every_element() {
    dokument.opret("2024-01-10", FOER);
    var foer = dokument.elementer();
    dokument.ret("2024-02-01", of("egenskaber", List.of(post(fra("2021-01-01"), of("titel", "B"))), "bilag", List.of(til(ANNA))));
    assertThat(dokument.elementer()).isEqualTo(foer);
    dokument.passiver("2024-02-02");
    assertThat(dokument.livscyklus()).isEqualTo(PASSIVERET);
    assertThat(dokument.elementer()).isEqualTo(foer);
    dokument.slet("2024-02-03");
    assertThat(dokument.elementer()).isEqualTo(foer);
  }

  @Test
  void a_whole_content_leaves_nothing_of_what_it_does_not_name_and_does_not_rewrite_what_is_the_same() {
    dokument.opret("2024-01-10", FOER);
    dokument.erstat("2024-02-01", objekt(of("Original", variant(of("egenskaber", List.of(slags("Original"))), of(
        "Brev", del(of("egenskaber", List.of(indhold("b")), "redigeresaf", List.of(til(BO)))))))));

    assertThat(dokument.elementer()).containsExactly("Original egenskaber 2020-01-01/ {slags=Original}",
        "Original/Brev egenskaber 2020-01-01/ {indhold=b}", "Original/Brev redigeresaf 2: 2020-01-01/ " + BO);
    assertThat(dokument.sidste().aabnet()).isEmpty();
  }

  @Test
  void an_import_over_a_deleted_object_has_the_elements_of_its_last_registration() {
    dokument.opret("2024-01-10", FOER);
    dokument.slet("2024-02-01");
    dokument.importer("2024-05-01", dokument.registrering("2024-03-01", FOER),
        dokument.registrering("2024-04-01", objekt(of("Arkiv", variant(of("egenskaber", List.of(slags("Kopi"))))))));

    assertThat(dokument.elementer()).containsExactly("Arkiv egenskaber 2020-01-01/ {slags=Kopi}");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("behov")
  void behov_is_the_groups_that_are_touched(String hvad, Indhold ret, Set<String> hele, Map<String, Interval> perioder) {
    assertThat(NextRegistrering.behov(Fortaelling.somRet(ret))).isEqualTo(new Behov(false, hele, of(), perioder));
  }

  static Stream<Arguments> behov() {
    return Stream.of(
        Arguments.of("one group of a part", brev(of("egenskaber", List.of(indhold("e")))), Set.of(), of("varianter.dele.egenskaber", fra("2020-01-01"))),
        Arguments.of("one entry of a part", brev(of("kvitteringer", List.of(indeks(2, til(BO))))), Set.of("varianter.dele.kvitteringer"), of()),
        Arguments.of("nothing", brev(of("kvitteringer", List.of())), Set.of(), of()),
        Arguments.of("all parts of a variant", objekt(of("Original", variant(of(), of()))),
            Set.of("varianter.dele.egenskaber", "varianter.dele.redigeresaf", "varianter.dele.kvitteringer"), of()),
        Arguments.of("all variants", objekt(of()), Set.of("varianter.egenskaber", "varianter.laaner", "varianter.dele.egenskaber",
            "varianter.dele.redigeresaf", "varianter.dele.kvitteringer"), of()));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("forkerte")
  void what_is_wrong_in_an_element_is_refused(String regel, String sti, Indhold ret) {
    dokument.opret("2024-01-10", FOER);
    assertThat(dokument.afvist(Fejl.REGELBRUD, () -> dokument.ret("2024-02-01", ret))).extracting(Aarsag::regel, Aarsag::sti)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(regel, sti));
  }

  static Stream<Arguments> forkerte() {
    return Stream.of(
        Arguments.of("SKEMA-ukendt", "varianter.egenskaber", new Indhold(of("varianter.egenskaber", List.of()))),
        Arguments.of("SKEMA-ukendt", "varianter.dele", new Indhold(of(), of("varianter.dele", of()))),
        Arguments.of("SKEMA-ukendt", "varianter.titler", objekt(of("Original", variant(of("titler", List.of()))))),
        Arguments.of("SKEMA-kraevet", "varianttekst", objekt(of(" ", variant(of())))),
        Arguments.of("SKEMA-kraevet", "egenskaber[0].slags", objekt(of("Ny", variant(of("egenskaber", List.of(post(fra("2020-01-01"), of("produktion", true)))))))),
        Arguments.of("OIO-overlap", "egenskaber[1]", brev(of("egenskaber", List.of(indhold("x"), post(fra("2021-01-01"), of("indhold", "y")))))),
        Arguments.of("OIO-indeks", "kvitteringer[1].indeks", brev(of("kvitteringer", List.of(indeks(1, til(ANNA)), indeks(1, til(BO)))))));
  }

  @Test
  void a_change_of_every_part_does_not_look_at_every_row_for_every_part() {
    var opret = NextRegistrering.after(Optional.empty(), Fortaelling.somOpret(mange("a")), tid("2024-01-10"), OBJEKT, "bruger").trin().get(0);
    var opslag = new AtomicLong();
    var raekker = opret.aabnet().stream().map(r -> new Raekke(r.gruppe(), new TaltNoegle(r.noegle(), opslag), r.indeks(), r.virkning(), r.vaerdi())).toList();
    var foer = new Tilstand(opret.registrering(), raekker, of("varianter.dele.redigeresaf", 1));
    for (var command : List.of(Fortaelling.somRet(mange("b")), Fortaelling.somErstat(mange("c")))) {
      opslag.set(0);
      var efter = NextRegistrering.after(Optional.of(foer), command, tid("2024-02-01"), OBJEKT, "bruger").trin().get(0);
      assertThat(efter.aabnet()).hasSize(500);
      assertThat(opslag.get()).isPositive().isLessThan(20L * raekker.size());
    }
  }

  private static Indhold mange(String indhold) {
    var dele = new HashMap<String, Indhold>();
    for (int i = 0; i < 500; i++) {
      dele.put("Del " + i, del(of("egenskaber", List.of(indhold(indhold)), "redigeresaf", List.of(til(ANNA)))));
    }
    return objekt(of("Original", variant(of(), dele)));
  }

  /** Counts how often a row is asked where it lies. */
  private static final class TaltNoegle extends AbstractList<String> {
    private final List<String> navne;
    private final AtomicLong opslag;

    TaltNoegle(List<String> navne, AtomicLong opslag) {
      this.navne = navne;
      this.opslag = opslag;
    }

    @Override
    public String get(int index) {
      return navne.get(index);
    }

    @Override
    public int size() {
      return navne.size();
    }

    @Override
    public boolean equals(Object other) {
      opslag.incrementAndGet();
      return navne.equals(other);
    }

    @Override
    public int hashCode() {
      opslag.incrementAndGet();
      return navne.hashCode();
    }
  }

  private static Arguments eks(String hvad, Indhold ret, List<String> lukket, List<String> aabnet) {
    return Arguments.of(hvad, ret, lukket, aabnet);
  }

  private static Indhold objekt(Map<String, Indhold> varianter) {
    return new Indhold(of(), of("varianter", varianter));
  }

  private static Indhold variant(Map<String, List<Post>> grupper) {
    return new Indhold(inden("varianter.", grupper));
  }

  private static Indhold variant(Map<String, List<Post>> grupper, Map<String, Indhold> dele) {
    return new Indhold(inden("varianter.", grupper), of("varianter.dele", dele));
  }

  private static Indhold del(Map<String, List<Post>> grupper) {
    return new Indhold(inden("varianter.dele.", grupper));
  }

  private static Indhold brev(Map<String, List<Post>> grupper) {
    return objekt(of("Original", variant(of(), of("Brev", del(grupper)))));
  }

  private static Map<String, List<Post>> inden(String sti, Map<String, List<Post>> grupper) {
    var inden = new HashMap<String, List<Post>>();
    Fortaelling.indhold(grupper).grupper().forEach((kode, poster) -> inden.put(sti + kode, poster));
    return inden;
  }

  private static Post slags(String slags) {
    return post(fra("2020-01-01"), of("slags", slags));
  }

  private static Post indhold(String indhold) {
    return post(fra("2020-01-01"), of("indhold", indhold));
  }

  private static Post til(String uuid) {
    return post(fra("2020-01-01"), uuid);
  }

  @SafeVarargs
  private static List<String> alle(List<String>... lister) {
    var alle = new ArrayList<String>();
    Stream.of(lister).forEach(alle::addAll);
    return alle.stream().sorted().toList();
  }
}
