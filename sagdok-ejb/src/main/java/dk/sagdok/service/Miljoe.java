package dk.sagdok.service;

/** What the server was started with. */
final class Miljoe {
  private Miljoe() {}

  /** As {@code env.SAGDOK_FILER} in the configuration of the server is read: a property of that name goes before the variable. Null for none. */
  static String givet(String navn) {
    String vaerdi = System.getProperty("env." + navn, System.getenv(navn));
    return vaerdi == null || vaerdi.isBlank() ? null : vaerdi.strip();
  }

  static String givet(String navn, String ellers) {
    String vaerdi = givet(navn);
    return vaerdi == null ? ellers : vaerdi;
  }
}
