package dk.sagdok.web.codec.xml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads Filter. An empty one shows nothing. */
final class Visningsreader {
  private final XmlReader xml;
  private final Map<WireNames, Set<String>> vis = new HashMap<>();
  private final Map<WireNames, Set<String>> inkluder = new HashMap<>();
  private boolean filter;

  Visningsreader(XmlReader xml) {
    this.xml = xml;
  }

  void read() {
    filter = true;
    xml.children(() -> {
      String navn = xml.navn().getLocalPart();
      var navne = Indeks.kontrakt(navn).orElseThrow();
      if (navn.endsWith("Vis")) {
        xml.children(() -> vis.computeIfAbsent(navne, n -> new HashSet<>()).add(xml.text()));
      } else {
        inkluder.computeIfAbsent(navne, n -> new HashSet<>()).add(xml.text());
      }
    });
  }

  Visning visning() {
    return new Visning(filter, vis, inkluder);
  }
}
