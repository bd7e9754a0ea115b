package dk.sagdok.web.codec.xml;

import dk.sagdok.objekttype.Art;
import dk.sagdok.register.Soeg;
import dk.sagdok.register.Soeg.Betingelse;
import dk.sagdok.register.Tidsfilter;
import dk.sagdok.time.Interval;
import dk.sagdok.web.codec.Brud;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Reads SoegInput: every value that is given is a condition, and all must hold. */
final class SoegXmlReader {
  private static final BigInteger MEST = BigInteger.valueOf(Integer.MAX_VALUE);
  private final XmlReader xml;
  private final Layout layout;
  private final Brud brud;
  private final XmlTid tid;
  private final PostReader poster;
  private final Soegeintervaller intervaller;
  private final List<Betingelse> betingelser = new ArrayList<>();
  private final Vindue virkning = new Vindue("SoegVirkning");
  private final Vindue registrering = new Vindue("SoegRegistrering");
  private final Vindue modtaget = new Vindue("SoegStsFraTidspunkt");
  private Integer fra;
  private Integer antal;

  SoegXmlReader(XmlReader xml, Layout layout, Brud brud) {
    this.xml = xml;
    this.layout = layout;
    this.brud = brud;
    this.tid = new XmlTid(xml, brud);
    this.poster = new PostReader(xml, layout.navne(), brud);
    this.intervaller = new Soegeintervaller(xml, layout, brud);
  }

  Soeg read() {
    xml.children(this::barn);
    var filter = new Tidsfilter(virkning.interval(brud), registrering.interval(brud), modtaget.interval(brud));
    return new Soeg(layout.type(), filter, betingelser, fra == null ? 0 : fra, antal, null, fra != null || antal != null);
  }

  private void barn() {
    switch (xml.navn().getLocalPart()) {
      case "FoersteResultatReference" -> fra = antal();
      case "MaksimalAntalKvantitet" -> antal = antal();
      case "SoegVirkning" -> virkning(tid.virkning());
      case "SoegRegistrering" -> xml.children(this::registrering);
      case "SoegStsFraTidspunkt" -> modtaget.fra(tid.tidspunkt(Interval.MIN));
      case "SoegStsTilTidspunkt" -> modtaget.til(tid.tidspunkt(Interval.MAX));
      default -> layout.liste(xml.navn()).ifPresentOrElse(this::liste, () -> new Elementsoegning(xml, poster, brud, betingelser).liste(layout.samlinger()));
    }
  }

  private void liste(Art art) {
    new Listereader(xml, layout, poster, brud).read(art, () -> art == Art.ATTRIBUT && intervaller.read(betingelser)).forEach(p -> new Soegebetingelser(p, brud).add(betingelser));
  }

  private Integer antal() {
    String sti = xml.sti();
    var tal = new BigInteger(xml.value());
    if (tal.signum() < 0) {
      brud.note("SKEMA-antal", sti, tal.toString(), "kan ikke være negativ");
    }
    return tal.min(MEST).intValue();
  }

  private void virkning(XmlTid.Periode periode) {
    if (periode.fra() != null) {
      virkning.fra(periode.fra());
    }
    if (periode.til() != null) {
      virkning.til(periode.til());
    }
    if (periode.aktoer().aktoerref() != null || periode.aktoer().aktoertypekode() != null) {
      brud.note("OIO-soegning", "SoegVirkning", null, "kan ikke have AktoerRef og AktoerTypeKode: registret søger ikke på, hvem der har givet en virkning");
    }
    if (periode.aktoer().notetekst() != null) {
      betingelser.add(new Betingelse.NoteLigner(periode.aktoer().notetekst()));
    }
  }

  private void registrering() {
    switch (xml.navn().getLocalPart()) {
      case "FraTidspunkt" -> registrering.fra(tid.tidspunkt(Interval.MIN));
      case "TilTidspunkt" -> registrering.til(tid.tidspunkt(Interval.MAX));
      case "LivscyklusKode" -> betingelser.add(new Betingelse.LivscyklusEr(xml.text()));
      default -> betingelser.add(new Betingelse.BrugerEr(tid.id()));
    }
  }
}
