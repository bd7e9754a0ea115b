package dk.sagdok.outbox;

import dk.sagdok.register.Haendelse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a haendelse is by CloudEvents 1.0: its attributes and the extensions sequence, partitionkey and recordedtime. */
final class CloudEvent {
  static final String SKEMA = "urn:sagdok:haendelse:1";
  static final String INDHOLD = "application/json";
  /** Texts in the order of the numbers. */
  private static final String SEQUENCE = "%019d";

  private CloudEvent() {}

  /** @param kilde the URI of this register */
  static Map<String, String> of(Haendelse haendelse, String kilde) {
    Map<String, String> alle = new LinkedHashMap<>();
    alle.put("specversion", "1.0");
    alle.put("id", haendelse.beskedId().toString());
    alle.put("source", kilde);
    alle.put("type", ("dk.sagdok." + haendelse.objekttype() + "." + haendelse.livscyklus()).toLowerCase(Locale.ROOT));
    alle.put("dataschema", SKEMA);
    alle.put("sequence", String.format(Locale.ROOT, SEQUENCE, haendelse.loebenummer()));
    alle.put("subject", haendelse.objekt().toString());
    alle.put("partitionkey", haendelse.objekt().toString());
    alle.put("time", haendelse.tidspunkt().toString());
    alle.put("recordedtime", haendelse.registrering().modtaget().toString());
    return alle;
  }
}
