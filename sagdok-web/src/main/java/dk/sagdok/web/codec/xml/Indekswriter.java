package dk.sagdok.web.codec.xml;

import dk.sagdok.register.Billede;
import dk.sagdok.web.codec.xml.SvarWriter.Retur;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.namespace.QName;

/** Writes the answers about many objects: one for each, or one for the call. */
public final class Indekswriter {
  private final Indeksoperation operation;
  private static final Prefikser PREFIKSER = Prefikser.af(Generation.V6, Indeks.NS, WireNames.SAG_6.ns(), WireNames.SAG_6.udvidelser(), WireNames.DOKUMENTINDEKS_6.ns());
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

  /** How many objects of a contract were found, and which of them were asked for. */
  public record Antal(WireNames navne, int ialt, int fra, int hoejst) {}

  /**
   * @param billeder what is shown, by contract
   * @param notater how many notes the cases that are shown hold, or null when none are shown
   */
  public String fremsoegt(Retur retur, List<Antal> antal, Integer notater, Map<WireNames, ? extends Collection<Billede>> billeder, Visning visning) {
    return svar(() -> {
      xml.element(Ns.SD, "StandardRetur", () -> indhold(retur));
      antal.forEach(a -> antal(Indeks.flertal(a.navne()), a.ialt(), a));
      if (notater != null) {
        antal("journalnotater", notater, null);
      }
      Indeks.KONTRAKTER.stream().filter(billeder::containsKey).forEach(n -> {
        var writer = new BilledeWriter(xml, Layout.of(n));
        billeder.get(n).forEach(b -> writer.write(new QName(Indeks.NS, n.type().navn() + "FiltreretOejebliksbillede"), visning.vist(n, b)));
      });
    });
  }

  private void antal(String element, int antal, Antal side) {
    xml.element(Indeks.NS, "Antal", () -> {
      xml.text(Indeks.NS, "Element", element);
      xml.text(Indeks.NS, "Antal", Integer.toString(antal));
      if (side != null) {
        xml.element(Indeks.NS, "Paginering", () -> {
          xml.text(Ns.SD, "FoersteResultatReference", Integer.toString(side.fra()));
          xml.text(Ns.SD, "MaksimalAntalKvantitet", Integer.toString(side.hoejst()));
        });
      }
    });
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
