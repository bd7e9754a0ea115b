package dk.sagdok.web.codec.xml;

import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.Ret;
import dk.sagdok.time.Interval;
import dk.sagdok.web.codec.Brud;
import dk.sagdok.web.codec.Brug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads the lists of a registration into the content of a command. Faults are noted, and none stops the reading. */
final class IndholdXmlReader {
  private final XmlReader xml;
  private final Layout layout;
  private final Brud brud;
  private final Brug brug;
  private final PostReader poster;
  private final Map<String, List<Post>> grupper = new LinkedHashMap<>();
  private final Map<String, Map<String, Indhold>> samlinger = new LinkedHashMap<>();

  IndholdXmlReader(XmlReader xml, Layout layout, Brug brug, Brud brud) {
    this.xml = xml;
    this.layout = layout;
    this.brug = brug;
    this.brud = brud;
    this.poster = new PostReader(xml, layout.navne(), brud);
  }

  /** One of the lists of the registration, which the reader stands at. */
  void liste() {
    layout.liste(xml.navn()).ifPresentOrElse(this::liste, () -> samling(layout.samlinger()));
  }

  private void samling(List<Samlingslayout> kendte) {
    Samlingslayout.medListe(kendte, xml.navn()).ifPresentOrElse(s -> samlinger.put(s.samling().kode(), elementer(s)), xml::skip);
  }

  /** An empty list is given too, and says that there are none. */
  private Map<String, Indhold> elementer(Samlingslayout samling) {
    var elementer = new LinkedHashMap<String, Indhold>();
    xml.children(() -> {
      String sti = xml.sti();
      if (!xml.navn().equals(samling.element())) {
        brud.note("SKEMA-ukendt", sti, null, "kan ikke gemmes her");
        xml.skip();
        return;
      }
      var inden = new IndholdXmlReader(xml, layout, brug, brud);
      if (elementer.put(inden.element(samling, sti), inden.indhold()) != null) {
        brud.note("SKEMA-dublet", sti, null, "har samme navn som et andet i samme liste");
      }
    });
    return elementer;
  }

  /** @return its name */
  private String element(Samlingslayout samling, String sti) {
    var navn = new StringBuilder();
    var fjern = new AtomicBoolean();
    xml.children(() -> {
      if (xml.navn().equals(samling.element())) {
        navn.append(xml.text());
      } else if (xml.navn().equals(samling.fjern())) {
        fjern.set(true);
        xml.skip();
      } else if (xml.navn().equals(samling.relationer())) {
        samling.steder(true).forEach(s -> s.grupper().forEach(g -> grupper.putIfAbsent(g.kode(), new ArrayList<>())));
        xml.children(() -> samling.sted(true, xml.navn()).ifPresentOrElse(s -> tilfoej(poster.read(s)), xml::skip));
      } else {
        samling.sted(false, xml.navn()).ifPresentOrElse(s -> tilfoej(poster.read(s)), () -> samling(samling.indre()));
      }
    });
    if (navn.toString().isBlank()) {
      brud.note("SKEMA-kraevet", sti + "/" + samling.element().getLocalPart(), null, "mangler; uden et navn kan det ikke kendes igen");
    }
    if (fjern.get()) {
      fjern(samling, sti);
    } else if (!brug.equals(Brug.RETTELSE) && grupper.values().stream().allMatch(List::isEmpty) && samlinger.values().stream().allMatch(Map::isEmpty)) {
      brud.note("SKEMA-kraevet", sti, null, "er tomt og ville ikke kunne læses igen; giv det indhold, om så kun Egenskaber med en Virkning, eller udelad det");
    }
    return navn.toString();
  }

  /** An element is gone with the last that is in it. */
  private void fjern(Samlingslayout samling, String sti) {
    if (brug != Brug.RETTELSE) {
      brud.note("OIO-fjern", sti + "/" + WireNames.FJERN, null, "kan kun gives i RetInput");
    } else if (!grupper.isEmpty() || !samlinger.isEmpty()) {
      brud.note("OIO-fjern", sti + "/" + WireNames.FJERN, null, "kan ikke gives sammen med andet end navnet");
    }
    samling.samling().grupper().forEach(g -> grupper.put(g.kode(), new ArrayList<>()));
    samling.indre().forEach(s -> samlinger.put(s.samling().kode(), Map.of()));
  }

  private void liste(Art art) {
    var liste = new Listereader(xml, layout, poster, brud).read(art);
    liste.forEach(this::tilfoej);
  }

  Indhold indhold() {
    return new Indhold(grupper, samlinger);
  }

  private void tilfoej(Indtastning post) {
    rolle(post).ifPresent(gruppe -> {
      if (post.virkning.fra() == null) {
        brud.note("SKEMA-kraevet", post.sti + "/Virkning/FraTidspunkt", null, "mangler og skal være der");
      } else {
        virkning(post).ifPresent(v -> grupper.computeIfAbsent(gruppe.kode(), k -> new ArrayList<>()).add(post(gruppe, post, v)));
      }
    });
  }

  private Post post(Gruppe gruppe, Indtastning post, Interval virkning) {
    var felter = new LinkedHashMap<String, Object>(post.felter);
    felter.replaceAll((kode, v) -> "".equals(v) && brug == Brug.RETTELSE ? null : v);
    return new Post(post.sti, gruppe.ret() != Ret.REPLACE_ALL ? post.indeks : OptionalInt.empty(), virkning, post.virkning.aktoer(),
        post.reference(gruppe), felter);
  }

  private Optional<Interval> virkning(Indtastning post) {
    var til = post.virkning.til() == null ? Interval.MAX : post.virkning.til();
    if (!post.virkning.fra().isBefore(til)) {
      brud.note("SKEMA-periode", post.sti + "/Virkning", null, "skal have FraTidspunkt før TilTidspunkt (perioden er fra og med, til og ikke med)");
      return Optional.empty();
    }
    return Optional.of(Interval.of(post.virkning.fra(), til));
  }

  private Optional<Gruppe> rolle(Indtastning post) {
    var gruppe = Roller.af(post, brud);
    gruppe.flatMap(Sted::rollefelt).ifPresent(felt -> kode(post, gruppe.get(), felt));
    return gruppe;
  }

  private void kode(Indtastning post, Gruppe gruppe, Felt felt) {
    Roller.kode(post, gruppe).ifPresentOrElse(kode -> post.felter.put(felt.kode(), kode),
        () -> brud.note("OIO-rolle", post.sti + "/Rolle", post.rolle, "skal være " + Roller.liste(post.sted)));
  }
}
