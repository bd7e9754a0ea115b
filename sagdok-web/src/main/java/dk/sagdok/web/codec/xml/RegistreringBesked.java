package dk.sagdok.web.codec.xml;

import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Billede.Version;
import dk.sagdok.register.Haendelse;
import dk.sagdok.time.Interval;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes RegistreringBesked: one registration whole, by the published contract of its type. */
final class RegistreringBesked {
  private static final Map<String, WireNames> KONTRAKTER = Stream.of(WireNames.SAG_6, WireNames.DOKUMENTINDEKS_6).collect(Collectors.toMap(WireNames::objekttype, Function.identity()));

  private RegistreringBesked() {}

  static String skriv(Haendelse haendelse, List<LaestRaekke> raekker) {
    var navne = KONTRAKTER.get(haendelse.objekttype());
    var layout = Layout.of(navne);
    var xml = new XmlWriter(layout.prefikser());
    xml.root(layout.egen("RegistreringBesked"), () -> {
      xml.text(Ns.SD, "UUIDIdentifikator", haendelse.objekt().toString());
      new BilledeWriter(xml, layout).registrering(new Version(haendelse.registrering(), Interval.MAX, raekker));
    });
    return xml.toString();
  }
}
