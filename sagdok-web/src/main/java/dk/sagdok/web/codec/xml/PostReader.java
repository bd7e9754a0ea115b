package dk.sagdok.web.codec.xml;

import dk.sagdok.objekttype.Datatype;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Typeklasser;
import dk.sagdok.web.codec.Brud;
import java.time.DateTimeException;
import java.util.OptionalInt;

/** Reads one entry of a list: an attribute set, a state or a relation. */
final class PostReader {
  private final XmlReader xml;
  private final WireNames navne;
  private final Brud brud;
  private final XmlTid tid;

  PostReader(XmlReader xml, WireNames navne, Brud brud) {
    this.xml = xml;
    this.navne = navne;
    this.brud = brud;
    this.tid = new XmlTid(xml, brud);
  }

  Indtastning read(Sted sted) {
    var post = new Indtastning(sted, xml.sti());
    xml.children(() -> barn(post));
    post.gemUdvidelser();
    return post;
  }

  private void barn(Indtastning post) {
    var navn = xml.navn();
    if (navn.equals(post.sted.virkning())) {
      post.virkning = tid.virkning();
    } else if (navn.equals(navne.generation().lokalUdvidelse())) {
      xml.children(() -> udvidelse(post));
    } else if (post.sted.erRelation() && Generation.erGd(navn.getNamespaceURI())) {
      fraRelationType(post);
    } else {
      knude(post, post.sted.felter().stream().filter(k -> k.navn().equals(navn)).findFirst().orElse(null));
    }
  }

  private void fraRelationType(Indtastning post) {
    switch (xml.navn().getLocalPart()) {
      case "Rolle" -> post.rolle = tid.id();
      case "Type" -> post.type = Typeklasser.navn(tid.id());
      case "Indeks" -> post.indeks = indeks();
      default -> post.id = tid.id();
    }
  }

  private void udvidelse(Indtastning post) {
    var navn = xml.navn();
    if (navn.equals(post.sted.udvidelse())) {
      xml.children(() -> knude(post, post.sted.felter().stream().filter(k -> k.navn().equals(xml.navn())).findFirst().orElse(null)));
    } else if (navn.equals(Udvidelser.JSON)) {
      post.json = Udvidelser.json(xml, brud);
    } else if (Generation.erGd(navn.getNamespaceURI())) {
      xml.skip(); // SenestAendretTidspunkt is the register's own
    } else if (navn.getNamespaceURI().equals(navne.udvidelser())) {
      brud.note("SKEMA-ukendt", xml.sti(), null, "kan ikke gives her");
      xml.skip();
    } else {
      post.udvidelser.add(xml.verbatim());
    }
  }

  private void knude(Indtastning post, Knude knude) {
    if (knude == null) {
      brud.note("SKEMA-ukendt", xml.sti(), null, "kan ikke gives her");
      xml.skip();
    } else if (knude.fri()) {
      post.felter.merge(knude.felt().kode(), xml.verbatim(), (a, b) -> a + "" + b);
    } else if (knude.blad()) {
      vaerdi(post, knude);
    } else {
      xml.children(() -> knude(post, knude.barn(xml.navn()).orElse(null)));
    }
  }

  private void vaerdi(Indtastning post, Knude knude) {
    String sti = xml.sti();
    String text = xml.text();
    try {
      post.put(knude.sti(), text.isEmpty() ? "" : vaerdi(knude, text));
    } catch (DateTimeException | IllegalArgumentException e) {
      brud.note("SKEMA-vaerdi", sti, text, "kan ikke gemmes: værdien er ikke " + rigtigt(knude.felt()));
    }
  }

  private Object vaerdi(Knude knude, String text) {
    return navne.base64().contains(String.join(".", knude.sti())) ? Vaerdier.afBase64(text) : Vaerdier.laest(knude.felt(), text);
  }

  private static String rigtigt(Felt felt) {
    return felt.datatype() == Datatype.HELTAL ? "et helt tal på højst 64 bit" : "en dato eller et tidspunkt i år 1 til 9999";
  }

  private OptionalInt indeks() {
    String sti = xml.sti();
    String text = xml.value();
    if (!text.matches("[1-9]\\d{0,8}")) {
      brud.note("SKEMA-indeks", sti, text, "skal være et helt tal fra 1; andre slags indeks kan registret ikke gemme");
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text));
  }
}
