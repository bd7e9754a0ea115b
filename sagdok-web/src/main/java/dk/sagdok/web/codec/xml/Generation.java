package dk.sagdok.web.codec.xml;

import java.util.Arrays;
import javax.xml.namespace.QName;

/** What the contracts of one generation have in common: the namespaces of their shared schemas, and what these can say. */
public enum Generation {
  V1240("1.2.4.0", "124"), V6("6", "");

  private final String version;
  private final String skemaer;

  Generation(String version, String skemaer) {
    this.version = version;
    this.skemaer = skemaer;
  }

  /** Of relations, registrations and extensions. */
  String gd() {
    return "urn:oio:sts:generelledefinitioner:" + version;
  }

  String go() {
    return "urn:oio:sts:generelleoperationer:" + version;
  }

  String skema(String navn) {
    return navn + skemaer + ".xsd";
  }

  QName lokalUdvidelse() {
    return new QName(gd(), Ns.LOKAL_UDVIDELSE);
  }

  /** Whether StandardRetur has DetaljeretFejlbesked. */
  boolean harDetaljer() {
    return this == V6;
  }

  /** Whether variants and parts have a place for unknown extensions. */
  boolean harUdvidelserIElementer() {
    return this == V6;
  }

  /** Whether lists of variants are there when they are empty too. */
  boolean harTommeLister() {
    return this == V1240;
  }

  static boolean erGd(String ns) {
    return Arrays.stream(values()).anyMatch(g -> g.gd().equals(ns));
  }
}
