package dk.sagdok.web.codec.xml;

import dk.sagdok.objekt.Uuider;
import dk.sagdok.register.Soeg;
import dk.sagdok.register.Soeg.Betingelse;
import dk.sagdok.register.Soegeudtryk;
import dk.sagdok.web.codec.Brud;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads which objects a message is about: uuids, and an expression. Each type is judged by what the expression says of it: a search for objects of the other
 * type says nothing of them, whether it stands in AND, OR or NOT.
 */
final class Udvalgsreader {
  private final XmlReader xml;
  private final Brud brud;
  private final Map<WireNames, Udvalg> udvalg = new LinkedHashMap<>();

  Udvalgsreader(XmlReader xml, Brud brud) {
    this.xml = xml;
    this.brud = brud;
    Indeks.KONTRAKTER.forEach(k -> udvalg.put(k, new Udvalg(k.type(), brud)));
  }

  Udvalg af(WireNames navne) {
    return udvalg.get(navne);
  }

  /** One that names an object: what stands in it is its uuid. */
  void navngiv(WireNames navne, String id, String sti) {
    Uuider.parse(id).ifPresentOrElse(uuid -> af(navne).navngiv(uuid, sti), () -> brud.note("SKEMA-uuid", sti, id, "skal være et UUID"));
  }

  /** SoegUdtryk, which the reader stands at. */
  void udtryk() {
    gruppe().forEach((navne, fundet) -> af(navne).find(fundet));
  }

  private Map<WireNames, Soegeudtryk> gruppe() {
    var dele = new HashMap<WireNames, List<Soegeudtryk>>();
    var given = new Object() {
      private boolean nogen;
    };
    xml.children(() -> {
      if (xml.navn().getLocalPart().equals("operation")) {
        given.nogen = xml.text().equals("OR");
      } else {
        del().forEach((navne, del) -> dele.computeIfAbsent(navne, n -> new ArrayList<>()).add(del));
      }
    });
    var samlet = new LinkedHashMap<WireNames, Soegeudtryk>();
    Indeks.KONTRAKTER.stream().filter(dele::containsKey).forEach(n -> samlet.put(n, given.nogen ? new Soegeudtryk.Nogen(dele.get(n)) : new Soegeudtryk.Alle(dele.get(n))));
    return samlet;
  }

  private Map<WireNames, Soegeudtryk> del() {
    String navn = xml.navn().getLocalPart();
    if (navn.equals("NOT")) {
      var uden = new LinkedHashMap<WireNames, Soegeudtryk>();
      gruppe().forEach((navne, del) -> uden.put(navne, new Soegeudtryk.Ikke(del)));
      return uden;
    }
    Optional<WireNames> kontrakt = Indeks.kontrakt(navn);
    return kontrakt.isEmpty() ? gruppe() : Map.of(kontrakt.get(), soegning(kontrakt.get(), navn));
  }

  private Soegeudtryk soegning(WireNames navne, String navn) {
    String sti = xml.sti();
    Soeg soeg = new SoegXmlReader(xml, Layout.of(navne), brud).read();
    af(navne).side(soeg, sti);
    var betingelser = new ArrayList<Betingelse>(soeg.betingelser());
    if (navn.equals(Indeks.SAGSLOESE)) {
      soeg.type().tilbagehenvisninger().forEach(r -> betingelser.add(new Betingelse.IngenHenviser(r)));
    }
    return new Soegeudtryk.Enkelt(soeg.tid(), betingelser);
  }
}
