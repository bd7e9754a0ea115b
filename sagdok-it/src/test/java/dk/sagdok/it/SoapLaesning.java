package dk.sagdok.it;

import dk.sagdok.it.Door.Kode;
import dk.sagdok.it.Door.Laest;
import dk.sagdok.it.Door.Post;
import dk.sagdok.it.SoapNavne.Gruppe;
import dk.sagdok.it.SoapNavne.Relation;
import dk.sagdok.it.SoapNavne.Samling;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Reads the registration that an answer to Laes holds. */
final class SoapLaesning {
  private static final Pattern LISTE = Pattern.compile("<gd:LokalUdvidelseListe>(.*?)</gd:LokalUdvidelseListe>", Pattern.DOTALL);
  private static final Pattern KENDT = Pattern.compile("<([es]:SagIndeksEgenskaber|[es]:\\w+LokalUdvidelse)>.*?</\\1>", Pattern.DOTALL);
  private final SoapNavne navne;
  private final Soap.Svar svar;
  private final List<Post> poster = new ArrayList<>();

  SoapLaesning(SoapNavne navne, Soap.Svar svar) {
    this.navne = navne;
    this.svar = svar;
  }

  Laest laest() {
    var registrering = barn(barn(svar.payload(), "FiltreretOejebliksbillede"), "Registrering");
    attributter(barn(registrering, "AttributListe"));
    boern(barn(registrering, "TilstandListe")).forEach(e -> poster.add(post(navne.tilstand(), List.of(), e)));
    relationer(navne.relationer(), List.of(), barn(registrering, "RelationListe"));
    samlinger(navne.samlinger(), List.of(), registrering);
    var livscyklus = tekst(registrering, "LivscyklusKode");
    var note = tekst(registrering, "NoteTekst");
    return new Laest(Kode.OK, OffsetDateTime.parse(tekst(registrering, "Tidspunkt")).toInstant(), livscyklus == null ? "Rettet" : livscyklus, tekst(registrering, "BrugerRef"),
        note == null ? "" : note, poster);
  }

  private void attributter(Element liste) {
    boern(liste, "Egenskaber").forEach(e -> poster.add(post(navne.attributter().get(0), List.of(), e)));
    boern(liste, "LokalUdvidelseListe").forEach(this::lokale);
  }

  /** Unknown extensions of the list belong to all entries of its main element. */
  private void lokale(Element liste) {
    ukendt(liste).ifPresent(u -> poster.forEach(p -> p.felter().put("lokaludvidelse", u)));
    navne.attributter().stream().skip(1).forEach(g -> boern(liste, g.element()).forEach(e -> poster.add(post(g, List.of(), e))));
  }

  /** The octets of what is in the list and belongs to no contract. */
  private Optional<String> ukendt(Element liste) {
    var alle = svar.document().getElementsByTagNameNS(liste.getNamespaceURI(), liste.getLocalName());
    int nr = IntStream.range(0, alle.getLength()).filter(i -> alle.item(i) == liste).findFirst().orElseThrow();
    var raa = LISTE.matcher(svar.http().body()).results().skip(nr).findFirst().orElseThrow().group(1);
    return Optional.of(KENDT.matcher(raa).replaceAll("")).filter(u -> !u.isEmpty());
  }

  private void relationer(List<Relation> kendte, List<String> sti, Element liste) {
    boern(liste).filter(e -> !er(e, "LokalUdvidelseListe")).forEach(e -> poster.add(relation(kendte, sti, e)));
    boern(liste, "LokalUdvidelseListe").flatMap(SoapLaesning::boern).forEach(e -> poster.add(relation(kendte, sti, e)));
  }

  private Post relation(List<Relation> kendte, List<String> sti, Element entry) {
    var relation = kendte.stream().filter(g -> g.rolle().equals(tekst(entry, "Rolle"))).findFirst().orElseThrow();
    var felter = new TreeMap<>(felter(entry, navne.egne()));
    boern(entry, "LokalUdvidelseListe").forEach(l -> {
      boern(l, relation.element() + "LokalUdvidelse").forEach(u -> felter.putAll(felter(u, navne.udvidelse())));
      ukendt(l).ifPresent(u -> felter.put("lokaludvidelse", u));
    });
    SoapSkrift.TYPER.entrySet().stream().filter(t -> t.getValue().equals(tekst(entry, "Type"))).forEach(t -> felter.put("objekttype", t.getKey()));
    if (relation.kode().equals("journalpost")) {
      felter.computeIfPresent("journalnotat.notat", (k, v) -> new String(Base64.getMimeDecoder().decode(v), StandardCharsets.UTF_8));
      felter.put("journalpostkode", "journalnotat");
    }
    var indeks = navne.indekseret() ? tekst(entry, "Indeks") : null;
    return post(relation.kode(), sti, entry, felter).nr(indeks == null ? 0 : Integer.parseInt(indeks)).til(tekst(entry, "ReferenceID"));
  }

  private void samlinger(List<Samling> samlinger, List<String> sti, Element i) {
    samlinger.forEach(s -> boern(i, s.liste()).flatMap(l -> boern(l, s.element())).forEach(e -> element(s, Stream.concat(sti.stream(), Stream.of(tekst(e, s.element()))).toList(), e)));
  }

  private void element(Samling samling, List<String> sti, Element element) {
    boern(element, samling.egenskaber().element()).forEach(e -> {
      var post = post(samling.egenskaber(), sti, e);
      boern(e, "LokalUdvidelseListe").forEach(l -> ukendt(l).ifPresent(u -> post.felter().put("lokaludvidelse", u)));
      poster.add(post);
    });
    boern(element, "RelationListe").forEach(l -> relationer(samling.relationer(), sti, l));
    samlinger(samling.indre(), sti, element);
  }

  private static Post post(Gruppe gruppe, List<String> sti, Element entry) {
    return post(gruppe.kode(), sti, entry, new TreeMap<>(felter(entry, gruppe.felter())));
  }

  private static Post post(String gruppe, List<String> sti, Element entry, TreeMap<String, String> felter) {
    var virkning = barn(entry, "Virkning");
    return new Post(gruppe, sti, 0, null, felter, graense(tekst(virkning, "FraTidspunkt"), "-"), graense(tekst(virkning, "TilTidspunkt"), ""));
  }

  private static Map<String, String> felter(Element i, Map<String, String> navne) {
    var felter = new TreeMap<String, String>();
    navne.forEach((felt, sti) -> {
      var her = Stream.of(i);
      for (var trin : sti.split("/")) {
        her = her.flatMap(e -> boern(e, trin));
      }
      her.findFirst().ifPresent(e -> felter.put(felt, e.getTextContent()));
    });
    return felter;
  }

  private static String graense(String tid, String fortegn) {
    return tid.equals("true") ? fortegn + "infinity" : Instant.from(OffsetDateTime.parse(tid)).toString();
  }

  private static boolean er(Element element, String navn) {
    return element.getLocalName().equals(navn);
  }

  private static Stream<Element> boern(Element i, String navn) {
    return boern(i).filter(e -> er(e, navn));
  }

  private static Stream<Element> boern(Element i) {
    return IntStream.range(0, i.getChildNodes().getLength()).mapToObj(n -> i.getChildNodes().item(n)).filter(Element.class::isInstance).map(Element.class::cast);
  }

  private static Element barn(Element i, String navn) {
    return boern(i, navn).findFirst().orElse(null);
  }

  private static String tekst(Element i, String navn) {
    var barn = barn(i, navn);
    return barn == null ? null : barn.getTextContent();
  }
}
