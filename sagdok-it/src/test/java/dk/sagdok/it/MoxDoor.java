package dk.sagdok.it;

import static dk.sagdok.it.Sager.JSON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.jms.JMSException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The door of messages, whose bodies are those of REST. */
final class MoxDoor implements Door {
  private final String objekttype;
  private Mox mox;

  MoxDoor(String objekttype) {
    this.objekttype = objekttype;
  }

  @Override
  public Udfald opret(List<Post> indhold) {
    return udfald("create", null, RestDoor.registrering(indhold).toString());
  }

  @Override
  public Udfald importer(String objekt, List<Version> versioner) {
    return udfald("import", objekt, RestDoor.historik(versioner).toString());
  }

  @Override
  public Udfald ret(String objekt, List<Post> indhold) {
    return udfald("update", objekt, RestDoor.registrering(indhold).toString());
  }

  @Override
  public Udfald ret(String objekt, int ventet, List<Post> indhold) {
    return udfald(kald("update", objekt, RestDoor.registrering(indhold).toString(), "ventetversion", Integer.toString(ventet)));
  }

  @Override
  public Udfald passiver(String objekt) {
    return udfald("passivate", objekt, "{\"livscyklus\":\"Passiv\",\"Note\":\"Slut\"}");
  }

  @Override
  public Udfald slet(String objekt) {
    return udfald("delete", objekt, null);
  }

  @Override
  public Laest laes(String objekt, Tider tider) {
    var svar = spoerg("read", objekt, RestDoor.tider(tider));
    return RestDoor.laest(status(svar), objekt, svar.json());
  }

  @Override
  public List<String> list(List<String> objekter) {
    var query = JSON.createObjectNode();
    objekter.forEach(query.putArray("uuid")::add);
    return RestDoor.listet(spoerg("list", null, query).json());
  }

  @Override
  public Set<String> soeg(Tider tider, List<Post> betingelser) {
    return RestDoor.fundet(spoerg("search", null, RestDoor.parametre(tider, betingelser)).json());
  }

  private Udfald udfald(String operation, String objekt, String indhold) {
    return udfald(kald(operation, objekt, indhold));
  }

  private static Udfald udfald(Mox.Svar svar) {
    return RestDoor.udfald(status(svar), svar.json());
  }

  private Mox.Svar spoerg(String operation, String objekt, ObjectNode query) {
    return kald(operation, objekt, null, "query", query.toString());
  }

  private synchronized Mox.Svar kald(String operation, String objekt, String indhold, String... hoveder) {
    if (mox == null) {
      mox = new Mox();
    }
    var alle = new ArrayList<>(List.of("objekttype", objekttype));
    alle.addAll(List.of(hoveder));
    return mox.kald(operation, objekt, indhold, alle.toArray(String[]::new));
  }

  private static int status(Mox.Svar svar) {
    try {
      return svar.status();
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }
}
