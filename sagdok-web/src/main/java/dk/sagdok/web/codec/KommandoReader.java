package dk.sagdok.web.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.objekt.Indhold;
import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Uuider;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.ImporteretRegistrering;
import dk.sagdok.register.Command.Vilkaar;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the body of a write operation. */
public final class KommandoReader {
  private static final int NOTE_MAX = 65_536;
  private static final List<String> OBJEKT = List.of("id", "registreringer");
  private static final List<String> REGISTRERING = List.of("brugerref", "livscykluskode", "fratidspunkt", "tiltidspunkt");

  /** A note and the content that it belongs to. */
  public record Registreret(String note, Indhold indhold) {}

  private final ObjektType type;
  private final Lokalnavne navne;

  public KommandoReader(ObjektType type) {
    this(type, Lokalnavne.INGEN);
  }

  KommandoReader(ObjektType type, Lokalnavne navne) {
    this.type = type;
    this.navne = navne;
  }

  public Registreret helt(JsonNode body) {
    return read(body, Brug.HELT, med("note"));
  }

  public Registreret rettelse(JsonNode body) {
    return read(body, Brug.RETTELSE, med("note", "livscyklus"));
  }

  /** Ret, or Passiver when it is that that the body asks for. */
  public Command rettelse(UUID objekt, Vilkaar vilkaar, JsonNode body) {
    if (passiverer(body)) {
      return new Command.Passiver(type, objekt, vilkaar, note(body));
    }
    var ny = rettelse(body);
    return new Command.Ret(type, objekt, vilkaar, ny.note(), ny.indhold());
  }

  /** The note, and nothing else may be given. */
  String kunNote(JsonNode body) {
    var brud = new Brud();
    Medlemmer.check(Medlemmer.kraevObjekt(body, "et JSON-objekt"), List.of("note"), "", brud);
    brud.throwIfAny();
    return note(body);
  }

  /** Only the note: Passiver and Slet. */
  public String note(JsonNode body) {
    var brud = new Brud();
    String note = note(Medlemmer.kraevObjekt(body, "et JSON-objekt"), "note", "", brud);
    brud.throwIfAny();
    return note;
  }

  /** {@code "livscyklus":"Passiv"} in any case; other texts are overlooked, as clients of the format expect. */
  public boolean passiverer(JsonNode body) {
    var node = Medlemmer.kraevObjekt(body, "et JSON-objekt").get("livscyklus");
    var brud = new Brud();
    if (node != null && !node.isNull() && !node.isTextual()) {
      brud.type("livscyklus", node, "teksten Passiv");
    }
    brud.throwIfAny();
    return node != null && node.isTextual() && node.textValue().equalsIgnoreCase("Passiv");
  }

  public boolean harHistorik(JsonNode body) {
    return body.isObject() && body.has("registreringer");
  }

  /** An object as it is read: its registrations, returned oldest first. */
  public List<ImporteretRegistrering> historik(JsonNode body, UUID objekt) {
    var brud = new Brud();
    Medlemmer.check(body, OBJEKT, "", brud);
    if (body.has("id") && !objekt.toString().equalsIgnoreCase(body.get("id").asText())) {
      brud.add("SKEMA-id", "id", body.get("id"), "skal være den uuid, der står i stien");
    }
    var liste = body.path("registreringer");
    if (!liste.isArray() || liste.isEmpty()) {
      brud.type("registreringer", liste, "en liste med mindst én registrering");
      brud.throwIfAny();
    }
    var result = new ArrayList<ImporteretRegistrering>();
    for (int i = 0; i < liste.size(); i++) {
      result.add(importeret(liste.get(i), "registreringer[" + i + "]", liste.size() > 1, brud));
    }
    brud.throwIfAny();
    Collections.reverse(result);
    result.sort(Comparator.comparing(ImporteretRegistrering::tidspunkt, Comparator.nullsFirst(Comparator.naturalOrder())));
    return result;
  }

  private List<String> med(String... andre) {
    return Stream.concat(Stream.of(andre), IndholdReader.medlemmer(type).stream()).toList();
  }

  private Registreret read(JsonNode body, Brug brug, List<String> kendte) {
    var brud = new Brud();
    Medlemmer.check(Medlemmer.kraevObjekt(body, "et JSON-objekt"), kendte, "", brud);
    var result = new Registreret(note(body, "note", "", brud), new IndholdReader(type, brug, brud, navne).read(body, ""));
    brud.throwIfAny();
    return result;
  }

  private ImporteretRegistrering importeret(JsonNode node, String sti, boolean flere, Brud brud) {
    if (!node.isObject()) {
      brud.type(sti, node, "et objekt");
      return null;
    }
    Medlemmer.check(node, Stream.concat(med("note").stream(), REGISTRERING.stream()).toList(), sti, brud);
    return new ImporteretRegistrering(tidspunkt(node, sti, flere, brud), livscyklus(node, sti, brud), bruger(node, sti, brud),
        note(node, "note", sti + ".", brud), new IndholdReader(type, Brug.HISTORIK, brud, navne).read(node, sti + "."), sti);
  }

  private static Instant tidspunkt(JsonNode node, String sti, boolean kraevet, Brud brud) {
    var text = node.path("fratidspunkt").path("tidsstempeldatotid");
    String her = sti + ".fratidspunkt.tidsstempeldatotid";
    try {
      if (text.isTextual() && !text.textValue().endsWith("infinity")) {
        return Tidspunkter.parse(text.textValue());
      }
      if (kraevet || !text.isMissingNode()) {
        brud.add("SKEMA-kraevet", her, text.isMissingNode() ? null : text, "skal være registreringens tidspunkt");
      }
    } catch (DateTimeException e) {
      brud.add("SKEMA-tidspunkt", her, text, e.getMessage());
    }
    return null;
  }

  private static Livscyklus livscyklus(JsonNode node, String sti, Brud brud) {
    var kode = node.path("livscykluskode");
    if (kode.isMissingNode()) {
      return null;
    }
    var found = Optional.ofNullable(kode.textValue()).flatMap(Livscyklus::medKode);
    if (found.isEmpty()) {
      brud.add("SKEMA-kode", sti + ".livscykluskode", kode,
          "skal være en af " + String.join(", ", Livscyklus.koder()));
    }
    return found.orElse(null);
  }

  private static String bruger(JsonNode node, String sti, Brud brud) {
    var ref = node.path("brugerref");
    if (ref.isMissingNode()) {
      return null;
    }
    if (!ref.isTextual() || !Uuider.er(ref.textValue())) {
      brud.add("SKEMA-uuid", sti + ".brugerref", ref, "skal være en UUID");
      return null;
    }
    return Uuider.lower(ref.textValue());
  }

  private static String note(JsonNode body, String navn, String sti, Brud brud) {
    var node = body.get(navn);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isTextual()) {
      brud.type(sti + navn, node, "en tekst");
      return null;
    }
    if (node.textValue().length() > NOTE_MAX) {
      brud.add("SKEMA-laengde", sti + navn, node, "er på " + node.textValue().length() + " tegn; højst " + NOTE_MAX + " kan gemmes");
    }
    return node.textValue();
  }
}
