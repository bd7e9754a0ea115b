package dk.sagdok.web.codec.xml;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Billede.Version;
import dk.sagdok.web.codec.Lagret;
import dk.sagdok.web.codec.Tidspunkter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/** Writes FiltreretOejebliksbillede: an object as it was read. */
final class BilledeWriter {
  private final XmlWriter xml;
  private final Layout layout;
  private final PostWriter poster;

  BilledeWriter(XmlWriter xml, Layout layout) {
    this.xml = xml;
    this.layout = layout;
    this.poster = new PostWriter(xml, layout);
  }

  void write(Billede billede) {
    write(layout.egen("FiltreretOejebliksbillede"), billede);
  }

  void write(QName element, Billede billede) {
    xml.element(element, () -> {
      xml.element(layout.egen("ObjektType"), () -> xml.text(Ns.SD, "UUIDIdentifikator", billede.objekt().toString()));
      billede.registreringer().forEach(this::registrering);
    });
  }

  void registrering(Version version) {
    var r = version.registrering();
    xml.element(layout.egen("Registrering"), () -> {
      xml.text(Ns.SD, "NoteTekst", r.note());
      xml.text(Ns.SD, "Tidspunkt", Tidspunkter.xsd(r.registreringstid()));
      if (r.livscyklus() != Livscyklus.RETTET) { // which the base schema cannot say
        xml.text(Ns.SD, "LivscyklusKode", r.livscyklus().kode());
      }
      poster.unikId(Ns.SD, "BrugerRef", r.bruger());
      xml.text(layout.navne().generation().gd(), "StsTidspunkt", Tidspunkter.xsd(r.modtaget()));
      if (layout.navne().egne().contains(WireNames.LIVSCYKLUS)) {
        xml.text(layout.egen(WireNames.LIVSCYKLUS), r.livscyklus().kode());
      }
      var raekker = version.raekker().stream().filter(k -> k.noegle().isEmpty()).collect(Collectors.groupingBy(LaestRaekke::gruppe));
      for (Art art : Art.values()) {
        xml.element(layout.egen(Layout.LISTER.get(art)), () -> liste(art, raekker));
      }
      new ElementWriter(xml, poster, layout.navne().generation().harTommeLister()).write(layout.samlinger(), version.raekker());
    });
  }

  private void liste(Art art, Map<String, List<LaestRaekke>> raekker) {
    layout.steder(art, false).forEach(s -> sted(s, raekker));
    var lokale = layout.steder(art, true).stream().filter(s -> s.grupper().stream().anyMatch(g -> raekker.containsKey(g.kode()))).toList();
    var frie = layout.frit(art).map(s -> frie(s, raekker)).orElse(List.of());
    if (!lokale.isEmpty() || !frie.isEmpty()) {
      xml.element(layout.navne().generation().lokalUdvidelse(), () -> {
        lokale.forEach(s -> sted(s, raekker));
        frie.forEach(poster::udvidelse);
      });
    }
  }

  private void sted(Sted sted, Map<String, List<LaestRaekke>> raekker) {
    for (Gruppe gruppe : sted.grupper()) {
      raekker.getOrDefault(gruppe.kode(), List.of()).forEach(r -> poster.write(sted, gruppe, r, Lagret.felter(r)));
    }
  }

  /** Unknown extensions of the entries of a list, each once. */
  private static Collection<JsonNode> frie(Sted sted, Map<String, List<LaestRaekke>> raekker) {
    return sted.grupper().stream().flatMap(g -> raekker.getOrDefault(g.kode(), List.of()).stream()).map(r -> Lagret.felter(r).get(sted.frit().kode()))
        .filter(Objects::nonNull).distinct().toList();
  }
}
