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

/** Reads the lists of a registration into the content of a command. Faults are noted, and none stops the reading. */
final class IndholdXmlReader {
  private final XmlReader xml;
  private final Layout layout;
  private final Brud brud;
  private final Brug brug;
  private final PostReader poster;
  private final Map<String, List<Post>> grupper = new LinkedHashMap<>();

  IndholdXmlReader(XmlReader xml, Layout layout, Brug brug, Brud brud) {
    this.xml = xml;
    this.layout = layout;
    this.brug = brug;
    this.brud = brud;
    this.poster = new PostReader(xml, layout.navne(), brud);
  }

  /** One of the lists, which the reader stands at. */
  void liste(Art art) {
    var liste = new Listereader(xml, layout, poster, brud).read(art);
    liste.forEach(this::tilfoej);
  }

  Indhold indhold() {
    return new Indhold(grupper);
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
