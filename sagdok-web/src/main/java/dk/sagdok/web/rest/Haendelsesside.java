package dk.sagdok.web.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.register.CloudEvent;
import dk.sagdok.register.Haendelse.Besked;
import dk.sagdok.register.Haendelsesudgang.Side;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;

/**
 * A page of haendelser as an answer: in our own form, or as a batch of CloudEvents 1.0, which is only a list, so that where to go on stands in a Link.
 *
 * @param kilde the URI of this register
 * @param spoergsmaal what was asked
 */
record Haendelsesside(String kilde, UriBuilder spoergsmaal, boolean cloudevents) {
  static final String CLOUDEVENTS = "application/cloudevents-batch+json";

  Response af(Side side, boolean pause) {
    return cloudevents ? samling(side) : egen(side, pause);
  }

  private static Response egen(Side side, boolean pause) {
    return Svar.json(out -> {
      out.writeStartObject();
      out.writeArrayFieldStart("haendelser");
      for (var haendelse : side.haendelser()) {
        out.writeRawValue(haendelse.json());
      }
      out.writeEndArray();
      out.writeNumberField("sidste", side.sidste());
      if (pause) {
        out.writeBooleanField("pause", true);
      }
      out.writeEndObject();
    }).build();
  }

  private Response samling(Side side) {
    var naeste = Link.fromUriBuilder(spoergsmaal.replaceQueryParam("efter", side.sidste())).rel("next").build();
    return Svar.json(out -> {
      out.writeStartArray();
      for (var haendelse : side.haendelser()) {
        skriv(out, haendelse);
      }
      out.writeEndArray();
    }).type(CLOUDEVENTS).links(naeste).build();
  }

  private void skriv(JsonGenerator out, Besked besked) throws IOException {
    out.writeStartObject();
    for (var attribut : CloudEvent.of(besked.haendelse(), kilde).entrySet()) {
      out.writeStringField(attribut.getKey(), attribut.getValue());
    }
    out.writeStringField("datacontenttype", CloudEvent.INDHOLD);
    out.writeFieldName("data");
    out.writeRawValue(besked.json());
    out.writeEndObject();
  }
}
