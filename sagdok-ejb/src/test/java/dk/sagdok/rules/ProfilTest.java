package dk.sagdok.rules;

import static dk.sagdok.rules.Fortaelling.fra;
import static dk.sagdok.rules.Fortaelling.indeks;
import static dk.sagdok.rules.Fortaelling.indhold;
import static dk.sagdok.rules.Fortaelling.mellem;
import static dk.sagdok.rules.Fortaelling.post;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Reference;
import dk.sagdok.oracle.Proevetype;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.time.Interval;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProfilTest {
  private static final String ANNA = "aaaaaaaa-0000-4000-8000-000000000001";

  @Test
  void a_whole_case_keeps_the_profile() {
    assertThat(brud(Map.of())).isEmpty();
  }

  @Test
  void a_mandatory_relation_is_there_from_the_first_virkning_on() {
    assertThat(brud(Map.of("ejer", List.of()))).containsExactly("B1 relationer.ejer");
    assertThat(brud(Map.of("ejer", List.of(post(fra("2021-01-01"), ANNA))))).containsExactly("B1 relationer.ejer");
  }

  @Test
  void a_mandatory_relation_may_end_only_where_its_successor_begins() {
    var medHul = List.of(post(mellem("2020-01-01", "2021-01-01"), ANNA), post(fra("2021-01-02"), ANNA));
    var udenHul = List.of(post(mellem("2020-01-01", "2021-01-01"), ANNA), post(fra("2021-01-01"), ANNA));

    assertThat(brud(Map.of("ejer", medHul))).containsExactly("B7 relationer.ejer");
    assertThat(brud(Map.of("ejer", udenHul))).isEmpty();
  }

  @Test
  void indeks_is_for_relations_with_many_entries_only() {
    assertThat(brud(Map.of("ejer", List.of(indeks(1, post(fra("2020-01-01"), ANNA)))))).containsExactly("B3 ejer[0].indeks");
    assertThat(brud(Map.of("behandlere", List.of(post(fra("2020-01-01"), ANNA))))).containsExactly("B3 behandlere[0]");
    assertThat(brud(Map.of("behandlere", List.of(indeks(1, post(fra("2020-01-01"), ANNA)), indeks(1, post(fra("2020-01-01"), ANNA))))))
        .containsExactly("B3 behandlere[1].indeks");
  }

  @Test
  void states_begin_with_the_first_code_and_have_no_gap() {
    assertThat(brud(Map.of("fremdrift", List.of(post(fra("2020-01-01"), Map.of("fremdrift", "Oplyst")))))).containsExactly("B8 tilstande.fremdrift");
    assertThat(brud(Map.of("fremdrift", List.of(post(mellem("2020-01-01", "2021-01-01"), Map.of("fremdrift", "Opstaaet"))))))
        .containsExactly("B8 tilstande.fremdrift");
  }

  @Test
  void form_type_length_and_start_are_checked_on_what_is_given() {
    var urn = new Post("", OptionalInt.empty(), fra("2020-01-01"), Aktoer.INGEN, new Reference("urn:oio:cvr-nr:12345678", true, "Bruger"), Map.of());
    assertThat(brud(Map.of("ejer", List.of(urn)))).containsExactly("B10 ejer[0]", "KOMBIT-objekttype ejer[0].objekttype");
    assertThat(brud(Map.of("egenskaber", List.of(post(fra("2020-01-01"), Map.of("titel", "x".repeat(21)))))))
        .containsExactly("SKEMA-laengde egenskaber[0].titel");
    assertThat(brud(Map.of("ejer", List.of(post(Interval.ALWAYS, ANNA))))).containsExactly("B6 ejer[0].virkning.from");
  }

  private static List<String> brud(Map<String, List<Post>> grupper) {
    var alle = new HashMap<String, List<Post>>(Map.of("egenskaber", List.of(post(fra("2020-01-01"), Map.of("titel", "A"))),
        "fremdrift", List.of(post(fra("2020-01-01"), Map.of("fremdrift", "Opstaaet"))), "ejer", List.of(post(fra("2020-01-01"), ANNA))));
    alle.putAll(grupper);
    var opret = new Command.Opret(Proevetype.PROEVE, Vilkaar.INGEN, null, indhold(alle));
    var efter = NextRegistrering.after(Optional.empty(), opret, Instant.parse("2024-01-01T00:00:00Z"), new UUID(0, 1), "bruger").trin().get(0).aabnet();
    return Profil.kombit(Proevetype.PROEVE, opret, efter).stream().map(ProfilTest::vist).toList();
  }

  private static String vist(Aarsag aarsag) {
    return aarsag.regel() + " " + aarsag.sti();
  }
}
