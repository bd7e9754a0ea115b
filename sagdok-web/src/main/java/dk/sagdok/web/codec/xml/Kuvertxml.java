package dk.sagdok.web.codec.xml;

import dk.sagdok.objekt.Uuider;
import dk.sagdok.web.codec.Tidspunkter;
import java.time.Instant;
import java.util.Map;
import javax.xml.namespace.QName;

/** Writes elements of the envelope. What is null is left out. */
final class Kuvertxml {
  static final String NS = "urn:oio:besked:kuvert:1.0";
  private static final Prefikser PREFIKSER = Prefikser.af(Map.of(NS, "k", Ns.SD, "sd", Ns.SAGDOK, "ls"));
  private final XmlWriter xml = new XmlWriter(PREFIKSER);

  void root(String navn, Runnable indhold) {
    xml.root(new QName(NS, navn), indhold);
  }

  void element(String navn, Runnable indhold) {
    xml.element(NS, navn, indhold);
  }

  void text(String navn, String tekst) {
    xml.text(NS, navn, tekst);
  }

  void udvidelse(String navn, String tekst) {
    xml.text(Ns.SAGDOK, navn, tekst);
  }

  void unikId(String navn, String id) {
    if (id != null) {
      boolean urn = UnikId.erUrn(id);
      element(navn, () -> xml.text(Ns.SD, urn ? "URNIdentifikator" : "UUIDIdentifikator", urn ? UnikId.vist(id) : id));
    }
  }

  /** An object, which has a UUID; one that is known by a URN cannot be said. */
  void aktoer(String navn, String uuid) {
    if (uuid != null && Uuider.er(uuid)) {
      element(navn, () -> xml.text(Ns.SD, "UUIDIdentifikator", uuid));
    }
  }

  void tidspunkt(String navn, Instant instant) {
    element(navn, () -> xml.text(Ns.SD, "TidsstempelDatoTid", Tidspunkter.xsd(instant)));
  }

  void faerdigt(String element) {
    xml.faerdigt(element);
  }

  @Override
  public String toString() {
    return xml.toString();
  }
}
