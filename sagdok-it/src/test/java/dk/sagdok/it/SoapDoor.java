package dk.sagdok.it;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The door of XML, by one of the contracts on Sag. */
final class SoapDoor implements Door {
  /** A group that the case has: its element, and the class of its role when it is a relation. */
  private record Gruppe(String navn, String element, String rolle) {}

  private static final List<Gruppe> RELATIONER = List.of(
      new Gruppe("ejer", "Sagsaktoer", SoapSager.EJER),
      new Gruppe("ansvarlig", "Sagsaktoer", SoapSager.ANSVARLIG),
      new Gruppe("andrebehandlere", "Sagsaktoer", SoapSager.ANDRE_BEHANDLERE),
      new Gruppe("primaerklasse", "Sagsklasse", "a86c6581-ec85-412d-a655-31a1f1d5b14f"),
      new Gruppe("primaerpart", "Sagspart", "d839f26a-d4d1-4441-b2d6-3dbbb12a9404"),
      new Gruppe("oversag", "Sagsrelation", "5189ea14-e59c-53ff-be63-c6dd3203e564"),
      new Gruppe("andresager", "Sagsrelation", "1daf114a-80a0-50bc-a6d9-3ea9a03a0ae4"),
      new Gruppe("byggeri", "Sagsgenstande", "b0df3ccf-b066-5aee-8805-0bd6f4f25bb8"),
      new Gruppe("journalpost", "Journalpost", SoapSager.NOTAT));
  private static final Pattern LISTE = Pattern.compile("<gd:LokalUdvidelseListe>(.*?)</gd:LokalUdvidelseListe>", Pattern.DOTALL);
  private static final Pattern KENDT = Pattern.compile("<(e:SagIndeksEgenskaber|e:\\w+LokalUdvidelse)>.*?</\\1>", Pattern.DOTALL);
  private static final Map<String, String> FREMMEDE = Map.of("TitelAlternativTekst", "sd", "OffentlighedUndtagetHjemmelTekst", "sd");
  /** In the order of the schema. */
  private static final Map<String, String> EGENSKABER = ordnet("brugervendtnoegle", "BrugervendtNoegle", "afleveret", "AfleveretIndikator", "beskrivelse", "Beskrivelse", "hjemmel",
      "HjemmelSpecifikation", "kassationskode", "Kassationskode", "offentlighedundtaget.alternativtitel", "OffentlighedUndtaget/TitelAlternativTekst", "offentlighedundtaget.hjemmel",
      "OffentlighedUndtaget/OffentlighedUndtagetHjemmelTekst", "principiel", "PrincipielIndikator", "sagsnummer", "Sagsnummer", "titel", "Titel");
  private static final Map<String, String> INDEKS = ordnet("sagsstatus", "Sagsstatus", "sagskategori", "Sagskategori", "foelsomhed", "Foelsomhed", "lokation", "Lokation");
  private static final Map<String, String> FREMDRIFT = ordnet("fremdrift", "FremdriftStatusKode");
  private static final Map<String, String> UDVIDELSE = ordnet("fuldtnavn", "FuldtNavn", "cvrnummer", "CVR-Nummer", "facettitel", "Facettitel", "tekstfelt", "Tekstfelt");
  private static final Map<String, String> NOTAT = ordnet("journalnotat.titel", "JournalpostEgenskaber/JournalnotatEgenskaber/Titel", "journalnotat.notat",
      "JournalpostEgenskaber/JournalnotatEgenskaber/Notat", "journalnotat.format", "JournalpostEgenskaber/JournalnotatEgenskaber/Format");
  private static final Map<String, String> TYPER = Map.of("Bruger", "85d65133-4b00-460d-992e-3984857b5768");

  private final Soap soap;

  SoapDoor(Soap soap) {
    this.soap = soap;
  }

  @Override
  public Udfald opret(List<Post> indhold) {
    return udfald("OpretInput", lister(indhold));
  }

