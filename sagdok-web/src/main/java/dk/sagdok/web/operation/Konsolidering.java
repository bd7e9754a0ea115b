package dk.sagdok.web.operation;

import dk.sagdok.register.Billede;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Billede.Version;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Values that follow each other and differ only in who caused them are shown as one period, under the actor and note of the first. A period is
 * shown when any part of it is asked for.
 */
public final class Konsolidering {
  private record Led(LaestRaekke raekke, boolean vist) {
    Led foelgesAf(Led naeste) {
      return new Led(virkende(raekke, naeste), vist || naeste.vist);
    }

    private static LaestRaekke virkende(LaestRaekke r, Led naeste) {
      return new LaestRaekke(r.gruppe(), r.noegle(), r.indeks(), r.virkning().span(naeste.raekke.virkning()), r.reference(), r.urn(), r.objekttype(),
          r.aktoerref(), r.aktoertypekode(), r.notetekst(), r.felter());
    }
  }

  private record Vaerdi(String gruppe, String noegle, int indeks, String reference, boolean urn, String objekttype, String felter) {
    static Vaerdi af(LaestRaekke r) {
      return new Vaerdi(r.gruppe(), r.noegle(), r.indeks(), r.reference(), r.urn(), r.objekttype(), r.felter());
    }
  }

  private Konsolidering() {}

  /** @param alt the same registrations as in vist, with all their periods */
  static Billede of(Billede vist, Billede alt) {
    var versioner = new ArrayList<Version>();
    for (int i = 0; i < vist.registreringer().size(); i++) {
      var version = vist.registreringer().get(i);
      versioner.add(new Version(version.registrering(), version.til(), raekker(version.raekker(), alt.registreringer().get(i).raekker())));
    }
    return new Billede(vist.objekt(), vist.nyeste(), versioner);
  }

  private static List<LaestRaekke> raekker(List<LaestRaekke> viste, List<LaestRaekke> alle) {
    var vist = new HashSet<>(viste);
    var vaerdier = new LinkedHashMap<Vaerdi, Deque<Led>>();
    alle.stream().sorted((a, b) -> a.virkning().compareTo(b.virkning()))
        .forEach(r -> add(vaerdier.computeIfAbsent(Vaerdi.af(r), v -> new ArrayDeque<>()), new Led(r, vist.contains(r))));
    return new ArrayList<>(vaerdier.values().stream().flatMap(Collection::stream).filter(Led::vist).map(Led::raekke).toList());
  }

  private static void add(Deque<Led> kaede, Led led) {
    boolean fortsat = !kaede.isEmpty() && kaede.getLast().raekke().virkning().to().equals(led.raekke().virkning().from());
    kaede.addLast(fortsat ? kaede.removeLast().foelgesAf(led) : led);
  }
}
