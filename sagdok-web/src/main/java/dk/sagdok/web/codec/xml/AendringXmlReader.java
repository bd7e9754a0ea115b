package dk.sagdok.web.codec.xml;

import dk.sagdok.objekt.Uuider;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.web.codec.Brud;
import dk.sagdok.web.codec.Brug;
import java.time.Instant;
import java.util.UUID;

/** Reads the input of Opret, Ret, Passiver and Slet, and the Ret of a source that says when it was made. */
final class AendringXmlReader {
  private final XmlReader xml;
  private final Layout layout;
  private final Operation operation;
  private final XmlTid tid;
  private final IndholdXmlReader indhold;
  private UUID objekt;
  private String note;
  private Instant tidspunkt;

  AendringXmlReader(XmlReader xml, Layout layout, Operation operation, Brud brud) {
    this.xml = xml;
    this.layout = layout;
    this.operation = operation;
    this.tid = new XmlTid(xml, brud);
    this.indhold = new IndholdXmlReader(xml, layout, operation == Operation.OPRET ? Brug.HELT : Brug.RETTELSE, brud);
  }

  Command read(Vilkaar vilkaar) {
    xml.children(this::barn);
    return switch (operation) {
      case OPRET -> new Command.Opret(layout.type(), vilkaar, note, indhold.indhold());
      case RET -> new Command.Ret(layout.type(), objekt, vilkaar, note, indhold.indhold(), tidspunkt);
      case PASSIVER -> new Command.Passiver(layout.type(), objekt, vilkaar, note);
      default -> new Command.Slet(layout.type(), objekt, vilkaar, note);
    };
  }

  private void barn() {
    String sti = xml.sti();
    switch (xml.navn().getLocalPart()) {
      case "UUIDIdentifikator" -> objekt = Uuider.parse(xml.text()).orElseThrow();
      case "NoteTekst" -> note = xml.text();
      case "Tidspunkt" -> tidspunkt = tid.parse(xml.value(), sti);
      case "UdenNotifikation" -> tid.udenNotifikation();
      default -> indhold.liste();
    }
  }
}
