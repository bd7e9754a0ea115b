package dk.sagdok.web.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Operationer;
import dk.sagdok.register.Operationer.Operation;
import dk.sagdok.register.RegisterException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads a list of operations, each the body of a write with the name of the operation and of its object. Every fault of every operation is told. */
public final class TransaktionReader {
  private static final int MEST = 1000;
  private final JsonNode liste;
  private final List<Aarsag> fejl = new ArrayList<>();
  private final Map<String, UUID> navne = new LinkedHashMap<>();

  private TransaktionReader(JsonNode liste) {
    this.liste = liste;
  }

  /**
   * @param vilkaar of the whole call
   * @param nytId where objects to be made get their uuid, when others in the call refer to them
   */
  public static Operationer read(JsonNode body, Vilkaar vilkaar, Supplier<UUID> nytId) {
    var brud = new Brud();
    Medlemmer.check(Medlemmer.kraevObjekt(body, "et JSON-objekt med operationer"), List.of("operationer"), "", brud);
    if (!body.path("operationer").isArray() || body.get("operationer").isEmpty()) {
      brud.type("operationer", body.path("operationer"), "en liste med mindst én operation");
    }
    brud.throwIfAny();
    return new TransaktionReader(body.get("operationer")).read(vilkaar, nytId);
  }

  /** What each object that an operation makes is called in the call; null where it has no name. */
  public static List<String> navne(JsonNode body) {
    var navne = new ArrayList<String>();
    body.path("operationer").forEach(o -> navne.add(o.path(OperationReader.NAVN).textValue()));
    return navne;
  }

  private Operationer read(Vilkaar vilkaar, Supplier<UUID> nytId) {
    each((sti, node) -> navngiv(node, nytId));
    var lokale = new Lokalnavne(navne);
    var alle = new ArrayList<Operation>();
    each((sti, node) -> alle.add(new Operation(sti, new OperationReader(node, lokale).read(vilkaar))));
    if (!fejl.isEmpty()) {
      throw new RegisterException(Fejl.UGYLDIGT_INPUT, fejl);
    }
    return new Operationer(alle, vilkaar);
  }

  private interface Laesning {
    void read(String sti, JsonNode node);
  }

  private void each(Laesning laesning) {
    for (int i = 0; i < liste.size() && fejl.size() < MEST; i++) {
      String sti = "operationer[" + i + "]";
      try {
        laesning.read(sti, liste.get(i));
      } catch (RegisterException e) {
        e.aarsager().forEach(a -> fejl.add(a.inden(sti)));
      }
    }
  }

  private void navngiv(JsonNode node, Supplier<UUID> nytId) {
    var navn = node.get(OperationReader.NAVN);
    var brud = new Brud();
    if (navn == null) {
      return;
    }
    if (!navn.isTextual() || !Lokalnavne.er(navn.textValue())) {
      brud.add("SKEMA-navn", OperationReader.NAVN, navn, "skal være " + Lokalnavne.FORM);
    } else if (navne.putIfAbsent(navn.textValue(), nytId.get()) != null) {
      brud.add("SKEMA-dublet", OperationReader.NAVN, navn, "er allerede navnet på et andet objekt i kaldet");
    }
    brud.throwIfAny();
  }
}
