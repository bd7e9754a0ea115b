package dk.sagdok.objekttype;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every description must keep, whatever it describes. */
class BeskrivelserTest {
  private static final UUID URL = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
  /** Ejer, Ansvarlig, Primaer behandler, Primaer part, Primaer klasse, Handlingsklasse, Behandlingsarkiv, Master, Afsender. */
  private static final Set<String> OFFENTLIGGJORTE = Set.of("9e979b84-b846-4472-8622-58007dc63c7e", "a1263342-d348-44ba-a566-233f37c4cb67",
      "bf1f93ed-9441-4af4-835b-baeb201f3076", "d839f26a-d4d1-4441-b2d6-3dbbb12a9404", "a86c6581-ec85-412d-a655-31a1f1d5b14f", "05ef7011-11a7-4e4c-a46b-3de6aa457fc3",
      "a330ac07-8687-45b9-9bf2-21137eb0dbb0", "251c24fd-57b0-4afc-9d73-b063d1957eb3", "1b3c6a6d-e977-4491-9bf8-b41ee6999f39");

  static List<ObjektType> typer() {
    return Objekttyper.ALLE;
  }

  @ParameterizedTest
  @MethodSource("typer")
  void a_group_in_an_element_has_the_path_of_its_samling_and_every_other_has_none(ObjektType type) {
    var inden = samlinger(type).flatMap(s -> s.grupper().stream().map(g -> s.kode() + " " + g.samling())).toList();
    assertThat(inden).allSatisfy(par -> assertThat(par.split(" ")[0]).isEqualTo(par.split(" ")[1]));
    assertThat(Arrays.stream(Art.values()).flatMap(art -> type.grupper(art).stream()).count() + inden.size()).isEqualTo(type.grupper().size());
  }

  @ParameterizedTest
  @MethodSource("typer")
  void a_samling_lies_one_step_below_the_one_around_it_and_names_its_elements(ObjektType type) {
    assertThat(type.samlinger()).allSatisfy(s -> assertThat(s.kode()).doesNotContain("."));
    samlinger(type).forEach(ydre -> assertThat(ydre.samlinger()).allSatisfy(s -> assertThat(s.kode()).isEqualTo(ydre.kode() + "." + Samling.kort(s.kode()))));
    assertThat(samlinger(type)).allSatisfy(s -> assertThat(s.noegle().kraevet()).isTrue());
  }

  @ParameterizedTest
  @MethodSource("typer")
  void a_role_is_a_published_one_or_minted_for_its_relation_and_is_used_once(ObjektType type) {
    var set = new HashSet<UUID>();
    type.grupper().values().stream().filter(Gruppe::erRelation).forEach(g -> {
      assertThat(OFFENTLIGGJORTE.contains(g.rolle().toString()) || g.rolle().equals(praeget(type, g))).as(g.kode()).isTrue();
      assertThat(set.add(g.rolle())).as(g.kode()).isTrue();
    });
  }

  @ParameterizedTest
  @MethodSource("typer")
  void the_envelope_names_relations_that_have_one_entry_at_a_time(ObjektType type) {
    assertThat(Stream.of(type.kuvert().myndighed(), type.kuvert().emne())).allSatisfy(kode -> assertThat(type.gruppe(kode)).hasValueSatisfying(g -> {
      assertThat(g.erRelation()).isTrue();
      assertThat(g.mangfoldig()).isFalse();
    }));
    assertThat(type.gruppe(type.kuvert().foelsomhed()).flatMap(g -> g.felt(ObjektType.Kuvert.FOELSOMHED)).orElseThrow().koder()).isNotEmpty();
  }

  @Test
  void the_path_of_a_value_names_the_elements_that_lead_to_it() {
    var dokument = DokumentType.DOKUMENT;
    assertThat(dokument.grupper().get("varianter.egenskaber").sti(List.of("Original"))).isEqualTo("varianter[Original].egenskaber");
    assertThat(dokument.grupper().get("varianter.dele.underredigeringaf").sti(List.of("Original", "Kap. 1")))
        .isEqualTo("varianter[Original].dele[Kap. 1].relationer.underredigeringaf");
    assertThat(dokument.grupper().get("ejer").sti(List.of())).isEqualTo("relationer.ejer");
  }

  @Test
  void an_installation_may_choose_the_role_of_a_relation_in_an_element_too() {
    var valgt = "11111111-1111-4111-8111-111111111111";
    var type = DokumentType.DOKUMENT.medRoller(kode -> kode.equals("varianter.dele.underredigeringaf") ? valgt : null);
    assertThat(type.grupper().get("varianter.dele.underredigeringaf").rolle()).hasToString(valgt);
    assertThat(type.samlinger().get(0).samlinger().get(0).grupper().get(1).rolle()).hasToString(valgt);
    assertThat(type.kuvert().myndighed()).isEqualTo("ejer");
  }

  private static Stream<Samling> samlinger(ObjektType type) {
    return type.samlinger().stream().flatMap(BeskrivelserTest::ogInden);
  }

  private static Stream<Samling> ogInden(Samling samling) {
    return Stream.concat(Stream.of(samling), samling.samlinger().stream().flatMap(BeskrivelserTest::ogInden));
  }

  /** UUID version 5 of {@code https://sagdok.dk/rolle/<type>/<relation>}. */
  private static UUID praeget(ObjektType type, Gruppe gruppe) {
    try {
      var sha = MessageDigest.getInstance("SHA-1");
      sha.update(ByteBuffer.allocate(16).putLong(URL.getMostSignificantBits()).putLong(URL.getLeastSignificantBits()).array());
      var hash = ByteBuffer.wrap(sha.digest(("https://sagdok.dk/rolle/" + type.kode() + "/" + gruppe.kode()).getBytes(StandardCharsets.UTF_8)));
      return new UUID(hash.getLong() & ~0xF000L | 0x5000L, hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
