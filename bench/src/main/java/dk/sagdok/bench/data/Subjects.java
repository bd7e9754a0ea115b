package dk.sagdok.bench.data;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** What sager are about: subjects like those of the KLE plan, keys, and the uuids that relations point at. */
public final class Subjects {
  private static final String[] EMNER = ("Byggetilladelse Dagtilbud Hjemmehjælp Sygedagpenge Børnehave Miljøtilsyn Vejsag Parkering Aktindsigt Folkepension"
      + " Boligstøtte Skolegang Plejefamilie Erhverv Lokalplan Kloak Affald").split(" ");
  private static final String[] GENSTANDE = ("carport ansøgning klage tilsyn revision bevilling høring dispensation genoptagelse opfølgning udbud"
      + " kontrol afgørelse").split(" ");

  private Subjects() {}

  public static String noegle(long i) {
    return String.format(Locale.ROOT, "BN-%08d", i);
  }

  public static String sagsnummer(long i) {
    return String.format(Locale.ROOT, "%d-%08d", 2012 + i % 13, i);
  }

  public static String titel(long i) {
    return EMNER[(int) (i % EMNER.length)] + " " + GENSTANDE[(int) (i / 7 % GENSTANDE.length)] + String.format(Locale.ROOT, " %08d", i);
  }

  /** The bruger who is ansvarlig for sag i, and for 49 others. */
  public static String ansvarlig(long i) {
    return ref("bruger", i / 50);
  }

  public static String part(long i) {
    return String.format(Locale.ROOT, "urn:oio:cpr-nr:%010d", i);
  }

  static String ref(String slags, long i) {
    return new UUID(hash(slags) & 0xFFFFFFFFFFFF0FFFL | 0x4000L, 0x8000000000000000L | i).toString();
  }

  private static long hash(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
  }
}
