package dk.sagdok.web.codec.xml;

/** Namespaces that all contracts share. */
final class Ns {
  static final String SD = "urn:oio:sagdok:3.0.0";
  /** Our own: JSON values that LokalUdvidelse holds. */
  static final String SAGDOK = "urn:sagdok:lokaludvidelse";

  static final String LOKAL_UDVIDELSE = "LokalUdvidelseListe";

  private Ns() {}
}
