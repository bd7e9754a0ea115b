package dk.sagdok.web.codec.xml;

import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.web.codec.Lagret;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the lists of named elements, their elements by name. */
record ElementWriter(XmlWriter xml, PostWriter poster, boolean tomme) {

  /** A row with the names that lead to it. */
  private record Navngivet(List<String> navne, LaestRaekke raekke) {
    private static Navngivet af(LaestRaekke raekke) {
      return new Navngivet(Lagret.navne(raekke), raekke);
    }

    private boolean i(Samlingslayout samling) {
      return raekke.gruppe().startsWith(samling.samling().kode() + ".");
    }
  }

  void write(List<Samlingslayout> samlinger, List<LaestRaekke> raekker) {
    if (!samlinger.isEmpty()) {
      samlinger(samlinger, raekker.stream().filter(r -> !r.noegle().isEmpty()).map(Navngivet::af).toList(), 0);
    }
  }

  private void samlinger(List<Samlingslayout> samlinger, List<Navngivet> raekker, int dybde) {
    for (Samlingslayout samling : samlinger) {
      var elementer = raekker.stream().filter(r -> r.i(samling)).collect(Collectors.groupingBy(r -> r.navne().get(dybde), TreeMap::new, Collectors.toList()));
      if (!elementer.isEmpty() || tomme) {
        xml.element(samling.liste(), () -> elementer.forEach((navn, egne) -> element(samling, navn, egne, dybde)));
      }
    }
  }

  private void element(Samlingslayout samling, String navn, List<Navngivet> raekker, int dybde) {
    var egne = raekker.stream().filter(r -> r.navne().size() == dybde + 1).map(Navngivet::raekke).collect(Collectors.groupingBy(LaestRaekke::gruppe));
    xml.element(samling.element(), () -> {
      xml.text(samling.element(), navn);
      samling.steder(false).forEach(s -> sted(s, egne));
      samlinger(samling.indre(), raekker.stream().filter(r -> r.navne().size() > dybde + 1).toList(), dybde + 1);
      if (samling.steder(true).stream().flatMap(s -> s.grupper().stream()).anyMatch(g -> egne.containsKey(g.kode()))) {
        xml.element(samling.relationer(), () -> samling.steder(true).forEach(s -> sted(s, egne)));
      }
    });
  }

  private void sted(Sted sted, java.util.Map<String, List<LaestRaekke>> raekker) {
    for (Gruppe gruppe : sted.grupper()) {
      raekker.getOrDefault(gruppe.kode(), List.of()).forEach(r -> poster.inden(sted, gruppe, r, Lagret.felter(r)));
    }
  }
}
