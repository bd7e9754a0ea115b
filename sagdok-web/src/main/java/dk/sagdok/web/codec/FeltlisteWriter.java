package dk.sagdok.web.codec;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Datatype;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Samling;
import java.util.List;
import java.util.Map;

/** The field lists of a type (the operation that the wire format calls fields). */
public final class FeltlisteWriter {
  private static final Map<Datatype, String> NAVNE = Map.of(Datatype.BOOLEAN, "boolean", Datatype.HELTAL, "int", Datatype.DATO, "date",
      Datatype.TIDSPUNKT, "timestamptz", Datatype.KODE, "enum", Datatype.UUID, "uuid", Datatype.STRUKTUR, "composite", Datatype.FRI, "json");
  private final ObjektType type;

  public FeltlisteWriter(ObjektType type) {
    this.type = type;
  }

  public ObjectNode felter() {
    var node = JsonNodeFactory.instance.objectNode();
    attributter(node, type.grupper(Art.ATTRIBUT));
    relationer(node, type.grupper(Art.RELATION));
    var tilstande = node.putObject("tilstande");
    type.grupper(Art.TILSTAND).forEach(g -> g.felter().get(0).koder().forEach(tilstande.withArray(g.felter().get(0).kode())::add));
    samlinger(node, type.samlinger());
    return node;
  }

  /** A list of elements: the name of the field that names one, and the same lists as for the object. */
  private void samlinger(ObjectNode node, List<Samling> samlinger) {
    for (Samling samling : samlinger) {
      var element = node.putObject(Samling.kort(samling.kode()));
      element.put("noegle", samling.noegle().kode());
      attributter(element, grupper(samling, Art.ATTRIBUT));
      relationer(element, grupper(samling, Art.RELATION));
      samlinger(element, samling.samlinger());
    }
  }

  private static List<Gruppe> grupper(Samling samling, Art art) {
    return samling.grupper().stream().filter(g -> g.art() == art).toList();
  }

  private void attributter(ObjectNode node, List<Gruppe> grupper) {
    var felter = node.putObject("attributter");
    var metadata = node.putObject("attributter_metadata");
    for (Gruppe gruppe : grupper) {
      String kort = Samling.kort(gruppe.kode());
      String navn = kort.startsWith(type.kode()) ? kort.substring(type.kode().length()) : kort;
      FelterReader.codes(gruppe.felter()).forEach(felter.putArray(navn)::add);
      metadata(metadata.putObject(navn), gruppe.felter());
    }
  }

  private static void relationer(ObjectNode node, List<Gruppe> grupper) {
    var metadata = node.putObject("relationer_metadata");
    var en = node.putArray("relationer_nul_til_en");
    var flere = node.putArray("relationer_nul_til_mange");
    for (Gruppe gruppe : grupper) {
      String navn = Samling.kort(gruppe.kode());
      (gruppe.mangfoldig() ? flere : en).add(navn);
      if (!gruppe.felter().isEmpty()) {
        metadata(metadata.putObject(navn), gruppe.felter());
      }
    }
  }

  private static void metadata(ObjectNode node, List<Felt> felter) {
    felter.stream().filter(f -> f.kraevetIJson() || NAVNE.containsKey(f.datatype())).forEach(f -> felt(node.putObject(f.kode()), f));
  }

  private static void felt(ObjectNode node, Felt felt) {
    if (NAVNE.containsKey(felt.datatype())) {
      node.put("type", NAVNE.get(felt.datatype()));
    }
    if (felt.kraevetIJson()) {
      node.put("mandatory", true);
    }
    if (!felt.koder().isEmpty()) {
      felt.koder().forEach(node.putArray("enum")::add);
    }
    if (!felt.felter().isEmpty()) {
      metadata(node.putObject("felter"), felt.felter());
    }
  }
}
