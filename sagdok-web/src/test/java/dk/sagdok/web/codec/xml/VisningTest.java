package dk.sagdok.web.codec.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.objekttype.Gruppe;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of Filter are those of the schema, and all of them together show all that the contract can say. */
class VisningTest {
  private static final Xsd XSD = new Xsd("SagDokumentIndeksOperationer.xsd");

  static Stream<WireNames> kontrakter() {
    return Indeks.KONTRAKTER.stream();
  }

  @ParameterizedTest
  @MethodSource("kontrakter")
  void the_words_of_vis_are_those_of_the_schema(WireNames navne) {
    var kendte = new HashSet<>(Visning.ELEMENTER.get(navne).keySet());
    if (navne.equals(WireNames.SAG_6)) {
      kendte.add(Visning.KUN_NOTATER);
    }
    assertThat(koder(navne, "VisType")).containsExactlyInAnyOrderElementsOf(kendte);
  }

  @ParameterizedTest
  @MethodSource("kontrakter")
  void together_they_show_all_elements_of_the_contract(WireNames navne) {
    var alle = navne.type().egneGrupper().stream().map(Gruppe::xmlGruppe).filter(e -> !navne.udeladte().contains(e)).collect(Collectors.toSet());
    assertThat(Visning.ELEMENTER.get(navne).values().stream().flatMap(Collection::stream)).containsExactlyInAnyOrderElementsOf(alle);
  }

  @ParameterizedTest
  @MethodSource("kontrakter")
  void what_may_be_included_are_relations_to_objects_of_the_register(WireNames navne) {
    for (var ord : navne.equals(WireNames.SAG_6) ? Set.of("sagsrelation", "journalpost") : Set.of("dokument")) {
      assertThat(new Visning(true, Map.of(), Map.of(navne, Set.of(ord))).medtagne(navne)).as(ord).isNotEmpty();
    }
  }

  private static Collection<String> koder(WireNames navne, String type) {
    return XSD.dele(new QName(Indeks.NS, navne.type().navn() + type)).get(0).koder();
  }
}
