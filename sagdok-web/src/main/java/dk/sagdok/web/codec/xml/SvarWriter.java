package dk.sagdok.web.codec.xml;

import dk.sagdok.register.Billede;
import java.util.List;
import java.util.UUID;

/** Writes the answers of a contract: StandardRetur first, then what was asked for. */
public final class SvarWriter {
  private final Layout layout;
  private final Operation operation;
  private final XmlWriter xml;

  public SvarWriter(WireNames navne, Operation operation) {
    this.layout = Layout.of(navne);
    this.operation = operation;
    this.xml = new XmlWriter(layout.prefikser());
  }

  /** @param detaljer what the caller may want to know of it, or null */
  public record Retur(int statuskode, String tekst, String detaljer) {
    public static final Retur OK = new Retur(20, null, null);
  }

  public String retur(Retur retur) {
    return svar(retur, () -> { });
  }

  public String oprettet(Retur retur, UUID objekt) {
    return svar(retur, () -> xml.text(Ns.SD, "UUIDIdentifikator", objekt.toString()));
  }

  public String billeder(Retur retur, List<Billede> billeder) {
    var writer = new BilledeWriter(xml, layout);
    return svar(retur, () -> billeder.forEach(writer::write));
  }

  public String fundne(Retur retur, List<UUID> fundne) {
    return svar(retur, () -> xml.element(Ns.SD, "IdListe", () -> fundne.forEach(id -> xml.text(Ns.SD, "UUIDIdentifikator", id.toString()))));
  }

  private void fejlbesked(Retur retur) {
    if (layout.navne().generation().harDetaljer()) {
      xml.text(Ns.SD, "FejlbeskedTekst", retur.tekst());
      xml.text(Ns.SD, "DetaljeretFejlbesked", retur.detaljer());
    } else {
      xml.text(Ns.SD, "FejlbeskedTekst", retur.detaljer() == null ? retur.tekst() : retur.tekst() + "\n" + retur.detaljer());
    }
  }

  private String svar(Retur retur, Runnable indhold) {
    xml.root(layout.egen(operation.output()), () -> {
      xml.element(Ns.SD, "StandardRetur", () -> {
        xml.text(Ns.SD, "StatusKode", Integer.toString(retur.statuskode()));
        fejlbesked(retur);
      });
      indhold.run();
    });
    return xml.toString();
  }
}
