package dk.sagdok.web.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.objekttype.Gruppe;
import dk.sagdok.register.Billede.LaestRaekke;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Writes what is told about registrations: the list of versions, and what differs between two. */
public final class RegistreringWriter {
  private RegistreringWriter() {}

  public static void registrering(JsonGenerator out, Registrering r) throws IOException {
    out.writeStartObject();
    out.writeNumberField("nr", r.nr());
    out.writeStringField("registreringstidspunkt", Tidspunkter.iso(r.registreringstid()));
    out.writeStringField("modtaget", Tidspunkter.iso(r.modtaget()));
    out.writeStringField("livscykluskode", r.livscyklus().kode());
    out.writeStringField("brugerref", r.bruger());
    text(out, "note", r.note());
    text(out, "transaktionsid", r.transaktion());
    out.writeEndObject();
  }

  public static void raekker(JsonGenerator out, String name, List<LaestRaekke> raekker) throws IOException {
    texts(out, name, raekker, RaekkeText::medGruppe);
  }

  /** As they stand in the object that has them. */
  public static void poster(JsonGenerator out, String name, Gruppe gruppe, List<LaestRaekke> raekker) throws IOException {
    texts(out, name, raekker, raekke -> RaekkeText.of(gruppe, raekke));
  }

  private static void texts(JsonGenerator out, String name, List<LaestRaekke> raekker, Function<LaestRaekke, String> text) throws IOException {
    out.writeArrayFieldStart(name);
    for (LaestRaekke raekke : raekker) {
      out.writeRawValue(text.apply(raekke));
    }
    out.writeEndArray();
  }

  private static void text(JsonGenerator out, String name, String value) throws IOException {
    if (value != null) {
      out.writeStringField(name, value);
    }
  }
}
