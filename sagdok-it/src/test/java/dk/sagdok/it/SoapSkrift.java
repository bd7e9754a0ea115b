package dk.sagdok.it;

import dk.sagdok.it.Door.Post;
import dk.sagdok.it.SoapNavne.Gruppe;
import dk.sagdok.it.SoapNavne.Relation;
import dk.sagdok.it.SoapNavne.Samling;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the lists of a registration, or of an example to search by. */
final class SoapSkrift {
  static final Map<String, String> TYPER = Map.of("Bruger", "85d65133-4b00-460d-992e-3984857b5768");
  private static final Map<String, String> FREMMEDE = Map.of("TitelAlternativTekst", "sd", "OffentlighedUndtagetHjemmelTekst", "sd");
  private final SoapNavne navne;
  private final List<Post> indhold;

  SoapSkrift(SoapNavne navne, List<Post> indhold) {
    this.navne = navne;
    this.indhold = indhold;
  }

  String lister() {
    return objektets() + samlinger(navne.samlinger(), List.of());
  }

  /** The list of elements too, when there is nothing to say in it. */
  String alleLister() {
    var elementer = samlinger(navne.samlinger(), List.of());
    return objektets() + (elementer.isEmpty() ? navne.samlinger().stream().map(s -> "<o:" + s.liste() + "/>").collect(Collectors.joining()) : elementer);
  }

  private String objektets() {
    return "<o:AttributListe>" + attributter() + "</o:AttributListe><o:TilstandListe>" + attributter(navne.tilstand(), List.of(), p -> "") + "</o:TilstandListe><o:RelationListe>"
        + relationer(navne.relationer(), List.of()) + "</o:RelationListe>";
  }

  private String attributter() {
    var foerste = navne.attributter().get(0);
    var lokale = navne.attributter().stream().skip(1).map(g -> alle(g.kode(), List.of(), p -> "<%1$s:%2$s>%3$s%4$s</%1$s:%2$s>"
        .formatted(navne.prefix(), g.element(), virkning("gd", p), felter(navne.prefix(), g.felter(), p)))).collect(Collectors.joining());
    return attributter(foerste, List.of(), p -> "") + udvidelser(lokale + alle(foerste.kode(), List.of(), SoapSkrift::lokaludvidelse));
  }

  private String attributter(Gruppe gruppe, List<String> sti, Function<Post, String> sidst) {
    return alle(gruppe.kode(), sti, p -> "<o:%1$s>%2$s%3$s%4$s</o:%1$s>".formatted(gruppe.element(), virkning("o", p), felter("o", gruppe.felter(), p), sidst.apply(p)));
  }

  private String relationer(List<Relation> relationer, List<String> sti) {
    return relationer.stream().filter(r -> !r.lokal()).map(r -> alle(r.kode(), sti, p -> relation("o", r, p))).collect(Collectors.joining())
        + udvidelser(relationer.stream().filter(Relation::lokal).map(r -> alle(r.kode(), sti, p -> relation(navne.prefix(), r, p))).collect(Collectors.joining()));
  }

  private String relation(String prefix, Relation relation, Post post) {
    var udvidelse = felter(navne.prefix(), navne.udvidelse(), post);
    return "<" + prefix + ":" + relation.element() + ">" + virkning("gd", post) + "<gd:Rolle>" + Soap.uuid(relation.rolle()) + "</gd:Rolle>"
        + (post.felter().containsKey("objekttype") ? "<gd:Type>" + Soap.uuid(TYPER.get(post.felter().get("objekttype"))) + "</gd:Type>" : "")
        + (post.indeks() > 0 ? "<gd:Indeks>" + post.indeks() + "</gd:Indeks>" : "") + reference(post.reference())
        + udvidelser((udvidelse.isEmpty() ? "" : "<%1$s:%2$sLokalUdvidelse>%3$s</%1$s:%2$sLokalUdvidelse>".formatted(navne.prefix(), relation.element(), udvidelse)) + lokaludvidelse(post))
        + felter(prefix, navne.egne(), post) + "</" + prefix + ":" + relation.element() + ">";
  }

  private static String reference(String reference) {
    return reference == null ? "" : "<gd:ReferenceID>" + (reference.startsWith("urn:") ? "<sd:URNIdentifikator>" + reference + "</sd:URNIdentifikator>" : Soap.uuid(reference)) + "</gd:ReferenceID>";
  }

  /** Of those that are given something, or nothing. */
  private String samlinger(List<Samling> samlinger, List<String> sti) {
    return samlinger.stream().map(s -> samling(s, sti)).collect(Collectors.joining());
  }

