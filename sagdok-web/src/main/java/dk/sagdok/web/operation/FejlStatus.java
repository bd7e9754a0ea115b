package dk.sagdok.web.operation;

import dk.sagdok.register.Fejl;
import java.util.EnumMap;
import java.util.Map;

/** What each refusal is called, and its number among those of HTTP, which every door of JSON tells. */
public final class FejlStatus {
  private static final Map<Fejl, FejlStatus> ALLE = new EnumMap<>(Fejl.class);

  static {
    put(Fejl.UGYLDIGT_INPUT, 400, "Ugyldigt input");
    put(Fejl.REGELBRUD, 400, "En regel er brudt");
    put(Fejl.ULOVLIG_LIVSCYKLUS, 400, "Ulovligt skridt i livscyklus");
    put(Fejl.IKKE_FUNDET, 404, "Ikke fundet");
    put(Fejl.SLETTET, 410, "Objektet er slettet");
    put(Fejl.VERSIONSKONFLIKT, 412, "Objektet er ændret i mellemtiden");
    put(Fejl.NOEGLE_GENBRUGT, 422, "Idempotency-Key er brugt til en anden anmodning");
    put(Fejl.IKKE_TILLADT, 403, "Ikke tilladt");
    put(Fejl.FOR_BRED_SOEGNING, 400, "Søgningen er for bred");
    put(Fejl.FOR_STORT, 413, "For stort");
    put(Fejl.FORAELDET, 410, "Gemmes ikke længere");
    put(Fejl.FOR_MANGE, 429, "For mange på én gang");
    put(Fejl.UTILGAENGELIG, 503, "Registret er utilgængeligt lige nu");
  }

  private final int status;
  private final String title;

  private FejlStatus(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public static FejlStatus of(Fejl fejl) {
    return ALLE.get(fejl);
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  private static void put(Fejl fejl, int status, String title) {
    ALLE.put(fejl, new FejlStatus(status, title));
  }
}
