package dk.sagdok.web.codec.xml;

import dk.sagdok.objekt.Aktoer;
import dk.sagdok.time.Interval;
import dk.sagdok.web.codec.Brud;
import dk.sagdok.web.codec.Tidspunkter;
import java.time.DateTimeException;
import java.time.Instant;

/** Reads the types of the base schema that tell when and who: TidspunktType, VirkningType, UnikIdType. */
record XmlTid(XmlReader xml, Brud brud) {

  /**
   * @param fra null when it is not given
   * @param til null when it is not given
   */
  record Periode(Instant fra, Instant til, Aktoer aktoer) {
    static final Periode INGEN = new Periode(null, null, Aktoer.INGEN);
  }

  /** What has the children of a VirkningType, of SoegVirkning or of a filter. */
  Periode virkning() {
    var ny = new Object() {
      private Instant fra;
      private Instant til;
      private String ref;
      private String type;
      private String note;
    };
    xml.children(() -> {
      switch (xml.navn().getLocalPart()) {
        case "FraTidspunkt" -> ny.fra = tidspunkt(Interval.MIN);
        case "TilTidspunkt" -> ny.til = tidspunkt(Interval.MAX);
        case "AktoerRef" -> ny.ref = id();
        case "AktoerTypeKode" -> ny.type = xml.text();
        default -> ny.note = xml.text();
      }
    });
    return new Periode(ny.fra, ny.til, new Aktoer(ny.ref, ny.type, ny.note));
  }

  /** @return null when it cannot be read, which has then been noted */
  Instant tidspunkt(Instant graense) {
    var ny = new Object() {
      private Instant instant;
    };
    xml.children(() -> {
      boolean uendelig = xml.navn().getLocalPart().equals("GraenseIndikator");
      String sti = xml.sti();
      String text = xml.value();
      ny.instant = uendelig ? graense : parse(text, sti);
    });
    return ny.instant;
  }

  Instant parse(String text, String sti) {
    try {
      return Tidspunkter.parse(text);
    } catch (DateTimeException e) {
      brud.note("SKEMA-tidspunkt", sti, text, "er ikke et tidspunkt, der kan gemmes: skriv f.eks. 2026-01-05T09:00:00+01:00, i år 1 til 9999");
      return null;
    }
  }

  /** UdenNotifikation, which the register cannot grant. */
  void udenNotifikation() {
    String sti = xml.sti();
    String text = xml.value();
    if (text.equals("true") || text.equals("1")) {
      brud.note("OIO-notifikation", sti, text, "kan ikke være true: registret udsender en hændelse for hver registrering");
    }
  }

  /** A lower-case UUID, or a URN. */
  String id() {
    var ny = new Object() {
      private String id;
    };
    xml.children(() -> {
      boolean urn = xml.navn().getLocalPart().equals("URNIdentifikator");
      String sti = xml.sti();
      ny.id = urn ? UnikId.urn(xml.text(), sti, brud) : UnikId.uuid(xml.text());
    });
    return ny.id;
  }
}
