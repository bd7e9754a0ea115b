package dk.sagdok.oracle;

import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.Forhold;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.Niveau;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Opslag;
import dk.sagdok.objekttype.Samling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The content of one registration. {@code brudt} when it breaks a rule. */
final class Orakelindhold {
  private final ObjektType type;
  private final Gitter gitter;
  private final Orakelelement objekt;
  private final Map<String, Integer> hoejeste = new HashMap<>();
  boolean brudt;

  Orakelindhold(ObjektType type, Gitter gitter) {
    this(type, gitter, new Orakelelement(gitter), Map.of());
  }

  private Orakelindhold(ObjektType type, Gitter gitter, Orakelelement objekt, Map<String, Integer> hoejeste) {
    this.type = type;
    this.gitter = gitter;
    this.objekt = objekt;
    this.hoejeste.putAll(hoejeste);
  }

  List<Map<Punkt, Long>> punkter() {
    return gitter.punkter(type, raekker());
  }

  private List<Raekke> raekker() {
    var raekker = new ArrayList<Raekke>();
    objekt.raekker(List.of(), raekker);
    return raekker;
  }

  Orakelindhold erstattet(Indhold indhold) {
    var ny = new Orakelindhold(type, gitter, new Orakelelement(gitter), hoejeste);
    ny.helt(ny.objekt, type.grupper().values().stream().filter(g -> !g.kode().contains(".")).toList(), type.samlinger(), indhold);
    return ny.proevet();
  }

  Orakelindhold rettet(Indhold indhold) {
    var ny = new Orakelindhold(type, gitter, objekt.kopi(), hoejeste);
    ny.ret(ny.objekt, type.samlinger(), indhold, hoejeste);
    return ny.proevet();
  }

  private void helt(Orakelelement her, List<Gruppe> grupper, List<Samling> samlinger, Indhold indhold) {
    for (var gruppe : grupper) {
      her.gruppe(gruppe).helt(indhold.grupper().getOrDefault(gruppe.kode(), List.of()));
      brugt(gruppe.kode(), her.gruppe(gruppe));
    }
    for (var samling : samlinger) {
      indhold.samlinger().getOrDefault(samling.kode(), Map.of()).forEach((navn, indre) ->
          helt(her.element(samling, navn), samling.grupper(), samling.samlinger(), indre));
    }
  }

  private void ret(Orakelelement her, List<Samling> samlinger, Indhold indhold, Map<String, Integer> hoejesteFoer) {
    indhold.grupper().forEach((kode, poster) -> {
      var gruppe = her.gruppe(type.gruppe(kode).orElseThrow());
      gruppe.ret(poster, hoejesteFoer.getOrDefault(kode, 0));
      brugt(kode, gruppe);
    });
    for (var samling : samlinger) {
      var givne = indhold.samlinger().get(samling.kode());
      if (givne != null && givne.isEmpty()) {
        her.toem(samling);
      } else if (givne != null) {
        givne.forEach((navn, indre) -> ret(her.element(samling, navn), samling.samlinger(), indre, hoejesteFoer));
      }
    }
  }

  private void brugt(String kode, Orakelgruppe gruppe) {
    hoejeste.merge(kode, gruppe.hoejeste(), Math::max);
  }

  private Orakelindhold proevet() {
    brudt = objekt.brudt() || type.regler().stream().anyMatch(r -> r.niveau() != Niveau.KOMBIT
        && !r.proeve().af(new Forhold(type, null, null, List.of(), raekker(), raekker(), Opslag.INTET, Instant.MIN)).isEmpty());
    return this;
  }
}
