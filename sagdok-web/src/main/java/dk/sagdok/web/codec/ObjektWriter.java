package dk.sagdok.web.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Billede.Version;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes objects as they were read, one after the other; members in alphabetical order. */
public final class ObjektWriter {
  private final ObjektType type;
  private final Map<LaestRaekke, Forekomst> kendte = new IdentityHashMap<>();

  public ObjektWriter(ObjektType type) {
    this.type = type;
  }

  /** A list of them. */
  public void write(JsonGenerator out, List<Billede> billeder) throws IOException {
    out.writeStartArray();
    for (Billede billede : billeder) {
      write(out, billede);
    }
    out.writeEndArray();
  }

  public void write(JsonGenerator out, Billede billede) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", billede.objekt().toString());
    out.writeArrayFieldStart("registreringer");
    for (Version version : billede.registreringer()) {
      version(out, version);
    }
    out.writeEndArray();
    out.writeEndObject();
    kendte.clear();
  }

  private void version(JsonGenerator out, Version version) throws IOException {
    var registrering = version.registrering();
    var element = element(version.raekker());
    out.writeStartObject();
    element.liste(out, Art.ATTRIBUT);
    out.writeStringField("brugerref", registrering.bruger());
    out.writeObjectFieldStart("fratidspunkt");
    out.writeBooleanField("graenseindikator", true);
    out.writeStringField("tidsstempeldatotid", Tidspunkter.iso(registrering.registreringstid()));
    out.writeEndObject();
    out.writeStringField("livscykluskode", registrering.livscyklus().kode());
    if (registrering.note() != null) {
      out.writeStringField("note", registrering.note());
    }
    element.liste(out, Art.RELATION);
    element.liste(out, Art.TILSTAND);
    out.writeObjectFieldStart("tiltidspunkt");
    out.writeStringField("tidsstempeldatotid", Tidspunkter.iso(version.til()));
    out.writeEndObject();
    element.samlinger(out, type.samlinger());
    out.writeEndObject();
  }

  private Element element(List<LaestRaekke> raekker) {
    var element = new Element();
    raekker.forEach(raekke -> forekomst(raekke).ifPresent(element::add));
    return element;
  }

  /** The versions of an object share their rows. */
  private Optional<Forekomst> forekomst(LaestRaekke raekke) {
    Forekomst kendt = kendte.get(raekke);
    if (kendt != null) {
      return Optional.of(kendt);
    }
    Optional<Forekomst> ny = type.gruppe(raekke.gruppe()).map(gruppe -> new Forekomst(gruppe, raekke));
    ny.ifPresent(f -> kendte.put(raekke, f));
    return ny;
  }
}
