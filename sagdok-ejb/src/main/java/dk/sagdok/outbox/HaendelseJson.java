package dk.sagdok.outbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Haendelse;
import dk.sagdok.register.Haendelse.Besked;
import dk.sagdok.register.Haendelse.Kaedeled;
import dk.sagdok.time.Interval;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;

/** The body of a message, for the topic and for those who ask by number alike. Instants are ISO 8601 in UTC; the ends of time are "-infinity" and "infinity". */
final class HaendelseJson {
  private static final JsonFactory JSON = new JsonFactory();

  private HaendelseJson() {}

  static Besked besked(Haendelse haendelse) {
    return new Besked(haendelse, of(haendelse));
  }

  static String of(Haendelse haendelse) {
    return text(json -> {
      json.writeNumberField("loebenummer", haendelse.loebenummer());
      json.writeStringField("beskedId", haendelse.beskedId().toString());
      kaede(json, haendelse.led());
      indhold(json, haendelse);
    });
  }

  private static void kaede(JsonGenerator json, Kaedeled led) throws IOException {
    if (led.kaede() == null) {
      return;
    }
    json.writeObjectFieldStart("kaede");
    text(json, "forrige", led.forrige());
    text(json, "led", led.led());
    text(json, "kaede", led.kaede());
    json.writeEndObject();
  }

  /** As one haendelse that opened everything: those who take haendelser need read nothing else. */
  static String tilstand(Haendelse objekt) {
    return text(json -> indhold(json, objekt));
  }

  private interface Medlemmer {
    void skriv(JsonGenerator json) throws IOException;
  }

  private static String text(Medlemmer medlemmer) {
    StringWriter out = new StringWriter(2048);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      medlemmer.skriv(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  /** Of an object that was removed for good, that it was is all there is to tell. */
  private static void indhold(JsonGenerator json, Haendelse haendelse) throws IOException {
    if (haendelse.fjernet()) {
      json.writeBooleanField("fjernet", true);
      return;
    }
    text(json, "objekttype", haendelse.objekttype());
    text(json, "objektId", haendelse.objekt().toString());
    registrering(json, haendelse.registrering());
    text(json, "ansvarligMyndighed", haendelse.kuvert().myndighed());
    text(json, "opgaveEmne", haendelse.kuvert().emne());
    text(json, "foelsomhed", haendelse.kuvert().foelsomhed());
    if (haendelse.virkning()) {
      skift(json, haendelse);
    }
    raekker(json, "aabnet", haendelse.virkning() ? List.of() : haendelse.aabnet());
    raekker(json, "lukket", haendelse.virkning() ? List.of() : haendelse.lukket());
  }

  /** Under names of its own: those who add what was opened and take away what was closed know these rows already. */
  private static void skift(JsonGenerator json, Haendelse haendelse) throws IOException {
    text(json, "virkningstidspunkt", instant(haendelse.virkningstid()));
    raekker(json, "begynder", haendelse.aabnet());
    raekker(json, "slutter", haendelse.lukket());
  }

  private static void registrering(JsonGenerator json, Registrering registrering) throws IOException {
    json.writeObjectFieldStart("registrering");
    json.writeNumberField("nr", registrering.nr());
    text(json, "registreringstidspunkt", instant(registrering.registreringstid()));
    text(json, "modtaget", instant(registrering.modtaget()));
    text(json, "livscykluskode", registrering.livscyklus().kode());
    text(json, "brugerref", registrering.bruger());
    text(json, "note", registrering.note());
    text(json, "transaktionsid", registrering.transaktion());
    json.writeEndObject();
  }

  private static void raekker(JsonGenerator json, String name, List<LaestRaekke> raekker) throws IOException {
    json.writeArrayFieldStart(name);
    for (LaestRaekke raekke : raekker) {
      raekke(json, raekke);
    }
    json.writeEndArray();
  }

  private static void raekke(JsonGenerator json, LaestRaekke raekke) throws IOException {
    json.writeStartObject();
    json.writeStringField("gruppe", raekke.gruppe());
    if (!raekke.noegle().isEmpty()) {
      json.writeFieldName("noegle");
      json.writeRawValue(raekke.noegle());
    }
    if (raekke.indeks() > 0) {
      json.writeNumberField("indeks", raekke.indeks());
    }
    json.writeObjectFieldStart("virkning");
    json.writeStringField("from", instant(raekke.virkning().from()));
    json.writeStringField("to", instant(raekke.virkning().to()));
    text(json, "aktoerref", raekke.aktoerref());
    text(json, "aktoertypekode", raekke.aktoertypekode());
    text(json, "notetekst", raekke.notetekst());
    json.writeEndObject();
    text(json, raekke.urn() ? "urn" : "uuid", raekke.reference());
    text(json, "objekttype", raekke.objekttype());
    if (raekke.felter() != null) {
      json.writeFieldName("felter");
      json.writeRawValue(raekke.felter());
    }
    json.writeEndObject();
  }

  static String instant(Instant instant) {
    if (instant.equals(Interval.MIN)) {
      return "-infinity";
    }
    return instant.equals(Interval.MAX) ? "infinity" : instant.toString();
  }

  private static void text(JsonGenerator json, String name, String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }
}
