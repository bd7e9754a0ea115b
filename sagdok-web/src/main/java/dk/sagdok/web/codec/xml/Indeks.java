package dk.sagdok.web.codec.xml;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.validation.Schema;

/** The contract of many objects in one call: which of its elements hold what, in the words of the contract of one object. */
final class Indeks {
  static final String NS = "urn:oio:sts:sagdok:sagdokumentindeks:6";
  static final List<WireNames> KONTRAKTER = List.of(WireNames.SAG_6, WireNames.DOKUMENTINDEKS_6);
  static final String SAGSLOESE = "SoegSagsloeseDokumenter";
  private static final Set<String> DOKUMENTERS = Set.of("DokumentIndeks", "OpdaterDokumentIndeks", "DokumentUuid", "SoegDokument", SAGSLOESE, "DokumentVis", "DokumentInkluder", "DokumentSortering");
  private static final Set<String> SAGERS = Set.of("SagIndeks", "OpdaterSagIndeks", "SagUuid", "SoegSag", "SagVis", "SagInkluder", "SagSortering");

  private Indeks() {}

  /** The contract of the objects that an element of this one holds or is about; empty for one that is about none, or all. */
  static Optional<WireNames> kontrakt(String element) {
    return DOKUMENTERS.contains(element) ? Optional.of(WireNames.DOKUMENTINDEKS_6) : SAGERS.contains(element) ? Optional.of(WireNames.SAG_6) : Optional.empty();
  }

  /** What the contract calls many of them. */
  static String flertal(WireNames navne) {
    return navne.equals(WireNames.SAG_6) ? "sager" : "dokumenter";
  }

  static Layout layout(String element) {
    return kontrakt(element).map(Layout::of).orElseThrow();
  }

  static Schema skema() {
    return Kompileret.SKEMA;
  }

  /** When it is first asked for. */
  private static final class Kompileret {
    private static final Schema SKEMA = Skema.compile(List.of("SagDokumentIndeksOperationer.xsd", "SagIndeks.xsd", "GenerelleOperationer.xsd"));
  }
}
