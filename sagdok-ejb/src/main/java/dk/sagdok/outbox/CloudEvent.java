package dk.sagdok.outbox;

import dk.sagdok.register.Haendelse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a haendelse is by CloudEvents 1.0: its attributes and the extensions sequence, partitionkey and recordedtime. */
final class CloudEvent {
  static final String SKEMA = "urn:sagdok:haendelse:1";
  static final String INDHOLD = "application/json";
  private static final int CIFRE = 19;

  private CloudEvent() {}

  /** @param kilde the URI of this register */
  static Map<String, String> of(Haendelse haendelse, String kilde) {
    Map<String, String> alle = new LinkedHashMap<>();
    alle.put("specversion", "1.0");
    alle.put("id", haendelse.beskedId().toString());
    alle.put("source", kilde);
    alle.put("type", ("dk.sagdok." + haendelse.objekttype() + "." + haendelse.livscyklus()).toLowerCase(Locale.ROOT));
    alle.put("dataschema", SKEMA);
    alle.put("sequence", sequence(haendelse.loebenummer()));
    alle.put("subject", haendelse.objekt().toString());
    alle.put("partitionkey", haendelse.objekt().toString());
    alle.put("time", text(haendelse.registrering().registreringstid()));
    alle.put("recordedtime", text(haendelse.registrering().modtaget()));
    return alle;
  }

  /** Texts in the order of the numbers. */
  private static String sequence(long loebenummer) {
    String text = Long.toString(loebenummer);
    return "0".repeat(Math.max(0, CIFRE - text.length())) + text;
  }

  private static String text(Instant instant) {
    return instant.toString();
  }
}
