package dk.sagdok.web.codec.xml;

import dk.sagdok.objekt.Uuider;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.web.codec.Brud;
import dk.sagdok.web.codec.Brug;
import java.util.UUID;
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
    xml = new XmlReader(in, navne);
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
      case SOEG -> new SoegXmlReader(xml, layout, brud).read();
      case IMPORTER -> new Anmodning.Skriv(new ImportXmlReader(xml, layout, brud).read(vilkaar));
      default -> new Anmodning.Skriv(aendring(vilkaar));
    };
    brud.throwIfAny();
    xml.finish();
    return anmodning;
  }

  private Command aendring(Vilkaar vilkaar) {
    var indhold = new IndholdXmlReader(xml, layout, operation == Operation.OPRET ? Brug.HELT : Brug.RETTELSE, brud);
    var given = new Object() {
      private UUID objekt;
      private String note;
    };
    xml.children(() -> {
      switch (xml.navn().getLocalPart()) {
        case "UUIDIdentifikator" -> given.objekt = Uuider.parse(xml.text()).orElseThrow();
        case "NoteTekst" -> given.note = xml.text();
        default -> indhold.liste();
      }
    });
    return switch (operation) {
      case OPRET -> new Command.Opret(layout.type(), vilkaar, given.note, indhold.indhold());
      case RET -> new Command.Ret(layout.type(), given.objekt, vilkaar, given.note, indhold.indhold());
      case PASSIVER -> new Command.Passiver(layout.type(), given.objekt, vilkaar, given.note);
      default -> new Command.Slet(layout.type(), given.objekt, vilkaar, given.note);
    };
  }
}
