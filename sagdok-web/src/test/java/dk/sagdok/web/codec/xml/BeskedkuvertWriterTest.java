package dk.sagdok.web.codec.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.objekt.Livscyklus;
import dk.sagdok.objekt.Registrering;
import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Haendelse;
import dk.sagdok.register.Haendelse.Kuvert;
import dk.sagdok.time.Interval;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The envelope and what is in it, each by its own schema. */
class BeskedkuvertWriterTest {
  private static final Instant TID = Instant.parse("2026-01-02T03:04:05.000006Z");
  private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final String PART = "11111111-1111-4111-8111-111111111111";

  @ParameterizedTest
  @ValueSource(strings = {"sag", "dokument"})
  void a_registration_is_told_by_both_schemas_with_all_that_subscribers_choose_by(String type) throws Exception {
    var xml = skriv(haendelse(type, "tx & 1"), raekker(type));
    assertThatCode(() -> validate("Beskedkuvert.xsd", new DOMSource(xml))).doesNotThrowAnyException();
    var besked = xml.getElementsByTagNameNS("*", "RegistreringBesked").item(0);
    assertThatCode(() -> validate(type.equals("sag") ? "SagBesked.xsd" : "DokumentIndeksBesked.xsd", new DOMSource(besked))).doesNotThrowAnyException();
    assertThat(tekst(xml, "BeskedId")).isEqualTo(ID.toString());
    assertThat(tekst(xml, "Beskedtype")).isEqualTo("urn:sagdok:beskedtype:" + type);
    assertThat(tekst(xml, "ObjektAnsvarligMyndighed")).isEqualTo(PART);
    assertThat(tekst(xml, "OpgaveEmne")).isEqualTo("urn:oio:kle:01.02.03");
    assertThat(tekst(xml, "ObjektHandling")).isEqualTo("urn:sagdok:livscyklus:rettet");
    assertThat(tekst(xml, "Sikkerhedsklassificering")).isEqualTo("urn:sagdok:foelsomhed:VIP_SAGER");
    assertThat(tekst(xml, "TransaktionsId")).isEqualTo("urn:sagdok:transaktion:tx & 1");
    assertThat(tekst(xml, "Registreringstidspunkt")).startsWith("2026-01-02T");
    assertThat(tekst(xml, "Loebenummer")).isEqualTo("7");
    assertThat(tekst(xml, "Kildesystem")).isEqualTo("22222222-2222-4222-8222-222222222222");
    assertThat(xml.getElementsByTagNameNS("*", "RelateretObjekt").getLength()).isEqualTo(1);
    assertThat(tekst(xml, "RelateretObjekt")).startsWith(PART);
    assertThat(besked.getTextContent()).contains("Æbler & <pærer>");
  }

  @Test
  void what_begins_or_ends_is_an_action_at_its_own_time_with_the_registration_that_said_so() throws Exception {
    var da = Instant.parse("2027-03-04T05:06:07Z");
    var registrering = haendelse("sag", null).registrering();
    var xml = skriv(new Haendelse(8, ID, "sag", ID, registrering, List.of(), List.of(), Kuvert.TOM, da), raekker("sag"));
    assertThatCode(() -> validate("Beskedkuvert.xsd", new DOMSource(xml))).doesNotThrowAnyException();
    assertThat(tekst(xml, "ObjektHandling")).isEqualTo("urn:sagdok:livscyklus:virkning");
    assertThat(tekst(xml, "GyldighedFra")).startsWith("2027-03-04T");
    assertThat(tekst(xml, "Dannelsestidspunkt")).startsWith("2027-03-04T");
    assertThat(tekst(xml, "Registreringstidspunkt")).startsWith("2026-01-02T");
    assertThat(tekst(xml, "ObjektRegistreringId")).endsWith(ID + ":3");
    assertThat(tekst(xml, "Beskeddata")).contains("Æbler");
  }

  @Test
  void the_schema_would_have_said_so() {
    assertThatThrownBy(() -> validate("Beskedkuvert.xsd", new StreamSource(new StringReader("<Haendelsesbesked xmlns='urn:oio:besked:kuvert:1.0'/>")))).isInstanceOf(SAXException.class);
  }

  private static List<LaestRaekke> raekker(String type) {
    return List.of(new LaestRaekke(type + "egenskaber", 0, Interval.from(TID), null, false, null, null, null, null,
        "{\"titel\": \"Æbler & <pærer>\", \"brugervendtnoegle\": \"N\"" + (type.equals("sag") ? ", \"sagsnummer\": \"N\"" : "") + "}"),
        new LaestRaekke(part(type), type.equals("sag") ? 0 : 1, Interval.from(TID), PART, false, null, null, null, null, null));
  }

  private static String part(String type) {
    return type.equals("sag") ? "primaerpart" : "parter";
  }

  private static Haendelse haendelse(String type, String transaktion) {
    return new Haendelse(7, ID, type, ID, new Registrering(ID, 3, TID, TID, Livscyklus.RETTET, PART, "note", transaktion), List.of(), List.of(), new Kuvert(PART, "urn:oio:kle:01.02.03", "VIP_SAGER"));
  }

  private static Document skriv(Haendelse haendelse, List<LaestRaekke> raekker) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(new BeskedkuvertWriter().skriv(haendelse, raekker, "urn:uuid:22222222-2222-4222-8222-222222222222"))));
  }

  private static String tekst(Document xml, String navn) {
    return xml.getElementsByTagNameNS("*", navn).item(0).getTextContent();
  }

  private static void validate(String skema, Source xml) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(BeskedkuvertWriterTest.class.getClassLoader().getResource("META-INF/wsdl/xsd/" + skema)).newValidator().validate(xml);
  }
}
