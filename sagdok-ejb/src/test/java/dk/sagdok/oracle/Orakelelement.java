package dk.sagdok.oracle;

import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.Samling;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An object, or an element in one: its groups, and the elements within it by the list they are in and their name. */
final class Orakelelement {
  private final Gitter gitter;
  private final Map<String, Orakelgruppe> grupper = new HashMap<>();
  private final Map<String, Map<String, Orakelelement>> samlinger = new HashMap<>();

  Orakelelement(Gitter gitter) {
    this.gitter = gitter;
  }

  Orakelelement kopi() {
    var kopi = new Orakelelement(gitter);
    grupper.forEach((kode, gruppe) -> kopi.grupper.put(kode, gruppe.kopi()));
    samlinger.forEach((kode, elementer) -> {
      var egne = new HashMap<String, Orakelelement>();
      elementer.forEach((navn, element) -> egne.put(navn, element.kopi()));
      kopi.samlinger.put(kode, egne);
    });
    return kopi;
  }

  Orakelgruppe gruppe(Gruppe gruppe) {
    return grupper.computeIfAbsent(gruppe.kode(), kode -> new Orakelgruppe(gruppe, gitter));
  }

  Orakelelement element(Samling samling, String navn) {
    return samlinger.computeIfAbsent(samling.kode(), kode -> new HashMap<>()).computeIfAbsent(navn, n -> new Orakelelement(gitter));
  }

  void toem(Samling samling) {
    samlinger.remove(samling.kode());
  }

  boolean brudt() {
    return grupper.values().stream().anyMatch(g -> g.brudt) || samlinger.values().stream().flatMap(s -> s.values().stream()).anyMatch(Orakelelement::brudt);
  }

  void raekker(List<String> noegle, Collection<Raekke> raekker) {
    grupper.values().forEach(gruppe -> gruppe.raekker(noegle, raekker));
    samlinger.values().forEach(elementer -> elementer.forEach((navn, element) ->
        element.raekker(Stream.concat(noegle.stream(), Stream.of(navn)).toList(), raekker)));
  }
}
