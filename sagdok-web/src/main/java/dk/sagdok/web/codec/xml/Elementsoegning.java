package dk.sagdok.web.codec.xml;

import dk.sagdok.register.Soeg.Betingelse;
import dk.sagdok.web.codec.Brud;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads what an example asks of named elements: all of it of one and the same element, and of one within that. */
final class Elementsoegning {
  private final XmlReader xml;
  private final PostReader poster;
  private final Brud brud;
  private final List<Betingelse> betingelser;

  Elementsoegning(XmlReader xml, PostReader poster, Brud brud, List<Betingelse> betingelser) {
    this.xml = xml;
    this.poster = poster;
    this.brud = brud;
    this.betingelser = betingelser;
  }

  /** The list that the reader stands at, when it is one of these. */
  void liste(List<Samlingslayout> kendte) {
    Samlingslayout.medListe(kendte, xml.navn()).ifPresentOrElse(this::elementer, xml::skip);
  }

  private void elementer(Samlingslayout samling) {
    var antal = new AtomicInteger();
    xml.children(() -> {
      if (!xml.navn().equals(samling.element())) {
        afvis("kan ikke søges: registret læser ikke i ukendte udvidelser");
      } else if (antal.incrementAndGet() > 1) {
        afvis("kan ikke søges sammen med et andet: alt, hvad der er givet, skal passe på den samme; giv kun én " + samling.element().getLocalPart());
      } else {
        xml.children(() -> indhold(samling));
      }
    });
  }

  private void indhold(Samlingslayout samling) {
    if (xml.navn().equals(samling.element())) {
      betingelser.add(new Betingelse.ElementHedder(samling.samling().kode(), xml.text()));
    } else if (xml.navn().equals(samling.fjern())) {
      afvis("kan kun gives i RetInput");
    } else if (xml.navn().equals(samling.relationer())) {
      xml.children(() -> samling.sted(true, xml.navn()).ifPresentOrElse(this::post, xml::skip));
    } else {
      samling.sted(false, xml.navn()).ifPresentOrElse(this::post, () -> liste(samling.indre()));
    }
  }

  private void post(Sted sted) {
    new Soegebetingelser(poster.read(sted), brud).add(betingelser);
  }

  private void afvis(String forklaring) {
    brud.note("OIO-soegning", xml.sti(), null, forklaring);
    xml.skip();
  }
}
