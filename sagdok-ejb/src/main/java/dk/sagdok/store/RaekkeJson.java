package dk.sagdok.store;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.objekt.Aktoer;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekt.Reference;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** All rows of a registration as one JSON text, the one parameter that brings them to the database. */
final class RaekkeJson {
  private RaekkeJson() {}

  static String of(List<Raekke> raekker) {
    return array(raekker, RaekkeJson::write);
  }

  /** What tells rows in force apart: group, element, indeks and when the virkning begins. */
  static String noegler(List<Raekke> raekker) {
    return array(raekker, (json, number, raekke) -> noegle(json, raekke));
  }

  private interface Writer {
    void write(JsonGenerator json, int number, Raekke raekke) throws IOException;
  }

  private static String array(List<Raekke> raekker, Writer writer) {
    StringWriter out = new StringWriter(256 + 256 * raekker.size());
    try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
      json.writeStartArray();
      for (int i = 0; i < raekker.size(); i++) {
        json.writeStartObject();
        writer.write(json, i, raekker.get(i));
        json.writeEndObject();
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  private static void noegle(JsonGenerator json, Raekke raekke) throws IOException {
    json.writeStringField("g", raekke.gruppe());
    json.writeStringField("s", Koder.noegle(raekke.noegle()));
    json.writeNumberField("i", raekke.indeks());
    text(json, "f", Koder.bound(raekke.virkning().from()));
  }

  private static void write(JsonGenerator json, int number, Raekke raekke) throws IOException {
    Reference reference = raekke.vaerdi().reference();
    json.writeNumberField("l", number);
    noegle(json, raekke);
    text(json, "t", Koder.bound(raekke.virkning().to()));
    json.writeBooleanField("u", reference != null && reference.urn());
    if (reference != null) {
      text(json, "r", reference.id());
      text(json, "o", reference.objekttype());
    }
    aktoer(json, raekke.vaerdi().aktoer());
    if (raekke.vaerdi().felter() != null && !raekke.vaerdi().felter().isEmpty()) {
      json.writeObjectField("v", raekke.vaerdi().felter());
    }
  }

  private static void aktoer(JsonGenerator json, Aktoer aktoer) throws IOException {
    if (aktoer != null) {
      text(json, "a", aktoer.aktoerref());
      text(json, "k", aktoer.aktoertypekode());
      text(json, "n", aktoer.notetekst());
    }
  }

  private static void text(JsonGenerator json, String name, String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }
}
