package dk.sagdok.web.codec.xml;

import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.register.Soeg.Betingelse;
import dk.sagdok.web.codec.Brud;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one example asks: its fields, and for a relation what it points at, all of one and the same row. */
final class Soegebetingelser {
  private final Indtastning post;
  private final Brud brud;

  Soegebetingelser(Indtastning post, Brud brud) {
    this.post = post;
    this.brud = brud;
  }

  void add(List<Betingelse> betingelser) {
    if (post.virkning != XmlTid.Periode.INGEN) {
      brud.note("OIO-soegning", post.sti + "/Virkning", null, "kan ikke søges for den enkelte værdi; giv perioden i SoegVirkning, den gælder alle værdier");
    }
    if (!post.udvidelser.isEmpty() || post.json != null) {
      brud.note("OIO-soegning", post.sti + "/LokalUdvidelseListe", null, "kan ikke søges: registret læser ikke i ukendte udvidelser");
    }
    Roller.af(post, brud).ifPresent(gruppe -> {
      var alle = betingelser(gruppe);
      if (gruppe.erRelation() && !alle.isEmpty()) {
        betingelser.add(new Betingelse.SammeRaekke(gruppe.kode(), alle));
      } else {
        betingelser.addAll(alle);
      }
    });
  }

  private List<Betingelse> betingelser(Gruppe gruppe) {
    var alle = new ArrayList<Betingelse>();
    felter(gruppe, gruppe.felter(), List.of(), post.felter, alle);
    if (gruppe.erRelation()) {
      Sted.rollefelt(gruppe).flatMap(f -> Optional.ofNullable(post.rolle).flatMap(r -> Roller.kode(post, gruppe)).map(k -> new Betingelse.FeltEr(gruppe.kode(), List.of(f.kode()), k)))
          .ifPresent(alle::add);
      if (post.id != null || post.type != null || alle.isEmpty()) {
        alle.add(new Betingelse.RelationTil(gruppe.kode(), post.id, post.type));
      }
    }
    return alle;
  }

  private static void felter(Gruppe gruppe, List<Felt> felter, List<String> sti, Map<?, ?> vaerdier, List<Betingelse> alle) {
    for (Felt felt : felter) {
      var her = new ArrayList<>(sti);
      her.add(felt.kode());
      var vaerdi = vaerdier.get(felt.kode());
      if (vaerdi instanceof Map<?, ?> struktur) {
        felter(gruppe, felt.felter(), her, struktur, alle);
      } else if (vaerdi != null && !"".equals(vaerdi)) {
        alle.add(new Betingelse.FeltEr(gruppe.kode(), List.copyOf(her), vaerdi));
      }
    }
  }
}
