package dk.sagdok.web.codec.xml;

import java.util.Map;
import javax.xml.namespace.QName;

/** Namespaces that all contracts share, and the prefixes that answers give them. */
final class Ns {
  static final String SD = "urn:oio:sagdok:3.0.0";
  static final String GD = "urn:oio:sts:generelledefinitioner:6";
  static final String GO = "urn:oio:sts:generelleoperationer:6";
  /** Our own: JSON values that LokalUdvidelse holds. */
  static final String SAGDOK = "urn:sagdok:lokaludvidelse";

  static final QName LOKAL_UDVIDELSE = new QName(GD, "LokalUdvidelseListe");
  static final Map<String, String> PREFIXES = Map.of(SD, "sd", GD, "gd", GO, "go", SAGDOK, "ls");

  private Ns() {}
}
