package dk.sagdok.web.codec.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Datatype;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.web.codec.xml.Xsd.Del;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The descriptions, as the contracts spell them, are what the schemas say: names, order, types, lengths and code lists. */
class SkemaTest {
  private static final Map<Datatype, String> TYPER = Map.of(Datatype.BOOLEAN, "boolean", Datatype.HELTAL, "integer", Datatype.DATO, "date", Datatype.TIDSPUNKT, "dateTime");

  static Stream<WireNames> kontrakter() {
    return WireNames.ALLE.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kontrakter")
  void the_lists_hold_the_elements_of_the_description_in_its_order(WireNames navne) {
    var xsd = xsd(navne);
    for (Art art : Art.values()) {
      var ventet = new ArrayList<>(Layout.of(navne).steder(art, false).stream().map(Sted::navn).toList());
      ventet.add(navne.generation().lokalUdvidelse());
      assertThat(xsd.dele(liste(navne, art))).extracting(Del::navn).isEqualTo(ventet);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kontrakter")
  void an_entry_holds_the_fields_of_its_groups(WireNames navne) {
    var xsd = xsd(navne);
    for (Art art : Art.values()) {
      Layout.of(navne).steder(art, false).forEach(s -> entry(xsd, navne, s, xsd.type(liste(navne, art), s.navn().getLocalPart())));
      Layout.of(navne).steder(art, true).forEach(s -> entry(xsd, navne, s, xsd.type(s.navn())));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kontrakter")
  void an_element_of_a_list_holds_its_name_its_groups_and_the_lists_within_it(WireNames navne) {
    Layout.of(navne).samlinger().forEach(s -> samling(xsd(navne), navne, s, new QName(navne.ns(), s.liste().getLocalPart() + "Type")));
  }

  private static void samling(Xsd xsd, WireNames navne, Samlingslayout samling, QName liste) {
    var element = xsd.type(liste, samling.element().getLocalPart());
    var ventet = new ArrayList<>(List.of(samling.element()));
    if (samling.fjern() != null) {
      ventet.add(samling.fjern());
    }
    samling.steder(false).forEach(s -> ventet.add(s.navn()));
    samling.indre().forEach(s -> ventet.add(s.liste()));
    if (!samling.steder(true).isEmpty()) {
      ventet.add(samling.relationer());
    }
    assertThat(xsd.dele(element)).extracting(Del::navn).isEqualTo(ventet);
    assertThat(xsd.dele(element).get(0).laengde()).isEqualTo(samling.samling().noegle().laengde());
    samling.steder(false).forEach(s -> {
      var type = xsd.type(element, s.navn().getLocalPart());
      var dele = xsd.dele(type);
      assertThat(dele.get(dele.size() - 1).navn()).isEqualTo(navne.generation().harUdvidelserIElementer() ? navne.generation().lokalUdvidelse() : new QName(navne.ns(), "Lokation"));
      felter(xsd, navne, s.felter(), dele.subList(1, dele.size() - 1), type);
    });
    samling.steder(true).forEach(s -> assertThat(xsd.dele(xsd.type(element, samling.relationer().getLocalPart()))).extracting(Del::navn).contains(s.navn()));
    samling.indre().forEach(s -> samling(xsd, navne, s, xsd.type(element, s.liste().getLocalPart())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kontrakter")
  void all_groups_of_an_element_have_the_same_fields(WireNames navne) {
    for (Art art : Art.values()) {
      Layout.of(navne).steder(art, false).forEach(s -> assertThat(s.grupper()).extracting(g -> g.felter().stream().map(Felt::navn).toList()).containsOnly(
          s.grupper().get(0).felter().stream().map(Felt::navn).toList()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sagindeks:6", "dokumentindeks:6", "dokumentindeks:1.2.4.0"})
  void the_intervals_of_a_search_hold_times_in_the_namespace_of_the_general_operations(String navnerum) {
    var version = navnerum.substring(navnerum.indexOf(':') + 1);
    var xsd = xsd(version.equals("6") ? navnerum.startsWith("sag") ? WireNames.SAG_6 : WireNames.DOKUMENTINDEKS_6 : WireNames.DOKUMENTINDEKS_1240);
    var egenskaber = xsd.type(new QName("urn:oio:sts:sagdok:" + navnerum, "SoegEgenskaberLokalUdvidelse"));
    var go = "urn:oio:sts:generelleoperationer:" + version;
    assertThat(xsd.dele(egenskaber)).isNotEmpty().allSatisfy(interval -> assertThat(xsd.dele(xsd.type(egenskaber, interval.navn().getLocalPart()))).extracting(Del::navn)
        .containsExactly(new QName(go, "FraTidspunkt"), new QName(go, "TilTidspunkt")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kontrakter")
  void every_interval_that_the_schema_has_can_be_asked(WireNames navne) {
    if (!navne.intervaller().isEmpty()) {
      var egenskaber = xsd(navne).type(new QName(navne.udvidelser(), Soegeintervaller.UDVIDELSE));
      assertThat(xsd(navne).dele(egenskaber)).extracting(d -> d.navn().getLocalPart()).containsExactlyInAnyOrderElementsOf(navne.intervaller());
    }
  }

  @Test
  void the_codes_of_livscyklus_are_those_of_version_6() {
    var registrering = xsd(WireNames.SAG_6).dele(new QName(Ns.SD, "RegistreringType"));
    assertThat(registrering.get(2).koder()).containsExactlyInAnyOrderElementsOf(Livscyklus.koder().stream().filter(k -> !k.equals("Rettet")).toList());
  }

  @Test
  void our_own_contract_has_all_codes_of_livscyklus() {
    var registrering = xsd(WireNames.DOKUMENT_1).dele(new QName(WireNames.DOKUMENT_1.ns(), "RegistreringType"));
    assertThat(registrering.get(5).navn().getNamespaceURI()).isEqualTo(WireNames.DOKUMENT_1.ns());
    assertThat(registrering.get(5).koder()).containsExactlyInAnyOrderElementsOf(Livscyklus.koder());
  }

  private static void entry(Xsd xsd, WireNames navne, Sted sted, QName type) {
    var dele = new ArrayList<>(xsd.dele(type));
    assertThat(dele.get(0).navn()).isEqualTo(sted.virkning());
    if (sted.erRelation()) {
      assertThat(dele).extracting(Del::navn).startsWith(xsd.dele(relation(navne)).stream().map(Del::navn).toArray(QName[]::new));
    }
    var egne = dele.subList(sted.erRelation() ? xsd.dele(relation(navne)).size() : 1, dele.size());
    if (sted.udvidelse() == null) {
      felter(xsd, navne, sted.felter(), egne, type);
    } else {
      assertThat(egne).isEmpty();
      felter(xsd, navne, sted.felter(), xsd.dele(xsd.type(sted.udvidelse())), xsd.type(sted.udvidelse()));
    }
  }

  private static void felter(Xsd xsd, WireNames navne, List<Knude> knuder, List<Del> dele, QName type) {
    assertThat(dele).as("%s", type).extracting(Del::navn).isEqualTo(knuder.stream().map(Knude::navn).toList());
    for (int i = 0; i < knuder.size(); i++) {
      var knude = knuder.get(i);
      if (knude.blad()) {
        felt(navne, knude, dele.get(i));
      } else {
        var ref = dele.get(i).navn().getNamespaceURI().equals(type.getNamespaceURI()) ? xsd.type(type, knude.navn().getLocalPart()) : xsd.type(knude.navn());
        felter(xsd, navne, knude.boern(), xsd.dele(ref), ref);
      }
    }
  }

  private static void felt(WireNames navne, Knude knude, Del del) {
    var felt = knude.felt();
    if (navne.base64().contains(String.join(".", knude.sti()))) {
      assertThat(del.type()).isEqualTo("base64Binary");
    } else if (felt.datatype() == Datatype.TEKST && navne.kodelister().containsKey(felt.navn())) {
      assertThat(del.koder()).isEqualTo(navne.kodelister().get(felt.navn()));
    } else if (felt.datatype() == Datatype.TEKST) {
      assertThat(del.laengde()).as("%s", knude.navn()).isEqualTo(felt.laengde());
    } else if (felt.datatype() == Datatype.KODE) {
      assertThat(del.koder()).isEqualTo(felt.koder().stream().filter(k -> !navne.koder().containsKey(k)).toList());
    } else if (felt.datatype() != Datatype.FRI) {
      assertThat(del.type()).as("%s", knude.navn()).isEqualTo(TYPER.get(felt.datatype()));
    }
  }

  private static QName relation(WireNames navne) {
    return new QName(navne.generation().gd(), "RelationType");
  }

  private static QName liste(WireNames navne, Art art) {
    return new QName(navne.ns(), Layout.LISTER.get(art) + "Type");
  }

  private static Xsd xsd(WireNames navne) {
    return new Xsd(Stream.concat(navne.skemaer().stream(), Stream.concat(navne.generation() == Generation.V6 ? Stream.of("Dokument.xsd") : Stream.of(),
        Stream.of("Sag", "DokumentIndeks", "SagDokObjekt", "GenerelleDefinitioner", "GenerelleOperationer").map(navne.generation()::skema))).toArray(String[]::new));
  }
}
