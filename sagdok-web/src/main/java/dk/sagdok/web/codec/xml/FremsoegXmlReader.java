package dk.sagdok.web.codec.xml;

import dk.sagdok.web.codec.Brud;

/** Reads what is searched for, what is to be shown of it, and in which order. */
final class FremsoegXmlReader {
  private final XmlReader xml;
  private final Brud brud;
  private final Udvalgsreader udvalg;
  private final Visningsreader visning;
  private final Sorteringsreader sortering;

  FremsoegXmlReader(XmlReader xml, Brud brud) {
    this.xml = xml;
    this.brud = brud;
    this.udvalg = new Udvalgsreader(xml, brud);
    this.visning = new Visningsreader(xml);
    this.sortering = new Sorteringsreader(xml);
  }

  Indeksanmodning read() {
    String sti = xml.sti();
    xml.children(this::barn);
    var soegninger = Indeks.KONTRAKTER.stream().flatMap(k -> Typesoegning.af(k, udvalg.af(k), sortering.orden(k)).stream()).toList();
    if (soegninger.isEmpty()) {
      brud.note("SKEMA-kraevet", sti, null, "skal sige, hvad der søges: SagUuid, DokumentUuid eller SoegUdtryk");
    }
    return new Indeksanmodning.Fremsoegning(soegninger, visning.visning());
  }

  private void barn() {
    String sti = xml.sti();
    String navn = xml.navn().getLocalPart();
    switch (navn) {
      case "SoegUdtryk" -> udvalg.udtryk();
      case "Filter" -> visning.read();
      case "Sortering" -> sortering.read();
      default -> udvalg.navngiv(Indeks.kontrakt(navn).orElseThrow(), xml.value(), sti);
    }
  }
}