  @Override
  public Udfald importer(String sag, List<Version> versioner) {
    return udfald("ImportInput", "<o:Sag>" + Soap.uuid(sag) + versioner.stream().map(v -> "<o:Registrering><sd:Tidspunkt>" + v.tidspunkt() + "</sd:Tidspunkt>" + lister(v.indhold())
        + "</o:Registrering>").collect(Collectors.joining()) + "</o:Sag>");
  }

  @Override
  public Udfald ret(String sag, List<Post> indhold) {
    return udfald("RetInput", Soap.uuid(sag) + lister(indhold));
  }

  @Override
  public Udfald passiver(String sag) {
    return udfald("PassiverInput", Soap.uuid(sag));
  }

  @Override
  public Udfald slet(String sag) {
    return udfald("SletInput", Soap.uuid(sag));
  }

  @Override
  public Laest laes(String sag, Tider tider) {
    var virkning = tider.virkningstid();
    var svar = soap.kald("LaesInput", Soap.uuid(sag) + (virkning == null ? SoapSager.ALT : SoapSager.filter("Virkning", tid(virkning), tid(virkning)))
        + (tider.registreringstid() == null ? "" : SoapSager.filter("Registrering", tider.registreringstid(), tider.registreringstid())));
    return svar.kode() == 20 ? laest(svar) : Laest.intet(kode(svar));
  }

  @Override
  public List<String> list(List<String> sager) {
    return soap.kald("ListInput", sager.stream().map(Soap::uuid).collect(Collectors.joining())).ok().tekster("ObjektType");
  }

  @Override
  public Set<String> soeg(List<Post> betingelser) {
    var svar = soap.kald("SoegInput", "<o:AttributListe>" + attributter(betingelser) + "</o:AttributListe><o:TilstandListe>" + tilstande(betingelser) + "</o:TilstandListe><o:RelationListe>"
        + relationer(betingelser) + "</o:RelationListe>");
    return kode(svar) == Kode.IKKE_FUNDET ? Set.of() : new HashSet<>(svar.ok().tekster("UUIDIdentifikator"));
  }

  private static String lister(List<Post> indhold) {
    return "<o:AttributListe>" + attributter(indhold) + "</o:AttributListe><o:TilstandListe>" + tilstande(indhold) + "</o:TilstandListe><o:RelationListe>" + relationer(indhold) + "</o:RelationListe>";
  }

  private static String attributter(List<Post> indhold) {
    var lokale = alle(indhold, "sagindeksegenskaber", p -> "<si:SagIndeksEgenskaber>" + virkning("gd", p) + felter("si", INDEKS, p) + "</si:SagIndeksEgenskaber>")
        + alle(indhold, "sagegenskaber", p -> p.felter().getOrDefault("lokaludvidelse", ""));
    return alle(indhold, "sagegenskaber", p -> "<o:Egenskaber>" + virkning("o", p) + felter("o", EGENSKABER, p) + "</o:Egenskaber>") + udvidelser(lokale);
  }

  private static String tilstande(List<Post> indhold) {
    return alle(indhold, "sagfremdrift", p -> "<o:Fremdrift>" + virkning("o", p) + felter("o", FREMDRIFT, p) + "</o:Fremdrift>");
  }

  private static String relationer(List<Post> indhold) {
    return RELATIONER.stream().map(g -> alle(indhold, g.navn(), p -> relation(g, p))).collect(Collectors.joining());
  }

