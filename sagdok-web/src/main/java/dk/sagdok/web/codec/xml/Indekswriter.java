package dk.sagdok.web.codec.xml;

import dk.sagdok.web.codec.xml.SvarWriter.Retur;
import java.util.List;
import java.util.UUID;
import javax.xml.namespace.QName;

/** Writes the answers about many objects: one for each, or one for the call. */
public final class Indekswriter {
  private final Indeksoperation operation;
  private static final Prefikser PREFIKSER = Prefikser.af(Indeks.NS, WireNames.SAG_6.ns(), WireNames.SAG_6.udvidelser(), WireNames.DOKUMENTINDEKS_6.ns());
  private final XmlWriter xml = new XmlWriter(PREFIKSER);

  public Indekswriter(Indeksoperation operation) {
    this.operation = operation;
  }

  /** @param type what the object is: Sag, Dokument */
  public record UnikRetur(Retur retur, String type, UUID objekt) {}

  public String retur(Retur retur) {
    return svar(() -> xml.element(Ns.SD, "StandardRetur", () -> indhold(retur)));
  }

  public String returer(List<UnikRetur> returer) {
    return svar(() -> returer.forEach(r -> xml.element(Ns.SD, "UnikRetur", () -> {
      indhold(r.retur());
      xml.text(Ns.SD, "Type", r.type());
      xml.text(Ns.SD, "UUIDIdentifikator", r.objekt().toString());
    })));
  }

  private void indhold(Retur retur) {
    xml.text(Ns.SD, "StatusKode", Integer.toString(retur.statuskode()));
    xml.text(Ns.SD, "FejlbeskedTekst", retur.tekst());
    xml.text(Ns.SD, "DetaljeretFejlbesked", retur.detaljer());
  }

  private String svar(Runnable indhold) {
    xml.root(new QName(Indeks.NS, operation.output()), indhold);
    return xml.toString();
  }
}
