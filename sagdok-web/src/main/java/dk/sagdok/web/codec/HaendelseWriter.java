package dk.sagdok.web.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Haendelse;
import dk.sagdok.time.Interval;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Writes a haendelse with the same members as the message about it: instants in UTC, the fields of a row apart from the rest. */
public final class HaendelseWriter {
  private HaendelseWriter() {}

  public static void write(JsonGenerator out, Haendelse haendelse) throws IOException {
    out.writeStartObject();
    out.writeNumberField("loebenummer", haendelse.loebenummer());
    out.writeStringField("beskedId", haendelse.beskedId().toString());
    out.writeStringField("objekttype", haendelse.objekttype());
    out.writeStringField("objektId", haendelse.registrering().objekt().toString());
    out.writeFieldName("registrering");
    registrering(out, haendelse.registrering());
    text(out, "ansvarligMyndighed", haendelse.myndighed());
    text(out, "opgaveEmne", haendelse.emne());
    raekker(out, "aabnet", haendelse.aabnet());
    raekker(out, "lukket", haendelse.lukket());
    out.writeEndObject();
  }

  private static void registrering(JsonGenerator out, Registrering r) throws IOException {
    out.writeStartObject();
    out.writeNumberField("nr", r.nr());
    out.writeStringField("registreringstidspunkt", instant(r.registreringstid()));
    out.writeStringField("modtaget", instant(r.modtaget()));
    out.writeStringField("livscykluskode", r.livscyklus().kode());
    text(out, "brugerref", r.bruger());
    text(out, "note", r.note());
    text(out, "transaktionsid", r.transaktion());
    out.writeEndObject();
  }

  private static void raekker(JsonGenerator out, String name, List<LaestRaekke> raekker) throws IOException {
    out.writeArrayFieldStart(name);
    for (LaestRaekke raekke : raekker) {
      raekke(out, raekke);
    }
    out.writeEndArray();
  }

  private static void raekke(JsonGenerator out, LaestRaekke raekke) throws IOException {
    out.writeStartObject();
    out.writeStringField("gruppe", raekke.gruppe());
    if (raekke.indeks() > 0) {
      out.writeNumberField("indeks", raekke.indeks());
    }
    out.writeObjectFieldStart("virkning");
    out.writeStringField("from", instant(raekke.virkning().from()));
    out.writeStringField("to", instant(raekke.virkning().to()));
    text(out, "aktoerref", raekke.aktoerref());
    text(out, "aktoertypekode", raekke.aktoertypekode());
    text(out, "notetekst", raekke.notetekst());
    out.writeEndObject();
    text(out, raekke.urn() ? "urn" : "uuid", raekke.reference());
    text(out, "objekttype", raekke.objekttype());
    if (raekke.felter() != null) {
      out.writeFieldName("felter");
      out.writeRawValue(raekke.felter());
    }
    out.writeEndObject();
  }

  private static String instant(Instant instant) {
    return instant.equals(Interval.MIN) || instant.equals(Interval.MAX) ? Tidspunkter.iso(instant) : instant.toString();
  }

  private static void text(JsonGenerator out, String name, String value) throws IOException {
    if (value != null) {
      out.writeStringField(name, value);
    }
  }
}
