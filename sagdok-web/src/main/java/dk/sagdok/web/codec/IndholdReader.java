package dk.sagdok.web.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Samling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads the three lists of a registration by the description of its type; every fault is noted, none stops the reading. */
public final class IndholdReader {
  /** What the JSON form calls the three lists. */
  public static final Map<Art, String> LISTER = Map.of(Art.ATTRIBUT, "attributter", Art.TILSTAND, "tilstande", Art.RELATION, "relationer");
  private static final List<String> REFERENCE = List.of("uuid", "urn", "objekttype");

  private final ObjektType type;
  private final Brug brug;
  private final Brud brud;
  private final FelterReader felter;
  private final VirkningReader virkninger;
  private final ReferenceReader referencer;
  private final SamlingReader samlinger;

  IndholdReader(ObjektType type, Brug brug, Brud brud, Lokalnavne navne) {
    this.type = type;
    this.brug = brug;
    this.brud = brud;
    this.felter = new FelterReader(brug, brud);
    this.virkninger = new VirkningReader(brug, brud);
    this.referencer = new ReferenceReader(brug, brud, navne);
    this.samlinger = new SamlingReader(this, brug, brud);
  }

  /** @param sti where the registration stands in the input: empty, or ending with a dot */
  public Indhold read(JsonNode registrering, String sti) {
    var grupper = new LinkedHashMap<String, List<Post>>();
    for (Art art : Art.values()) {
      liste(art, registrering.get(LISTER.get(art)), sti + LISTER.get(art), grupper);
    }
    return new Indhold(grupper, samlinger.read(type.samlinger(), registrering, sti));
  }

  /** What the JSON form calls the members that hold the content of this type. */
  static List<String> medlemmer(ObjektType type) {
    return Stream.concat(LISTER.values().stream(), type.samlinger().stream().map(s -> Samling.kort(s.kode()))).sorted().toList();
  }

  private void liste(Art art, JsonNode node, String sti, Map<String, List<Post>> grupper) {
    if (node != null && !(node.isNull() && brug.retter())) {
      if (node.isObject()) {
        node.properties().forEach(e -> gruppe(art, e.getKey(), e.getValue(), sti + "." + e.getKey(), grupper));
      } else {
        brud.type(sti, node, "et objekt");
        return;
      }
    }
    if (!brug.retter()) {
      type.grupper(art).stream().filter(Gruppe::kraevet)
          .filter(g -> grupper.getOrDefault(g.kode(), List.of()).isEmpty() && (node == null || node.path(g.kode()).isEmpty()))
          .forEach(g -> brud.kraevet(sti + "." + g.kode()));
    }
  }

  private void gruppe(Art art, String navn, JsonNode node, String sti, Map<String, List<Post>> grupper) {
    var gruppe = type.grupper(art).stream().filter(g -> kaldes(g, navn)).findFirst();
    if (gruppe.isEmpty()) {
      brud.ukendt(sti, node, type.grupper(art).stream().map(Gruppe::kode).toList());
    } else {
      liste(gruppe.get(), node, sti, grupper);
    }
  }

  /** The entries of one group, if they are given. */
  void liste(Gruppe gruppe, JsonNode node, String sti, Map<String, List<Post>> grupper) {
    if (node == null || node.isNull() && brug.retter()) {
      return;
    }
    if (!node.isArray()) {
      brud.type(sti, node, "en liste");
    } else if (grupper.put(gruppe.kode(), poster(gruppe, node, sti)) != null) {
      brud.add("SKEMA-dublet", sti, null, "er givet to gange under to navne");
    }
  }

  /** A state also answers to the short name of its one field, in changes. */
  private boolean kaldes(Gruppe gruppe, String navn) {
    return gruppe.kode().equals(navn) || brug.retter() && gruppe.art() == Art.TILSTAND && gruppe.felter().get(0).kode().equals(navn);
  }

  private List<Post> poster(Gruppe gruppe, JsonNode liste, String sti) {
    var poster = new ArrayList<Post>(liste.size());
    for (int i = 0; i < liste.size(); i++) {
      String her = sti + "[" + i + "]";
      if (liste.get(i).isObject()) {
        poster.add(post(gruppe, liste.get(i), her));
      } else {
        brud.type(her, liste.get(i), "et objekt");
      }
    }
    return poster;
  }

  private Post post(Gruppe gruppe, JsonNode node, String sti) {
    Medlemmer.check(node, kendte(gruppe), sti, brud);
    var virkning = virkninger.period(node, sti);
    var aktoer = virkninger.aktoer(node, sti);
    if (gruppe.art() == Art.TILSTAND && brug.retter() && !node.hasNonNull(gruppe.felter().get(0).kode())) {
      brud.kraevet(sti + "." + gruppe.felter().get(0).kode());
    }
    return new Post(sti, indeks(gruppe, node, sti), virkning, aktoer, gruppe.erRelation() ? referencer.read(node, sti) : null,
        felter.read(gruppe.felter(), node, sti));
  }

  private List<String> kendte(Gruppe gruppe) {
    var navne = new ArrayList<>(gruppe.felter().stream().map(Felt::kode).toList());
    navne.add("virkning");
    if (gruppe.erRelation()) {
      navne.addAll(REFERENCE);
    }
    if (gruppe.harIndeks() || gruppe.erRelation() && brug != Brug.HELT) {
      navne.add("indeks");
    }
    return navne;
  }

  private OptionalInt indeks(Gruppe gruppe, JsonNode node, String sti) {
    var indeks = node.get("indeks");
    if (indeks == null || indeks.isNull() && brug.retter() || !gruppe.erRelation()) {
      return OptionalInt.empty();
    }
    if (!indeks.isInt() || brug != Brug.HELT && indeks.intValue() < 1) {
      brud.type(sti + ".indeks", indeks, "et helt tal fra 1");
      return OptionalInt.empty();
    }
    return OptionalInt.of(indeks.intValue());
  }
}
