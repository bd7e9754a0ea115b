package dk.sagdok.rules;

import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.time.Interval;
import dk.sagdok.time.Timeline;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the KOMBIT profile says of the whole content: mandatory relations and attributes at any time (B1, B7, OB1), whole structures (B5, B12), an unbroken chain
 * of states (B8).
 */
final class ProfilIndhold {
  private ProfilIndhold() {}

  static void proev(ObjektType type, Collection<Raekke> raekker, Aarsager aarsager) {
    var efterGruppe = raekker.stream().sorted(Comparator.comparing(Raekke::virkning)).collect(Collectors.groupingBy(Raekke::gruppe));
    var begyndelse = begyndelse(type, raekker);
    for (var gruppe : type.grupper().values()) {
      var egne = efterGruppe.getOrDefault(gruppe.kode(), List.of());
      if (gruppe.kombitKraevet()) {
        proevKraevet(gruppe, egne, begyndelse, aarsager);
      }
      egne.forEach(r -> proevFelter(gruppe, r, aarsager));
      if (gruppe.art() == Art.TILSTAND) {
        proevKaede(gruppe, egne, aarsager);
      }
    }
  }

  private static void proevFelter(Gruppe gruppe, Raekke raekke, Aarsager aarsager) {
    var sti = gruppe.sti(raekke.noegle()) + (gruppe.mangfoldig() ? "[indeks=" + raekke.indeks() + "]" : "");
    Felter.proevStrukturer(gruppe.felter(), raekke.vaerdi().felter(), sti, aarsager);
    if (!gruppe.erRelation()) {
      Felter.proevProfil(gruppe.felter(), raekke.vaerdi().felter(), sti, aarsager);
    }
  }

  /** The first instant at which the object is anything at all: its own attributes and states, not what lies in it or what it points at. */
  private static Optional<Instant> begyndelse(ObjektType type, Collection<Raekke> raekker) {
    return raekker.stream()
        .filter(r -> r.noegle().isEmpty() && type.gruppe(r.gruppe()).map(g -> g.art() != Art.RELATION).orElse(false))
        .map(r -> r.virkning().from())
        .min(Comparator.naturalOrder());
  }

  private static void proevKraevet(Gruppe gruppe, List<Raekke> egne, Optional<Instant> begyndelse, Aarsager aarsager) {
    if (egne.isEmpty()) {
      aarsager.tilfoej(gruppe.erRelation() ? "B1" : "OB1", gruppe.sti(), null, gruppe.navn() + " skal være der fra begyndelsen.");
      return;
    }
    var foerste = egne.get(0).virkning().from();
    var fra = begyndelse.orElse(foerste);
    for (var hul : huller(egne, Interval.from(fra))) {
      boolean iBegyndelsen = hul.contains(fra);
      aarsager.tilfoej(!gruppe.erRelation() ? "OB1" : iBegyndelsen ? "B1" : "B7", gruppe.sti(), hul.from(), iBegyndelsen
          ? gruppe.navn() + " mangler indtil " + hul.to() + "; den skal gælde fra objektets første virkning (" + fra + ")."
          : gruppe.navn() + " mangler fra " + hul.from() + "; den må kun slutte hvor afløseren begynder.");
    }
  }

  private static void proevKaede(Gruppe gruppe, List<Raekke> egne, Aarsager aarsager) {
    if (egne.isEmpty()) {
      aarsager.tilfoej("B8", gruppe.sti(), null, gruppe.navn() + " skal være der fra begyndelsen.");
      return;
    }
    huller(egne, Interval.from(egne.get(0).virkning().from())).forEach(hul ->
        aarsager.tilfoej("B8", gruppe.sti(), hul.from(), gruppe.navn() + " mangler fra " + hul.from()
            + "; perioderne skal følge hinanden uden huller, og den sidste skal være åben."));
  }

  private static List<Interval> huller(List<Raekke> egne, Interval periode) {
    var tidslinje = Timeline.<Boolean>empty();
    for (var raekke : egne) {
      tidslinje = tidslinje.assign(raekke.virkning(), true);
    }
    return tidslinje.gaps(periode);
  }
}
