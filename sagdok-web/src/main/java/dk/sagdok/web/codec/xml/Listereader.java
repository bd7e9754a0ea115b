package dk.sagdok.web.codec.xml;

import dk.sagdok.objekttype.Art;
import dk.sagdok.web.codec.Brud;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Reads the entries of one list. Extensions of the list that are not known belong to the entries of its main element. */
final class Listereader {
  private final XmlReader xml;
  private final Layout layout;
  private final PostReader poster;
  private final Brud brud;
  private final List<Indtastning> laeste = new ArrayList<>();
  private final List<String> udvidelser = new ArrayList<>();
  private String json;

  Listereader(XmlReader xml, Layout layout, PostReader poster, Brud brud) {
    this.xml = xml;
    this.layout = layout;
    this.poster = poster;
    this.brud = brud;
  }

  List<Indtastning> read(Art art) {
    return read(art, () -> false);
  }

  /** @param andet reads the extension that the reader stands at, when it is one that belongs to no entry but may stand here */
  List<Indtastning> read(Art art, BooleanSupplier andet) {
    String sti = xml.sti();
    xml.children(() -> {
      if (xml.navn().equals(layout.navne().generation().lokalUdvidelse())) {
        xml.children(() -> udvidelse(art, andet));
      } else {
        layout.sted(art, false, xml.navn()).ifPresentOrElse(s -> laeste.add(poster.read(s)), xml::skip);
      }
    });
    if (!udvidelser.isEmpty() || json != null) {
      fordel(art, sti);
    }
    return laeste;
  }

  private void udvidelse(Art art, BooleanSupplier andet) {
    var kendt = layout.sted(art, true, xml.navn());
    if (kendt.isPresent()) {
      laeste.add(poster.read(kendt.get()));
    } else if (!andet.getAsBoolean()) {
      ukendt();
    }
  }

  private void ukendt() {
    if (Generation.erGd(xml.navn().getNamespaceURI())) {
      xml.skip();
    } else if (xml.navn().getNamespaceURI().equals(layout.navne().udvidelser())) {
      brud.note("SKEMA-ukendt", xml.sti(), null, "kan ikke gives her");
      xml.skip();
    } else if (xml.navn().equals(Udvidelser.JSON)) {
      json = Udvidelser.json(xml, brud);
    } else {
      udvidelser.add(xml.verbatim());
    }
  }

  private void fordel(Art art, String sti) {
    var frit = layout.frit(art);
    var ejere = laeste.stream().filter(p -> frit.isPresent() && frit.get().equals(p.sted)).toList();
    if (ejere.isEmpty()) {
      brud.note("OIO-udvidelse", sti + "/LokalUdvidelseListe", null, "har en udvidelse, som kun kan gemmes " + frit.map(s -> "sammen med " + s.navn().getLocalPart())
          .orElse("i den enkelte relation") + "; giv den der");
    }
    ejere.forEach(p -> {
      p.udvidelser.addAll(udvidelser);
      p.json = json;
      p.gemUdvidelser();
    });
  }
}
