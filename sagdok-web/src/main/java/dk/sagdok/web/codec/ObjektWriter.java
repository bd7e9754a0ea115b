package dk.sagdok.web.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.ObjektType;
import dk.sagdok.register.Billede;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Billede.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes an object as it was read; members in alphabetical order. */
public final class ObjektWriter {
  private final ObjektType type;

  public ObjektWriter(ObjektType type) {
    this.type = type;
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
    var lister = lister(version.raekker());
    out.writeStartObject();
    liste(out, Art.ATTRIBUT, lister);
    out.writeStringField("brugerref", registrering.bruger());
    out.writeObjectFieldStart("fratidspunkt");
    out.writeBooleanField("graenseindikator", true);
    out.writeStringField("tidsstempeldatotid", Tidspunkter.iso(registrering.registreringstid()));
    out.writeEndObject();
    out.writeStringField("livscykluskode", registrering.livscyklus().kode());
    if (registrering.note() != null) {
      out.writeStringField("note", registrering.note());
    }
    liste(out, Art.RELATION, lister);
    liste(out, Art.TILSTAND, lister);
    out.writeObjectFieldStart("tiltidspunkt");
    out.writeStringField("tidsstempeldatotid", Tidspunkter.iso(version.til()));
    out.writeEndObject();
    out.writeEndObject();
  }

  private Map<Art, Map<String, List<LaestRaekke>>> lister(List<LaestRaekke> raekker) {
    var lister = new TreeMap<Art, Map<String, List<LaestRaekke>>>();
    for (LaestRaekke raekke : raekker) {
      type.gruppe(raekke.gruppe()).ifPresent(g ->
          lister.computeIfAbsent(g.art(), a -> new TreeMap<>()).computeIfAbsent(g.kode(), k -> new ArrayList<>()).add(raekke));
    }
    return lister;
  }

  private void liste(JsonGenerator out, Art art, Map<Art, Map<String, List<LaestRaekke>>> lister) throws IOException {
    if (!lister.containsKey(art)) {
      return;
    }
    out.writeObjectFieldStart(IndholdReader.LISTER.get(art));
    for (var gruppe : lister.get(art).entrySet()) {
      out.writeArrayFieldStart(gruppe.getKey());
      Raekkefoelge.sort(type.grupper().get(gruppe.getKey()), gruppe.getValue());
      for (LaestRaekke raekke : gruppe.getValue()) {
        out.writeRawValue(RaekkeText.of(raekke));
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }
}
