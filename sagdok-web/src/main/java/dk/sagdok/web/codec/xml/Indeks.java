package dk.sagdok.web.codec.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.validation.Schema;

/** The contract of many objects in one call: which of its elements hold what, in the words of the contract of one object. */
final class Indeks {
  static final String NS = "urn:oio:sts:sagdok:sagdokumentindeks:6";
  static final List<WireNames> KONTRAKTER = List.of(WireNames.SAG_6, WireNames.DOKUMENTINDEKS_6);
  private static final Map<String, WireNames> ELEMENTER = Map.of(
      "SagIndeks", WireNames.SAG_6, "OpdaterSagIndeks", WireNames.SAG_6, "SagUuid", WireNames.SAG_6,
      "DokumentIndeks", WireNames.DOKUMENTINDEKS_6, "OpdaterDokumentIndeks", WireNames.DOKUMENTINDEKS_6, "DokumentUuid", WireNames.DOKUMENTINDEKS_6);

  private Indeks() {}

  /** The contract of the object that an element of this one holds. */
  static Optional<Layout> layout(String element) {
    return Optional.ofNullable(ELEMENTER.get(element)).map(Layout::of);
  }

  static Schema skema() {
    return Kompileret.SKEMA;
  }

  /** When it is first asked for. */
  private static final class Kompileret {
    private static final Schema SKEMA = Skema.compile(List.of("SagDokumentIndeksOperationer.xsd", "SagIndeks.xsd"));
  }
}
