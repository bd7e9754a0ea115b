package dk.sagdok.web.codec.xml;

import dk.sagdok.objekttype.Art;
import dk.sagdok.objekttype.Datatype;
import dk.sagdok.register.Soeg.Betingelse;
import dk.sagdok.time.Interval;
import dk.sagdok.web.codec.Brud;
import dk.sagdok.web.codec.Tidspunkter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** The extension of a search that asks when: its intervals, each named by the field that it is about, or SenestAendret for the registration. */
final class Soegeintervaller {
  static final String UDVIDELSE = "SoegEgenskaberLokalUdvidelse";
  private static final String INTERVAL = "Interval";
  private final XmlReader xml;
  private final Layout layout;
  private final Brud brud;
  private final XmlTid tid;

  Soegeintervaller(XmlReader xml, Layout layout, Brud brud) {
    this.xml = xml;
    this.layout = layout;
    this.brud = brud;
    this.tid = new XmlTid(xml, brud);
  }

  /** @return false when the reader stands at something else, which is then left */
  boolean read(List<Betingelse> betingelser) {
    var navne = layout.navne();
    boolean her = !navne.intervaller().isEmpty() && xml.navn().equals(new QName(navne.udvidelser(), UDVIDELSE));
    if (her) {
      xml.children(() -> interval(betingelser));
    }
    return her;
  }

  private void interval(List<Betingelse> betingelser) {
    String navn = xml.navn().getLocalPart();
    if (layout.navne().intervaller().contains(navn)) {
      interval(navn, betingelser);
    } else {
      brud.note("SKEMA-ukendt", xml.sti(), null, "kan ikke gives her");
      xml.skip();
    }
  }

  private void interval(String navn, List<Betingelse> betingelser) {
    String sti = xml.sti();
    var givet = tid.virkning();
    Interval.nonEmpty(givet.fra() == null ? Interval.MIN : givet.fra(), givet.til() == null ? Interval.MAX : givet.til()).ifPresentOrElse(
        i -> add(navn, i, betingelser), () -> brud.note("SKEMA-periode", sti, null, "skal have FraTidspunkt før TilTidspunkt"));
  }

  /** An interval without ends asks nothing. */
  private void add(String navn, Interval interval, List<Betingelse> betingelser) {
    if (!interval.equals(Interval.ALWAYS)) {
      String felt = navn.substring(0, navn.length() - INTERVAL.length());
      betingelser.add(felter(felt).findFirst().map(f -> om(f, interval)).orElseGet(() -> new Betingelse.RegistreretMellem(interval)));
    }
  }

  private record Emne(String gruppe, Knude felt) {}

  private Stream<Emne> felter(String navn) {
    return Stream.of(false, true).flatMap(lokal -> layout.steder(Art.ATTRIBUT, lokal).stream())
        .flatMap(s -> s.felter().stream().filter(k -> k.blad() && k.navn().getLocalPart().equals(navn)).map(k -> new Emne(s.grupper().get(0).kode(), k)));
  }

  private static Betingelse om(Emne emne, Interval interval) {
    return emne.felt().felt().datatype() == Datatype.DATO
        ? new Betingelse.DatoMellem(emne.gruppe(), emne.felt().sti(), foerste(interval), sidste(interval))
        : new Betingelse.OprettetMellem(interval, emne.gruppe(), emne.felt().sti());
  }

  private static LocalDate foerste(Interval interval) {
    return interval.from().equals(Interval.MIN) ? null : Tidspunkter.dag(interval.from());
  }

  /** The day of the last microsecond within it. */
  private static LocalDate sidste(Interval interval) {
    return interval.to().equals(Interval.MAX) ? null : Tidspunkter.dag(interval.to().minusNanos(1000));
  }
}
