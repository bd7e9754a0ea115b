package dk.sagdok.web.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.sagdok.web.codec.Json;
import java.io.IOException;
import java.io.OutputStream;

/** Writes one JSON value: the body of an answer. */
@FunctionalInterface
public interface Skriver {
  void skriv(JsonGenerator out) throws IOException;

  default void til(OutputStream os) throws IOException {
    try (var out = Json.MAPPER.createGenerator(os)) {
      skriv(out);
      out.writeRaw('\n');
    }
  }
}
