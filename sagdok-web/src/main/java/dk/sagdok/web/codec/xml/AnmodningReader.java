package dk.sagdok.web.codec.xml;

import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.web.codec.Brud;
import javax.xml.stream.XMLStreamReader;

/** Reads a message of a contract. What is wrong with it is told all at once, with the path to each fault. */
public final class AnmodningReader {
  private final Layout layout;
  private final XmlReader xml;
  private final Operation operation;
  private final Brud brud = new Brud();

  /** @throws UlaeseligXml when it is no message of this contract */
  public AnmodningReader(WireNames navne, XMLStreamReader in) {
    layout = Layout.of(navne);
    xml = new XmlReader(in, Skema.of(navne));
    operation = Operation.afInput(xml.navn().getLocalPart()).filter(o -> xml.navn().getNamespaceURI().equals(navne.ns()))
        .orElseThrow(() -> new UlaeseligXml("Operationen " + xml.navn() + " findes ikke i denne snitflade (" + navne.ns() + ")"));
  }

  public Operation operation() {
    return operation;
  }

  /** @throws dk.sagdok.register.RegisterException with all that is wrong */
  public Anmodning read(Vilkaar vilkaar) {
    xml.begin();
    var anmodning = switch (operation) {
      case LAES, LIST -> new LaesXmlReader(xml, brud).read(operation);
      case SOEG -> new Anmodning.Find(new SoegXmlReader(xml, layout, brud).read());
      case IMPORTER -> new Anmodning.Skriv(importeret(vilkaar));
      default -> new Anmodning.Skriv(new AendringXmlReader(xml, layout, operation, brud).read(vilkaar));
    };
    brud.throwIfAny();
    xml.finish();
    return anmodning;
  }

  private Command importeret(Vilkaar vilkaar) {
    var given = new Object() {
      private Command command;
    };
    xml.children(() -> given.command = new ImportXmlReader(xml, layout, brud).objekt(vilkaar));
    return given.command;
  }
}
