package dk.sagdok.web.codec.xml;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Uuider;
import dk.sagdok.register.Command;
import dk.sagdok.register.Command.ImporteretRegistrering;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.web.codec.Brud;
import dk.sagdok.web.codec.Brug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Reads ImportInput: an object with its registrations, which may come in any order of their Tidspunkt. */
final class ImportXmlReader {
  private final XmlReader xml;
  private final Layout layout;
  private final Brud brud;
  private final XmlTid tid;
  private final List<ImporteretRegistrering> registreringer = new ArrayList<>();
  private UUID objekt;

  ImportXmlReader(XmlReader xml, Layout layout, Brud brud) {
    this.xml = xml;
    this.layout = layout;
    this.brud = brud;
    this.tid = new XmlTid(xml, brud);
  }

  /** The object that the reader stands at. */
  Command objekt(Vilkaar vilkaar) {
    xml.children(this::barn);
    if (registreringer.size() > 1) {
      registreringer.stream().filter(r -> r.tidspunkt() == null).forEach(r -> brud.note("SKEMA-kraevet", r.sti() + "/Tidspunkt", null,
          "mangler; når der gives flere registreringer, skal hver have et tidspunkt"));
    }
    registreringer.sort(Comparator.comparing(ImporteretRegistrering::tidspunkt, Comparator.nullsFirst(Comparator.naturalOrder())));
    return new Command.Importer(layout.type(), objekt, vilkaar, registreringer);
  }

  private void barn() {
    switch (xml.navn().getLocalPart()) {
      case "UUIDIdentifikator" -> objekt = Uuider.parse(xml.text()).orElseThrow();
      case "Registrering" -> registreringer.add(registrering());
      default -> tid.udenNotifikation();
    }
  }

  private ImporteretRegistrering registrering() {
    String sti = xml.sti();
    var indhold = new IndholdXmlReader(xml, layout, Brug.HISTORIK, brud);
    var ny = new Object() {
      private Instant tidspunkt;
      private Livscyklus livscyklus;
      private String bruger;
      private String note;
    };
    xml.children(() -> {
      switch (xml.navn().getLocalPart()) {
        case "NoteTekst" -> ny.note = xml.text();
        case "Tidspunkt" -> ny.tidspunkt = tid.parse(xml.value(), sti + "/Tidspunkt");
        case "LivscyklusKode" -> ny.livscyklus = Livscyklus.medKode(xml.text()).orElseThrow();
        case "BrugerRef" -> ny.bruger = tid.id();
        default -> indhold.liste();
      }
    });
    return new ImporteretRegistrering(ny.tidspunkt, ny.livscyklus, ny.bruger, ny.note, indhold.indhold(), sti);
  }
}
