package dk.sagdok.register;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a haendelse is by CloudEvents 1.0: its attributes and the extensions sequence, partitionkey and recordedtime. */
public final class CloudEvent {
  public static final String SKEMA = "urn:sagdok:haendelse:1";
  public static final String INDHOLD = "application/json";
  /** Texts in the order of the numbers. */
  private static final String SEQUENCE = "%019d";

  private CloudEvent() {}

  /**
   * Of one whose object has been removed for good, only that it was.
   *
   * @param kilde the URI of this register
   */
  public static Map<String, String> of(Haendelse haendelse, String kilde) {
    Map<String, String> alle = new LinkedHashMap<>();
    alle.put("specversion", "1.0");
    alle.put("id", haendelse.beskedId().toString());
    alle.put("source", kilde);
    alle.put("type", type(haendelse).toLowerCase(Locale.ROOT));
    alle.put("dataschema", SKEMA);
    alle.put("sequence", String.format(Locale.ROOT, SEQUENCE, haendelse.loebenummer()));
    if (!haendelse.fjernet()) {
      objekt(haendelse, alle);
    }
    return alle;
  }

  private static String type(Haendelse haendelse) {
    return "dk.sagdok." + (haendelse.fjernet() ? "" : haendelse.objekttype() + ".") + haendelse.livscyklus();
  }

  private static void objekt(Haendelse haendelse, Map<String, String> alle) {
    alle.put("subject", haendelse.objekt().toString());
    alle.put("partitionkey", haendelse.objekt().toString());
    alle.put("time", haendelse.tidspunkt().toString());
    alle.put("recordedtime", haendelse.registrering().modtaget().toString());
  }
}
