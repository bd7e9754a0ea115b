package dk.sagdok.web.mox;

import dk.sagdok.register.Kvittering;
import dk.sagdok.web.operation.Problem;
import dk.sagdok.web.operation.Skriver;
import dk.sagdok.web.operation.Skrivning;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What is answered.
 *
 * @param status the number that REST would give
 * @param problem null when it was done
 */
record Svar(int status, String indhold, Map<String, Object> egenskaber, Problem problem) {
  static Svar af(int status, Skriver skriver, Map<String, Object> egenskaber) {
    try {
      var bytes = new ByteArrayOutputStream();
      skriver.til(bytes);
      return new Svar(status, bytes.toString(StandardCharsets.UTF_8), egenskaber, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Svar af(int status, Kvittering kvittering, Anmodning anmodning) {
    if (anmodning.vilkaar().kunValider()) {
      return af(200, Skrivning.gyldig(kvittering), Map.of());
    }
    String uuid = anmodning.uuid() == null ? kvittering.objekt().toString() : anmodning.uuid();
    return af(status, Skrivning.svar(kvittering, uuid),
        Map.of("objektID", kvittering.objekt().toString(), "registreringnr", kvittering.nr(), "aendret", kvittering.aendret(), "gentaget", kvittering.gentaget()));
  }

  static Svar af(Problem problem) {
    return new Svar(problem.status(), new String(problem.bytes("/mox"), StandardCharsets.UTF_8), new HashMap<>(), problem);
  }
}