  private String samling(Samling samling, List<String> sti) {
    var inden = indhold.stream().filter(p -> (p.gruppe() + ".").startsWith(samling.kode() + ".") && p.sti().size() >= sti.size() && p.sti().subList(0, sti.size()).equals(sti)).toList();
    var givet = inden.stream().anyMatch(p -> p.sti().size() > sti.size() || p.gruppe().equals(samling.kode()));
    var elementer = inden.stream().filter(p -> p.sti().size() > sti.size()).map(p -> p.sti().get(sti.size())).distinct()
        .map(navn -> element(samling, Stream.concat(sti.stream(), Stream.of(navn)).toList()));
    return givet ? "<o:%1$s>%2$s</o:%1$s>".formatted(samling.liste(), elementer.collect(Collectors.joining())) : "";
  }

  private String element(Samling samling, List<String> sti) {
    var navn = sti.get(sti.size() - 1);
    return "<o:%1$s>".formatted(samling.element()) + (navn.isEmpty() ? "" : "<o:%1$s>%2$s</o:%1$s>".formatted(samling.element(), tekst(navn)))
        + (ingen(samling.kode(), sti) ? "<o:FjernIndikator>true</o:FjernIndikator>" : "")
        + attributter(samling.egenskaber(), sti, p -> udvidelser(lokaludvidelse(p))) + samlinger(samling.indre(), sti) + indreRelationer(samling, sti) + "</o:%1$s>".formatted(samling.element());
  }

  private String indreRelationer(Samling samling, List<String> sti) {
    var tomt = samling.relationer().stream().anyMatch(r -> ingen(r.kode(), sti));
    var skrevet = relationer(samling.relationer(), sti);
    return skrevet.isEmpty() && !tomt ? "" : "<o:RelationListe>" + skrevet + "</o:RelationListe>";
  }

  private boolean ingen(String kode, List<String> sti) {
    return indhold.stream().anyMatch(p -> p.erIngen() && p.gruppe().equals(kode) && p.sti().equals(sti));
  }

  private static String udvidelser(String elementer) {
    return elementer.isEmpty() ? "" : "<gd:LokalUdvidelseListe>" + elementer + "</gd:LokalUdvidelseListe>";
  }

  private static String lokaludvidelse(Post post) {
    return post.felter().getOrDefault("lokaludvidelse", "");
  }

  private String alle(String gruppe, List<String> sti, Function<Post, String> skrevet) {
    return indhold.stream().filter(p -> !p.erIngen() && p.gruppe().equals(gruppe) && p.sti().equals(sti)).map(skrevet).collect(Collectors.joining());
  }

  private static String virkning(String prefix, Post post) {
    return post.fra() == null ? "" : Soap.virkning(prefix, tid(post.fra()), tid(post.til()));
  }

  /** Elements around several fields are opened once. */
  private static String felter(String prefix, Map<String, String> navne, Post post) {
    var text = new StringBuilder();
    var aabne = new ArrayList<String>();
    navne.forEach((felt, sti) -> {
      if (post.felter().containsKey(felt)) {
        var trin = List.of(sti.split("/"));
        luk(text, aabne, trin);
        trin.subList(aabne.size(), trin.size() - 1).forEach(t -> {
          text.append("<").append(navn(prefix, t)).append(">");
          aabne.add(navn(prefix, t));
        });
        text.append("<%1$s>%2$s</%1$s>".formatted(navn(prefix, trin.get(trin.size() - 1)), indhold(felt, post.felter().get(felt))));
      }
    });
    luk(text, aabne, List.of(""));
    return text.toString();
  }

  private static String indhold(String felt, String vaerdi) {
    return tekst(felt.equals("journalnotat.notat") ? Base64.getEncoder().encodeToString(vaerdi.getBytes(StandardCharsets.UTF_8)) : vaerdi);
  }

  private static String tekst(String vaerdi) {
    return vaerdi.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;");
  }

  private static void luk(StringBuilder text, List<String> aabne, List<String> trin) {
    while (!aabne.isEmpty() && (aabne.size() >= trin.size() || !aabne.get(aabne.size() - 1).endsWith(":" + trin.get(aabne.size() - 1)))) {
      text.append("</").append(aabne.remove(aabne.size() - 1)).append(">");
    }
  }

  private static String navn(String prefix, String navn) {
    return FREMMEDE.getOrDefault(navn, prefix) + ":" + navn;
  }

  /** A date is the beginning of a Danish day; without a zone times are Danish here too. */
  static String tid(String tid) {
    return tid.length() == 10 ? tid + "T00:00:00" : tid;
  }
}