  private static String relation(Gruppe gruppe, Post post) {
    var udvidelse = felter("si", UDVIDELSE, post);
    return "<o:" + gruppe.element() + ">" + virkning("gd", post) + "<gd:Rolle>" + Soap.uuid(gruppe.rolle()) + "</gd:Rolle>"
        + (post.felter().containsKey("objekttype") ? "<gd:Type>" + Soap.uuid(TYPER.get(post.felter().get("objekttype"))) + "</gd:Type>" : "")
        + (post.indeks() > 0 ? "<gd:Indeks>" + post.indeks() + "</gd:Indeks>" : "") + reference(post.reference())
        + udvidelser((udvidelse.isEmpty() ? "" : "<si:%1$sLokalUdvidelse>%2$s</si:%1$sLokalUdvidelse>".formatted(gruppe.element(), udvidelse))
            + post.felter().getOrDefault("lokaludvidelse", "")) + felter("o", NOTAT, post) + "</o:" + gruppe.element() + ">";
  }

  private static String reference(String reference) {
    return reference == null ? "" : "<gd:ReferenceID>" + (reference.startsWith("urn:") ? "<sd:URNIdentifikator>" + reference + "</sd:URNIdentifikator>" : Soap.uuid(reference)) + "</gd:ReferenceID>";
  }

  private static String udvidelser(String elementer) {
    return elementer.isEmpty() ? "" : "<gd:LokalUdvidelseListe>" + elementer + "</gd:LokalUdvidelseListe>";
  }

