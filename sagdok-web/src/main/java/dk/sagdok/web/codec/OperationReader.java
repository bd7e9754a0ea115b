package dk.sagdok.web.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.sagdok.objekt.Uuider;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.objekttype.Objekttyper;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads one operation of several: what it is, to which object, on which terms; the other members are the body that it would have alone. */
final class OperationReader {
  static final String NAVN = "navn";
  private static final List<String> EGNE = List.of("operation", "objekttype", "uuid", NAVN, "ventetVersion");
  private static final String OPRET = "opret";
  private static final Map<String, Laeser> OPERATIONER = new LinkedHashMap<>();

  static {
    OPERATIONER.put(OPRET, (r, type, objekt, vilkaar, body) -> {
      var ny = r.helt(body);
      return new Command.Opret(type, objekt, vilkaar, ny.note(), ny.indhold());
    });
    OPERATIONER.put("importer", (r, type, objekt, vilkaar, body) -> new Command.Importer(type, objekt, vilkaar, r.historik(body, objekt)));
    OPERATIONER.put("erstat", (r, type, objekt, vilkaar, body) -> {
      var ny = r.helt(body);
      return new Command.Erstat(type, objekt, vilkaar, ny.note(), ny.indhold());
    });
    OPERATIONER.put("ret", (r, type, objekt, vilkaar, body) -> r.rettelse(objekt, vilkaar, body));
    OPERATIONER.put("passiver", (r, type, objekt, vilkaar, body) -> new Command.Passiver(type, objekt, vilkaar, r.kunNote(body)));
    OPERATIONER.put("slet", (r, type, objekt, vilkaar, body) -> new Command.Slet(type, objekt, vilkaar, r.kunNote(body)));
  }

  private interface Laeser {
    Command read(KommandoReader reader, ObjektType type, UUID objekt, Vilkaar vilkaar, JsonNode body);
  }

  private final JsonNode node;
  private final Lokalnavne navne;
  private final Brud brud = new Brud();

  OperationReader(JsonNode node, Lokalnavne navne) {
    this.node = node;
    this.navne = navne;
  }

  Command read(Vilkaar faelles) {
    Medlemmer.kraevObjekt(node, "et objekt");
    var operation = valgt("operation", OPERATIONER.keySet());
    var type = valgt("objekttype", Objekttyper.ALLE.stream().map(ObjektType::kode).toList());
    var objekt = operation.flatMap(this::objekt);
    var vilkaar = faelles.medVentetVersion(ventetVersion());
    brud.throwIfAny();
    var objektType = Objekttyper.medKode(type.get()).orElseThrow();
    return OPERATIONER.get(operation.get()).read(new KommandoReader(objektType, navne), objektType, objekt.orElse(null), vilkaar, body());
  }

  private JsonNode body() {
    return ((ObjectNode) node).deepCopy().remove(EGNE);
  }

  private Optional<String> valgt(String medlem, Collection<String> mulige) {
    var valg = node.path(medlem);
    if (valg.isMissingNode()) {
      brud.kraevet(medlem);
    } else if (!valg.isTextual() || !mulige.contains(valg.textValue())) {
      brud.add("SKEMA-kode", medlem, valg, "skal være en af " + String.join(", ", mulige));
    } else {
      return Optional.of(valg.textValue());
    }
    return Optional.empty();
  }

  /** An object that is made has its name at most; all others have a uuid, or the name of one that was made before. */
  private Optional<UUID> objekt(String operation) {
    String medlem = operation.equals(OPRET) ? NAVN : "uuid";
    EGNE.stream().filter(m -> (m.equals(NAVN) || m.equals("uuid")) && !m.equals(medlem) && node.has(m)).forEach(m ->
        brud.add("SKEMA-ukendt", m, node.get(m), operation.equals(OPRET) ? "kan ikke gives: registret vælger uuid; giv et navn, hvis andre operationer henviser til objektet"
            : "kan kun gives til objekter, der oprettes"));
    var valgt = node.path(medlem);
    var uuid = valgt.isTextual() ? Uuider.parse(navne.uuid(valgt.textValue())) : Optional.<UUID>empty();
    if (uuid.isEmpty() && !operation.equals(OPRET)) {
      brud.add("SKEMA-uuid", medlem, valgt.isMissingNode() ? null : valgt, "skal være en UUID (36 tegn med bindestreger)" + navne.eller());
    }
    return uuid;
  }

  private Integer ventetVersion() {
    var nr = node.get("ventetVersion");
    if (nr == null) {
      return null;
    }
    if (!nr.isInt() || nr.intValue() < 0) {
      brud.type("ventetVersion", nr, "nummeret på den seneste registrering (tallet før bindestregen i ETag), eller 0 for et objekt, der ikke må findes");
      return null;
    }
    return nr.intValue();
  }
}
