package dk.sagdok.web.codec.xml;

import dk.sagdok.objekt.Uuider;
import dk.sagdok.register.Fremsoeg;
import dk.sagdok.register.Medtaget.Maal;
import dk.sagdok.web.codec.Brud;
import dk.sagdok.web.codec.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what is to be removed for good, and why. */
final class FjernXmlReader {
  private final XmlReader xml;
  private final Brud brud;
  private final XmlTid tid;
  private final Udvalgsreader udvalg;
  private final Set<Maal> navngivne = new HashSet<>();
  private boolean efterlad;
  private String begrundelse;

  FjernXmlReader(XmlReader xml, Brud brud) {
    this.xml = xml;
    this.brud = brud;
    this.tid = new XmlTid(xml, brud);
    this.udvalg = new Udvalgsreader(xml, brud);
  }

  Indeksanmodning read() {
    String sti = xml.sti();
    xml.children(this::barn);
    var fundne = fundne();
    if (fundne.stream().flatMap(f -> f.udtryk().enkelte()).anyMatch(e -> e.betingelser().isEmpty())) {
      brud.note("FJERN-soegning", sti + "/SoegUdtryk", null, "har en søgning uden betingelser, som finder alt; giv hver søgning mindst én");
    }
    if (navngivne.isEmpty() && fundne.isEmpty()) {
      brud.note("SKEMA-kraevet", sti, null, "skal sige, hvad der skal fjernes");
    }
    return new Indeksanmodning.Fjern(navngivne, fundne, efterlad, begrundelse);
  }

  /** All that an expression finds, whatever page it asks for: one more than may be removed, so that too many are refused. */
  private List<Fremsoeg> fundne() {
    return Indeks.KONTRAKTER.stream().flatMap(k -> udvalg.af(k).udtryk().map(u -> new Fremsoeg(k.type(), u, List.of(), 0, Json.MAX_LIST + 1)).stream()).toList();
  }

  private void barn() {
    switch (xml.navn().getLocalPart()) {
      case "EfterladSagsloeseDokumenter" -> efterlad = Set.of("true", "1").contains(xml.value());
      case "NoteTekst" -> begrundelse = xml.text();
      case "FjernOgsaaYdelse" -> xml.skip(); // there are none here
      case "SoegUdtryk" -> udvalg.udtryk();
      default -> navngiv(Indeks.layout(xml.navn().getLocalPart()));
    }
  }

  private void navngiv(Layout layout) {
    String sti = xml.sti();
    String id = tid.id();
    Uuider.parse(id).ifPresentOrElse(uuid -> navngivne.add(new Maal(layout.type().kode(), uuid)), () -> brud.note("SKEMA-uuid", sti, id, "skal være et UUID"));
  }
}
