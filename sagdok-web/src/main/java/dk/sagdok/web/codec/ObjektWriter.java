package dk.sagdok.web.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Billede.Version;
import java.io.IOException;
import java.util.List;

/** Writes an object as it was read; members in alphabetical order. */
public final class ObjektWriter {
  private final ObjektType type;

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
    raekker.forEach(raekke -> type.gruppe(raekke.gruppe()).ifPresent(gruppe -> element.add(gruppe, raekke)));
    return element;
  }
}
