package dk.sagdok.web.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Kvittering;
import dk.sagdok.web.operation.Skriver;
import dk.sagdok.web.operation.Skrivning;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** Answers that are no errors. */
final class Svar {
  private Svar() {}

  static Response.ResponseBuilder json(Skriver skriver) {
    StreamingOutput stream = skriver::til;
    return Response.ok(stream, MediaType.APPLICATION_JSON);
  }

  /** Writes one of several. */
  @FunctionalInterface
  interface Elementskriver<T> {
    void skriv(JsonGenerator out, T element) throws IOException;
  }

  /** An object with one member, a list of these. */
  static <T> Response.ResponseBuilder liste(String navn, List<T> alle, Elementskriver<T> skriver) {
    return json(out -> {
      out.writeStartObject();
      out.writeArrayFieldStart(navn);
      for (T element : alle) {
        skriver.skriv(out, element);
      }
      out.writeEndArray();
      out.writeEndObject();
    });
  }

  static Response.ResponseBuilder node(JsonNode node) {
    return json(out -> out.writeTree(node));
  }

  /**
   * The answer to a write.
   *
   * @param uuid as the caller wrote it
   */
  static Response kvittering(int status, Kvittering kvittering, String uuid, URI location) {
    var response = json(Skrivning.svar(kvittering, uuid)).status(status).tag(new EntityTag(Integer.toString(kvittering.nr())));
    headers(response, kvittering.aendret(), kvittering.gentaget(), kvittering.advarsler());
    if (location != null) {
      response.location(location);
    }
    return response.build();
  }

  /** What every answer to a write says beside its body. */
  static void headers(Response.ResponseBuilder response, boolean aendret, boolean gentaget, List<Aarsag> advarsler) {
    response.header("Sagdok-Aendret", aendret ? "ja" : "nej");
    if (gentaget) {
      response.header("Idempotent-Replayed", "true");
    }
    if (!advarsler.isEmpty()) {
      response.header("Sagdok-Advarsler", advarsler.stream().map(Aarsag::regel).distinct().collect(Collectors.joining(", ")));
    }
  }
}
