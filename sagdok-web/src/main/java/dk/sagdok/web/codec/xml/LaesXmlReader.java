package dk.sagdok.web.codec.xml;

import dk.sagdok.objekt.Uuider;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.time.Interval;
import dk.sagdok.web.codec.Brud;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads LaesInput and ListInput: objects, and the windows of the three clocks. */
final class LaesXmlReader {
  private final XmlReader xml;
  private final Brud brud;
  private final XmlTid tid;
  private final List<UUID> objekter = new ArrayList<>();
  private final Vindue virkning = new Vindue("VirkningFraFilter");
  private final Vindue registrering = new Vindue("RegistreringFraFilter");
  private final Vindue modtaget = new Vindue("StsRegistreringFraFilter");

  LaesXmlReader(XmlReader xml, Brud brud) {
    this.xml = xml;
    this.brud = brud;
    this.tid = new XmlTid(xml, brud);
  }

  Anmodning read(Operation operation) {
    xml.children(this::barn);
    var filter = new Tidsfilter(virkning.interval(brud), registrering.interval(brud), modtaget.interval(brud));
    return operation == Operation.LAES ? new Anmodning.Laes(objekter.get(0), filter) : new Anmodning.Liste(objekter, filter);
  }

  private void barn() {
    switch (xml.navn().getLocalPart()) {
      case "UUIDIdentifikator" -> objekter.add(Uuider.parse(xml.text()).orElseThrow());
      case "VirkningFraFilter" -> virkning.fra(tid.tidspunkt(Interval.MIN));
      case "VirkningTilFilter" -> virkning.til(tid.tidspunkt(Interval.MAX));
      case "RegistreringFraFilter" -> registrering.fra(tid.tidspunkt(Interval.MIN));
      case "RegistreringTilFilter" -> registrering.til(tid.tidspunkt(Interval.MAX));
      case "StsRegistreringFraFilter" -> modtaget.fra(tid.tidspunkt(Interval.MIN));
      default -> modtaget.til(tid.tidspunkt(Interval.MAX));
    }
  }
}
