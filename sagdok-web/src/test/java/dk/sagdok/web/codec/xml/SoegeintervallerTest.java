package dk.sagdok.web.codec.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Command.Vilkaar;
import dk.sagdok.register.RegisterException;
import dk.sagdok.register.Soeg.Betingelse;
import dk.sagdok.register.Soeg.Betingelse.DatoMellem;
import dk.sagdok.register.Soeg.Betingelse.OprettetMellem;
import dk.sagdok.register.Soeg.Betingelse.RegistreretMellem;
import dk.sagdok.time.Interval;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoegeintervallerTest {
  private static final Instant FRA = Instant.parse("2026-01-05T08:00:00Z");
  private static final String STI = "SoegInput/AttributListe/LokalUdvidelseListe/SoegEgenskaberLokalUdvidelse/";

  @Test
  void an_end_that_is_missing_or_infinite_is_open() throws XMLStreamException {
    var til = Interval.of(Interval.MIN, FRA);
    assertThat(soeg(WireNames.SAG_6, interval("OprettetTidspunkt", "2026-01-05T09:00:00+01:00", null) + interval("SenestAendret", "infinity", "2026-01-05T09:00:00+01:00"))).containsExactly(
        new OprettetMellem(Interval.from(FRA), "sagindeksegenskaber", List.of("oprettettidspunkt")), new RegistreretMellem(til));
    assertThat(soeg(WireNames.SAG_6, interval("OprettetTidspunkt", null, null) + interval("SenestAendret", "infinity", "infinity"))).isEmpty();
    assertThat(soeg(WireNames.SAG_6, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-01-05T00:00:00+01:00,2026-01-06T00:00:00+01:00,2026-01-05,2026-01-05", "2026-01-05T12:00:00+01:00,2026-01-06T00:00:00.000001+01:00,2026-01-05,2026-01-06",
      "2026-07-04T22:00:00Z,infinity,2026-07-05,", "infinity,2026-07-04T22:00:00Z,,2026-07-04", "1890-01-01T00:00:00,1890-01-02T00:00:00,1890-01-01,1890-01-01"})
  void a_period_touches_danish_days(String fra, String til, LocalDate foerste, LocalDate sidste) throws XMLStreamException {
    for (var navne : List.of(WireNames.DOKUMENTINDEKS_6, WireNames.DOKUMENT_1, WireNames.DOKUMENTINDEKS_1240)) {
      assertThat(soeg(navne, interval("BrevDato", fra, til))).containsExactly(new DatoMellem("dokumentegenskaber", List.of("brevdato"), foerste, sidste));
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-01-06T00:00:00Z,2026-01-05T00:00:00Z", "2026-01-05T00:00:00Z,2026-01-05T00:00:00Z", "2026-01-05T00:00:00Z,2026-01-05T01:00:00+01:00"})
  void what_ends_before_it_has_begun_is_refused_with_its_path(String fra, String til) {
    refused(WireNames.SAG_6, interval("OprettetTidspunkt", fra, til) + interval("SenestAendret", fra, til), STI + "OprettetTidspunktInterval", STI + "SenestAendretInterval");
    refused(WireNames.DOKUMENTINDEKS_6, interval("BrevDato", fra, til), STI + "BrevDatoInterval");
  }

  @Test
  void what_the_contract_does_not_have_is_refused() {
    refused(WireNames.SAG_1240, interval("OprettetTidspunkt", null, null), STI.substring(0, STI.length() - 1));
  }

  private static void refused(WireNames navne, String intervaller, String... stier) {
    assertThatThrownBy(() -> soeg(navne, intervaller)).isInstanceOfSatisfying(RegisterException.class, e -> assertThat(e.aarsager()).extracting(Aarsag::sti).containsExactly(stier));
  }

  private static String interval(String navn, String fra, String til) {
    return "<u:%1$sInterval>%2$s%3$s</u:%1$sInterval>".formatted(navn, tid("Fra", fra), tid("Til", til));
  }

  private static String tid(String ende, String tid) {
    return tid == null ? "" : "<go:%1$sTidspunkt>%2$s</go:%1$sTidspunkt>".formatted(ende, tid.equals("infinity") ? "<sd:GraenseIndikator>true</sd:GraenseIndikator>"
        : "<sd:TidsstempelDatoTid>" + tid + "</sd:TidsstempelDatoTid>");
  }

  private static List<Betingelse> soeg(WireNames navne, String intervaller) throws XMLStreamException {
    String version = navne.ns().endsWith("1.2.4.0") ? "1.2.4.0" : "6";
    var besked = ("<o:SoegInput xmlns:o=\"%1$s\" xmlns:u=\"%2$s\" xmlns:sd=\"urn:oio:sagdok:3.0.0\" xmlns:gd=\"urn:oio:sts:generelledefinitioner:%3$s\" xmlns:go=\"urn:oio:sts:generelleoperationer:%3$s\">"
        + "<o:AttributListe><gd:LokalUdvidelseListe><u:SoegEgenskaberLokalUdvidelse>%4$s</u:SoegEgenskaberLokalUdvidelse></gd:LokalUdvidelseListe></o:AttributListe><o:TilstandListe/><o:RelationListe/>"
        + "%5$s</o:SoegInput>").formatted(navne.ns(), navne.udvidelser(), version, intervaller, navne == WireNames.DOKUMENTINDEKS_1240 ? "<o:VariantListe/>" : "");
    var in = XMLInputFactory.newInstance().createXMLStreamReader(new StringReader(besked));
    return ((Anmodning.Find) new AnmodningReader(navne, in).read(Vilkaar.INGEN)).soeg().betingelser();
  }
}
