package dk.sagdok.it;

import static dk.sagdok.it.Sager.JSON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.jms.JMSException;
import java.util.List;
import java.util.Set;

/** The door of messages, whose bodies are those of REST. */
final class MoxDoor implements Door {
  private Mox mox;

  @Override
  public Udfald opret(List<Post> indhold) {
    return udfald("create", null, RestDoor.registrering(indhold).toString());
  }

  @Override
  public Udfald importer(String sag, List<Version> versioner) {
    return udfald("import", sag, RestDoor.historik(versioner).toString());
  }

  @Override
  public Udfald ret(String sag, List<Post> indhold) {
    return udfald("update", sag, RestDoor.registrering(indhold).toString());
  }

  @Override
  public Udfald passiver(String sag) {
    return udfald("passivate", sag, "{\"livscyklus\":\"Passiv\",\"Note\":\"Slut\"}");
  }

  @Override
  public Udfald slet(String sag) {
    return udfald("delete", sag, null);
  }

  @Override
  public Laest laes(String sag, Tider tider) {
    var query = JSON.createObjectNode();
    if (tider.virkningstid() == null) {
      query.put("virkningfra", "-infinity").put("virkningtil", "infinity");
    } else {
      query.put("virkningstid", tider.virkningstid());
    }
    if (tider.registreringstid() != null) {
      query.put("registreringstid", tider.registreringstid());
    }
    var svar = kald("read", sag, null, query);
    return RestDoor.laest(status(svar), sag, svar.json());
  }

  @Override
  public List<String> list(List<String> sager) {
    var query = JSON.createObjectNode();
    sager.forEach(query.putArray("uuid")::add);
    return RestDoor.listet(kald("list", null, null, query).json());
  }

  @Override
  public Set<String> soeg(List<Post> betingelser) {
    return RestDoor.fundet(kald("search", null, null, RestDoor.parametre(betingelser)).json());
  }

  private Udfald udfald(String operation, String sag, String indhold) {
    var svar = kald(operation, sag, indhold, null);
    return RestDoor.udfald(status(svar), svar.json());
  }

  private synchronized Mox.Svar kald(String operation, String sag, String indhold, ObjectNode query) {
    if (mox == null) {
      mox = new Mox();
    }
    return mox.kald(operation, sag, indhold, "query", query == null ? null : query.toString());
  }

  private static int status(Mox.Svar svar) {
    try {
      return svar.status();
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }
}
