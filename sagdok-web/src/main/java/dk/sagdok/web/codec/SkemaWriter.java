package dk.sagdok.web.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Samling;
import java.util.List;

/** The JSON schema of the body of Opret and Importer, made from the description. */
public final class SkemaWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private final ObjektType type;

  public SkemaWriter(ObjektType type) {
    this.type = type;
  }

  public ObjectNode skema() {
    var skema = NODES.objectNode().put("$schema", "http://json-schema.org/schema#").put("additionalProperties", false);
    definitions(skema.putObject("definitions"));
    skema.put("id", "urn:sagdok:skema");
    var properties = skema.putObject("properties");
    properties.set("attributter", liste(Art.ATTRIBUT));
    properties.putObject("note").put("type", "string");
    properties.set("relationer", liste(Art.RELATION));
    properties.set("tilstande", liste(Art.TILSTAND));
    type.samlinger().forEach(s -> properties.set(Samling.kort(s.kode()), samling(s)));
    skema.putArray("required").add("attributter").add("tilstande");
    return skema.put("type", "object");
  }

  private static void definitions(ObjectNode definitions) {
    definitions.putObject("urn").put("pattern", "^urn:.").put("type", "string");
    definitions.putObject("uuid").put("pattern", "^[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}$").put("type", "string");
    var virkning = NODES.objectNode();
    virkning.set("aktoerref", ref("uuid"));
    virkning.putObject("aktoertypekode").put("type", "string");
    virkning.putObject("from").put("type", "string");
    virkning.putObject("from_included").put("type", "boolean");
    virkning.putObject("notetekst").put("type", "string");
    virkning.putObject("to").put("type", "string");
    virkning.putObject("to_included").put("type", "boolean");
    definitions.set("virkning", object(virkning, List.of("from", "to")));
  }

  private ObjectNode liste(Art art) {
    return grupper(type.grupper(art));
  }

  private static ObjectNode grupper(List<Gruppe> grupper) {
    var properties = NODES.objectNode();
    grupper.forEach(g -> properties.set(Samling.kort(g.kode()), gruppe(g)));
    return object(properties, grupper.stream().filter(Gruppe::kraevet).map(g -> Samling.kort(g.kode())).toList());
  }

  /** A list of elements: beside its name each has what it says of itself, its relations, and the lists within it. */
  private static ObjectNode samling(Samling samling) {
    var properties = NODES.objectNode();
    properties.set(samling.noegle().kode(), felt(samling.noegle()));
    samling.grupper().stream().filter(g -> !g.erRelation()).forEach(g -> properties.set(Samling.kort(g.kode()), gruppe(g)));
    var relationer = samling.grupper().stream().filter(Gruppe::erRelation).toList();
    if (!relationer.isEmpty()) {
      properties.set(SamlingReader.RELATIONER, grupper(relationer));
    }
    samling.samlinger().forEach(s -> properties.set(Samling.kort(s.kode()), samling(s)));
    var array = NODES.objectNode();
    array.set("items", object(properties, List.of(samling.noegle().kode())));
    return array.put("type", "array");
  }

  private static ObjectNode gruppe(Gruppe gruppe) {
    var array = NODES.objectNode();
    if (!gruppe.erRelation()) {
      array.set("items", post(gruppe, null));
    } else {
      var oneOf = array.putObject("items").putArray("oneOf");
      oneOf.add(post(gruppe, "uuid")).add(post(gruppe, "urn"));
    }
    return array.put("type", "array");
  }

  private static ObjectNode post(Gruppe gruppe, String reference) {
    var properties = NODES.objectNode();
    gruppe.felter().forEach(f -> properties.set(f.kode(), felt(f)));
    var required = new java.util.ArrayList<>(gruppe.felter().stream().filter(Felt::kraevetIJson).map(Felt::kode).toList());
    if (gruppe.harIndeks()) {
      properties.putObject("indeks").put("type", "integer");
    }
    if (reference != null) {
      properties.putObject("objekttype").put("type", "string");
      properties.set(reference, ref(reference));
      required.add(reference);
    }
    properties.set("virkning", ref("virkning"));
    required.add("virkning");
    return object(properties, required);
  }

  private static ObjectNode felt(Felt felt) {
    return switch (felt.datatype()) {
      case BOOLEAN -> bool(felt);
      case HELTAL -> NODES.objectNode().put("type", "integer");
      case UUID -> ref("uuid");
      case KODE -> kode(felt);
      case STRUKTUR -> struktur(felt);
      case FRI -> NODES.objectNode();
      case TEKST, DATO, TIDSPUNKT -> NODES.objectNode().put("type", "string");
    };
  }

  private static ObjectNode bool(Felt felt) {
    if (felt.somTekst().isEmpty()) {
      return NODES.objectNode().put("type", "boolean");
    }
    var node = NODES.objectNode();
    var vaerdier = node.putArray("enum").add(true).add(false);
    felt.somTekst().keySet().stream().sorted().forEach(vaerdier::add);
    return node;
  }

  private static ObjectNode kode(Felt felt) {
    var node = NODES.objectNode();
    ArrayNode koder = node.putArray("enum");
    felt.koder().forEach(koder::add);
    return node.put("type", "string");
  }

  private static ObjectNode struktur(Felt felt) {
    var properties = NODES.objectNode();
    felt.felter().forEach(f -> properties.set(f.kode(), felt(f)));
    return object(properties, felt.felter().stream().filter(Felt::kraevetIJson).map(Felt::kode).toList());
  }

  private static ObjectNode object(ObjectNode properties, List<String> required) {
    var node = NODES.objectNode().put("additionalProperties", false);
    node.set("properties", properties);
    if (!required.isEmpty()) {
      var array = node.putArray("required");
      required.forEach(array::add);
    }
    return node.put("type", "object");
  }

  private static ObjectNode ref(String name) {
    return NODES.objectNode().put("$ref", "#/definitions/" + name);
  }
}
