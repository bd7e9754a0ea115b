package dk.sagdok.oracle;

import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.rules.Aendring;
import dk.sagdok.rules.Behov;
import dk.sagdok.rules.Tilstand;
import dk.sagdok.rules.Trin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Bitemporal rows of one object in memory, loaded no further than asked for. */
public final class Raekkelager {
  private final List<Registrering> registreringer = new ArrayList<>();
  private final List<Linje> linjer = new ArrayList<>();

  private record Linje(Raekke raekke, int nrFra, int nrTil) {
    boolean gaelder(int nr) {
      return nrFra <= nr && nr < nrTil;
    }
  }

  public List<Registrering> registreringer() {
    return registreringer;
  }

  public List<Raekke> raekker(int nr) {
    return linjer.stream().filter(l -> l.gaelder(nr)).map(Linje::raekke).toList();
  }

  public Optional<Tilstand> hent(Behov behov) {
    if (registreringer.isEmpty()) {
      return Optional.empty();
    }
    var hoejeste = linjer.stream().collect(Collectors.toMap(l -> l.raekke().gruppe(), l -> l.raekke().indeks(), Math::max));
    var raekker = raekker(registreringer.size()).stream().filter(r -> medtaget(behov, r)).toList();
    return Optional.of(new Tilstand(registreringer.get(registreringer.size() - 1), raekker, Map.copyOf(hoejeste)));
  }

  public void gem(Aendring aendring) {
    aendring.trin().forEach(this::gem);
  }

  private void gem(Trin trin) {
    int nr = trin.registrering().nr();
    if (nr != registreringer.size() + 1) {
      throw new AssertionError("nr " + nr + " after " + registreringer.size());
    }
    registreringer.add(trin.registrering());
    trin.lukket().forEach(raekke -> luk(raekke, nr));
    trin.aabnet().forEach(raekke -> linjer.add(new Linje(raekke, nr, Integer.MAX_VALUE)));
  }

  private void luk(Raekke raekke, int nr) {
    var linje = linjer.stream().filter(l -> l.nrTil() == Integer.MAX_VALUE && l.raekke().equals(raekke)).findFirst()
        .orElseThrow(() -> new AssertionError("closes a row that is not in force: " + raekke));
    linjer.set(linjer.indexOf(linje), new Linje(raekke, linje.nrFra(), nr));
  }

  private static boolean medtaget(Behov behov, Raekke raekke) {
    var indeks = behov.enkelteIndeks().get(raekke.gruppe());
    var periode = behov.perioder().get(raekke.gruppe());
    return behov.alt() || behov.heleGrupper().contains(raekke.gruppe()) || indeks != null && indeks.contains(raekke.indeks())
        || periode != null && (periode.overlaps(raekke.virkning()) || periode.adjoins(raekke.virkning()));
  }
}
