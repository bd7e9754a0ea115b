package dk.sagdok.web.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Post;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.Samling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Reads the elements of a samling: each is an object with its name, its groups and the samlinger within it. */
final class SamlingReader {
  static final String RELATIONER = IndholdReader.LISTER.get(Art.RELATION);
  private final IndholdReader grupper;
  private final Brug brug;
  private final Brud brud;

  SamlingReader(IndholdReader grupper, Brug brug, Brud brud) {
    this.grupper = grupper;
    this.brug = brug;
    this.brud = brud;
  }

  /** Those samlinger that the entry gives, by their path. */
  Map<String, Map<String, Indhold>> read(List<Samling> samlinger, JsonNode entry, String sti) {
    var givne = new LinkedHashMap<String, Map<String, Indhold>>();
    for (Samling samling : samlinger) {
      String navn = Samling.kort(samling.kode());
      var node = entry.get(navn);
      if (node != null && node.isArray()) {
        givne.put(samling.kode(), elementer(samling, node, sti + navn));
      } else if (node != null && !(node.isNull() && brug.retter())) {
        brud.type(sti + navn, node, "en liste");
      }
    }
    return givne;
  }

  private Map<String, Indhold> elementer(Samling samling, JsonNode liste, String sti) {
    var elementer = new LinkedHashMap<String, Indhold>();
    for (int i = 0; i < liste.size(); i++) {
      String her = sti + "[" + i + "]";
      if (!liste.get(i).isObject()) {
        brud.type(her, liste.get(i), "et objekt");
      } else if (elementer.put(navn(samling, liste.get(i), her), element(samling, liste.get(i), her)) != null) {
        brud.add("SKEMA-dublet", her + "." + samling.noegle().kode(), liste.get(i).get(samling.noegle().kode()), "må kun forekomme én gang i " + sti);
      }
    }
    return elementer;
  }

  private String navn(Samling samling, JsonNode element, String sti) {
    String kode = samling.noegle().kode();
    var navn = element.get(kode);
    if (navn == null || navn.isNull()) {
      brud.kraevet(sti + "." + kode);
    } else if (!navn.isTextual()) {
      brud.type(sti + "." + kode, navn, "en tekst");
    } else if (navn.textValue().isBlank()) {
      brud.add("SKEMA-kraevet", sti + "." + kode, navn, "må ikke være tom");
    } else {
      return navn.textValue();
    }
    return sti;
  }

  private Indhold element(Samling samling, JsonNode element, String sti) {
    Medlemmer.check(element, kendte(samling), sti, brud);
    if (!brug.retter()) {
      kraevIndhold(samling, element, sti);
    }
    var givne = new LinkedHashMap<String, List<Post>>();
    for (Gruppe gruppe : samling.grupper()) {
      if (!gruppe.erRelation()) {
        grupper.liste(gruppe, element.get(Samling.kort(gruppe.kode())), sti + "." + Samling.kort(gruppe.kode()), givne);
      }
    }
    relationer(samling, element.get(RELATIONER), sti + "." + RELATIONER, givne);
    return new Indhold(givne, read(samling.samlinger(), element, sti + "."));
  }

  /** An element is what is said in it: of one that says nothing, nothing would be kept. */
  private void kraevIndhold(Samling samling, JsonNode element, String sti) {
    if (element.properties().stream().allMatch(e -> e.getKey().equals(samling.noegle().kode()) || intet(e.getValue()))) {
      brud.add("SKEMA-kraevet", sti, null, "er tomt og ville ikke kunne læses igen; giv det indhold, om så kun egenskaber med en virkning, eller udelad det");
    }
  }

  private static boolean intet(JsonNode node) {
    return node.isContainerNode() && StreamSupport.stream(node.spliterator(), false).allMatch(SamlingReader::intet);
  }

  /** Relations of an element that are given replace all its relations: those not named are none. An empty list says the same as an empty object. */
  private void relationer(Samling samling, JsonNode node, String sti, Map<String, List<Post>> givne) {
    if (node == null || node.isNull() && brug.retter()) {
      return;
    }
    if (!node.isObject() && !(node.isArray() && node.isEmpty())) {
      brud.type(sti, node, "et objekt");
      return;
    }
    var relationer = samling.grupper().stream().filter(Gruppe::erRelation).toList();
    Medlemmer.check(node, relationer.stream().map(g -> Samling.kort(g.kode())).toList(), sti, brud);
    for (Gruppe gruppe : relationer) {
      grupper.liste(gruppe, node.get(Samling.kort(gruppe.kode())), sti + "." + Samling.kort(gruppe.kode()), givne);
      givne.putIfAbsent(gruppe.kode(), List.of());
    }
  }

  private static List<String> kendte(Samling samling) {
    var navne = new ArrayList<String>();
    navne.add(samling.noegle().kode());
    samling.grupper().stream().map(g -> g.erRelation() ? RELATIONER : Samling.kort(g.kode())).distinct().forEach(navne::add);
    samling.samlinger().forEach(s -> navne.add(Samling.kort(s.kode())));
    return navne;
  }
}
