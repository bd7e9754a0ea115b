package dk.sagdok.web.codec.xml;

import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.Operationer;
import dk.sagdok.web.codec.Brud;
import dk.sagdok.web.codec.Json;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** Reads a message about many objects, each as the contract of its type has it. What is wrong is told all at once, with the path to each fault. */
public final class Indeksreader {
  private final XmlReader xml;
  private final Indeksoperation operation;
  private final Brud brud = new Brud();

  /** @throws UlaeseligXml when it is no message of this contract */
  public Indeksreader(XMLStreamReader in) {
    xml = new XmlReader(in, Indeks.skema());
    operation = Indeksoperation.afInput(xml.navn().getLocalPart()).filter(o -> xml.navn().getNamespaceURI().equals(Indeks.NS))
        .orElseThrow(() -> new UlaeseligXml("Operationen " + xml.navn() + " findes ikke i denne snitflade (" + Indeks.NS + ")"));
  }

  public Indeksoperation operation() {
    return operation;
  }

  /**
   * @param vilkaar of a call that writes
   * @throws dk.sagdok.register.RegisterException with all that is wrong
   */
  public Indeksanmodning read(Vilkaar vilkaar) {
    xml.begin();
    var anmodning = switch (operation) {
      case FJERN -> new FjernXmlReader(xml, brud).read();
      case FREMSOEG -> new FremsoegXmlReader(xml, brud).read();
      default -> new Indeksanmodning.Skriv(new Operationer(commands(vilkaar), vilkaar));
    };
    brud.throwIfAny();
    xml.finish();
    return anmodning;
  }

  private List<Operationer.Operation> commands(Vilkaar vilkaar) {
    var alle = new ArrayList<Operationer.Operation>();
    String her = xml.sti();
    xml.children(() -> {
      String sti = xml.sti();
      alle.add(new Operationer.Operation(sti, command(Indeks.layout(xml.navn().getLocalPart()), vilkaar)));
    });
    if (alle.isEmpty() || alle.size() > Json.MAX_LIST) {
      brud.note("SKEMA-antal", her, String.valueOf(alle.size()), "skal have fra 1 til " + Json.MAX_LIST + " objekter");
    }
    return alle;
  }

  private Command command(Layout layout, Vilkaar vilkaar) {
    return operation == Indeksoperation.IMPORTER ? new ImportXmlReader(xml, layout, brud).objekt(vilkaar) : new AendringXmlReader(xml, layout, Operation.RET, brud).read(vilkaar);
  }
}