  private static String alle(List<Post> indhold, String gruppe, java.util.function.Function<Post, String> skrevet) {
    return indhold.stream().filter(p -> p.gruppe().equals(gruppe)).map(skrevet).collect(Collectors.joining());
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
    var text = felt.equals("journalnotat.notat") ? java.util.Base64.getEncoder().encodeToString(vaerdi.getBytes(java.nio.charset.StandardCharsets.UTF_8)) : vaerdi;
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;");
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
  private static String tid(String tid) {
    return tid.length() == 10 ? tid + "T00:00:00" : tid;
  }

  private static Laest laest(Soap.Svar svar) {
    var registrering = barn(barn(svar.payload(), "FiltreretOejebliksbillede"), "Registrering");
    var poster = new ArrayList<Post>();
    boern(barn(registrering, "AttributListe")).filter(e -> er(e, "Egenskaber")).forEach(e -> poster.add(post("sagegenskaber", e, EGENSKABER, e)));
    boern(barn(registrering, "AttributListe")).filter(e -> er(e, "LokalUdvidelseListe")).forEach(e -> lokale(svar, e, poster));
    boern(barn(registrering, "TilstandListe")).forEach(e -> poster.add(post("sagfremdrift", e, FREMDRIFT, e)));
    boern(barn(registrering, "RelationListe")).forEach(e -> poster.add(relation(svar, e)));
    var livscyklus = tekst(registrering, "LivscyklusKode");
    var note = tekst(registrering, "NoteTekst");
    return new Laest(Kode.OK, OffsetDateTime.parse(tekst(registrering, "Tidspunkt")).toInstant(), livscyklus == null ? "Rettet" : livscyklus, tekst(registrering, "BrugerRef"),
        note == null ? "" : note, poster);
  }

  /** Unknown extensions of the list belong to all entries of its main element. */
  private static void lokale(Soap.Svar svar, Element liste, List<Post> poster) {
    ukendt(svar, liste).ifPresent(u -> poster.forEach(p -> p.felter().put("lokaludvidelse", u)));
    boern(liste).filter(e -> er(e, "SagIndeksEgenskaber")).forEach(e -> poster.add(post("sagindeksegenskaber", e, INDEKS, e)));
  }

  /** The octets of what is in the list and belongs to no contract. */
  private static Optional<String> ukendt(Soap.Svar svar, Element liste) {
    var alle = svar.document().getElementsByTagNameNS(liste.getNamespaceURI(), liste.getLocalName());
    int nr = IntStream.range(0, alle.getLength()).filter(i -> alle.item(i) == liste).findFirst().orElseThrow();
    var raa = LISTE.matcher(svar.http().body()).results().skip(nr).findFirst().orElseThrow().group(1);
    return Optional.of(KENDT.matcher(raa).replaceAll("")).filter(u -> !u.isEmpty());
  }

  private static Post relation(Soap.Svar svar, Element entry) {
    var gruppe = RELATIONER.stream().filter(g -> g.rolle().equals(tekst(entry, "Rolle"))).findFirst().orElseThrow();
    var liste = boern(entry).filter(e -> er(e, "LokalUdvidelseListe")).findFirst();
    var post = post(gruppe.navn(), entry, UDVIDELSE, liste.map(l -> barn(l, gruppe.element() + "LokalUdvidelse")).orElse(entry));
    liste.flatMap(l -> ukendt(svar, l)).ifPresent(u -> post.felter().put("lokaludvidelse", u));
    TYPER.forEach((navn, id) -> {
      if (id.equals(tekst(entry, "Type"))) {
        post.felter().put("objekttype", navn);
      }
    });
    if (gruppe.navn().equals("journalpost")) {
      post.felter().putAll(felter(entry, NOTAT));
      post.felter().computeIfPresent("journalnotat.notat", (k, v) -> new String(java.util.Base64.getMimeDecoder().decode(v), java.nio.charset.StandardCharsets.UTF_8));
      post.felter().put("journalpostkode", "journalnotat");
    }
    var indeks = tekst(entry, "Indeks");
    return new Post(post.gruppe(), indeks == null ? 0 : Integer.parseInt(indeks), tekst(entry, "ReferenceID"), post.felter(), post.fra(), post.til());
  }

  private static Post post(String gruppe, Element entry, Map<String, String> navne, Element felter) {
    var virkning = barn(entry, "Virkning");
    return new Post(gruppe, 0, null, new TreeMap<>(felter(felter, navne)), graense(tekst(virkning, "FraTidspunkt"), "-"), graense(tekst(virkning, "TilTidspunkt"), ""));
  }

  private static Map<String, String> felter(Element i, Map<String, String> navne) {
    var felter = new TreeMap<String, String>();
    navne.forEach((felt, sti) -> {
      var her = Stream.of(i);
      for (var trin : sti.split("/")) {
        her = her.flatMap(SoapDoor::boern).filter(e -> er(e, trin));
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

  private static Stream<Element> boern(Element i) {
    return IntStream.range(0, i.getChildNodes().getLength()).mapToObj(n -> i.getChildNodes().item(n)).filter(Element.class::isInstance).map(Element.class::cast);
  }

  private static Element barn(Element i, String navn) {
    return boern(i).filter(e -> er(e, navn)).findFirst().orElse(null);
  }

  private static String tekst(Element i, String navn) {
    var barn = barn(i, navn);
    return barn == null ? null : barn.getTextContent();
  }

  private Udfald udfald(String input, String indhold) {
    var svar = soap.kald(input, indhold);
    var detaljer = svar.tekst("DetaljeretFejlbesked") == null ? efterFoerste(svar.tekst("FejlbeskedTekst")) : svar.tekst("DetaljeretFejlbesked");
    return new Udfald(kode(svar), svar.tekst("UUIDIdentifikator"), detaljer == null ? List.of() : detaljer.lines().map(l -> l.substring(0, l.indexOf(':'))).toList());
  }

  /** What one field holds where there is no other. */
  private static String efterFoerste(String tekst) {
    return tekst == null || !tekst.contains("\n") ? null : tekst.substring(tekst.indexOf('\n') + 1);
  }

  private static Kode kode(Soap.Svar svar) {
    return switch (svar.kode()) {
      case 20 -> Kode.OK;
      case 40 -> Kode.FORKERT;
      case 44 -> Kode.IKKE_FUNDET;
      case 49 -> Kode.LIVSCYKLUS;
      default -> throw new AssertionError(svar.http().body());
    };
  }

  private static Map<String, String> ordnet(String... par) {
    var map = new LinkedHashMap<String, String>();
    IntStream.range(0, par.length / 2).forEach(i -> map.put(par[2 * i], par[2 * i + 1]));
    return map;
  }
}
