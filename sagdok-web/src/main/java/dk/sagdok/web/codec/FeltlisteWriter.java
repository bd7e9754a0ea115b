package dk.sagdok.web.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Datatype;
import dk.sagdok.objekttype.Felt;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.objekttype.ObjektType;
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
    attributter(node.putObject("attributter"), node.putObject("attributter_metadata"));
    relationer(node.putObject("relationer_metadata"), node.putArray("relationer_nul_til_en"), node.putArray("relationer_nul_til_mange"));
    var tilstande = node.putObject("tilstande");
    type.grupper(Art.TILSTAND).forEach(g -> g.felter().get(0).koder().forEach(tilstande.withArray(g.felter().get(0).kode())::add));
    return node;
  }

  private void attributter(ObjectNode felter, ObjectNode metadata) {
    for (Gruppe gruppe : type.grupper(Art.ATTRIBUT)) {
      String navn = gruppe.kode().startsWith(type.kode()) ? gruppe.kode().substring(type.kode().length()) : gruppe.kode();
      FelterReader.codes(gruppe.felter()).forEach(felter.putArray(navn)::add);
      metadata(metadata.putObject(navn), gruppe.felter());
    }
  }

  private void relationer(ObjectNode metadata, ArrayNode en, ArrayNode flere) {
    for (Gruppe gruppe : type.grupper(Art.RELATION)) {
      (gruppe.mangfoldig() ? flere : en).add(gruppe.kode());
      if (!gruppe.felter().isEmpty()) {
        metadata(metadata.putObject(gruppe.kode()), gruppe.felter());
      }
    }
  }

  private static void metadata(ObjectNode node, List<Felt> felter) {
    felter.stream().filter(f -> f.kraevet() || NAVNE.containsKey(f.datatype())).forEach(f -> felt(node.putObject(f.kode()), f));
  }

  private static void felt(ObjectNode node, Felt felt) {
    if (NAVNE.containsKey(felt.datatype())) {
      node.put("type", NAVNE.get(felt.datatype()));
    }
    if (felt.kraevet()) {
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
