package dk.sagdok.web.operation;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.Kvittering;
import dk.sagdok.register.Register;
import dk.sagdok.register.RegisterException;
import dk.sagdok.web.codec.KommandoReader;
import java.util.UUID;

/** Opret, Importer, Ret, Passiver and Slet of one object, as its JSON says. */
public record Skrivning(Register register, ObjektType type, Vilkaar vilkaar) {
  public Kvittering opret(JsonNode json) {
    var ny = new KommandoReader(type).helt(json);
    return register.execute(new Command.Opret(type, vilkaar, ny.note(), ny.indhold()));
  }

  /** Importer where the body has registrations with their own times, else all of the content anew. */
  public Kvittering importer(UUID objekt, JsonNode json) {
    var reader = new KommandoReader(type);
    if (!reader.harHistorik(json)) {
      var ny = reader.helt(json);
      return register.execute(new Command.Erstat(type, objekt, vilkaar, ny.note(), ny.indhold()));
    }
    try {
      return register.execute(new Command.Importer(type, objekt, vilkaar, reader.historik(json, objekt)));
    } catch (RegisterException e) {
      throw e.fejl() == Fejl.ULOVLIG_LIVSCYKLUS ? new LevendeObjekt(e) : e;
    }
  }

  /** Passiver when it is that that the body asks for. */
  public Kvittering ret(UUID objekt, JsonNode json) {
    return register.execute(new KommandoReader(type).rettelse(objekt, vilkaar, json));
  }

  public Kvittering passiver(UUID objekt, JsonNode json) {
    return register.execute(new Command.Passiver(type, objekt, vilkaar, new KommandoReader(type).note(json)));
  }

  public Kvittering slet(UUID objekt, JsonNode json) {
    return register.execute(new Command.Slet(type, objekt, vilkaar, new KommandoReader(type).note(json)));
  }

  /**
   * What is said of it.
   *
   * @param uuid as the caller wrote it
   */
  public static Skriver svar(Kvittering kvittering, String uuid) {
    return out -> {
      out.writeStartObject();
      out.writeStringField("uuid", uuid);
      if (!kvittering.advarsler().isEmpty()) {
        out.writeFieldName("advarsler");
        out.writeTree(Problem.reasons(kvittering.advarsler()));
      }
      out.writeEndObject();
    };
  }

  /** What is said of it when nothing was to be written. */
  public static Skriver gyldig(Kvittering kvittering) {
    return out -> out.writeTree(Problem.advarsler(kvittering.advarsler()));
  }
}
