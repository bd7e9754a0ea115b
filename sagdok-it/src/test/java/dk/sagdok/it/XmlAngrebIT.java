package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages made to hurt, beside those of {@link SoapForkertInputIT} and {@link MtomIT}: answered soon, with nothing fetched, expanded or done that was not asked for. */
class XmlAngrebIT {
  private static final String UKENDT = "33333333-3333-4333-8333-333333333333";
  private static final String XSI = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ";
  private static final String FAULT = "Fault>";
  private static final String FORKERT = "StatusKode>40<";
  private static final String LAEST = "StatusKode>44<";

  static Stream<Arguments> angreb() {
    var laes = Soap.SAG.besked("LaesInput", Soap.uuid(UKENDT));
    return Stream.of(
        Arguments.of("an attribute bomb", krop(laes.replaceFirst(">", " " + tal(100_000, i -> "a" + i + "=\"\"") + ">")), FAULT),
        Arguments.of("namespaces without end", krop(laes.replaceFirst(">", " " + tal(100_000, i -> "xmlns:n" + i + "=\"urn:" + i + "\"") + ">")), FAULT + "|" + FORKERT),
        Arguments.of("a name of a megabyte", krop(Soap.SAG.besked("LaesInput", "<" + "n".repeat(1 << 20) + "/>")), FAULT + "|" + FORKERT),
        Arguments.of("a value of megabytes", krop(laes.replace(UKENDT, "3".repeat(9 << 20))), FORKERT),
        Arguments.of("elements without end", krop(Soap.SAG.besked("ListInput", Soap.uuid(UKENDT).repeat(120_000))), FAULT),
        Arguments.of("one large entity, many times", "<!DOCTYPE e [<!ENTITY a \"" + "a".repeat(50_000) + "\">]>" + krop(laes.replace(UKENDT, "&a;".repeat(50_000))), FAULT),
        Arguments.of("an entity of a parameter", "<!DOCTYPE e [<!ENTITY % a SYSTEM \"http://127.0.0.1:1/a\"> %a;]>" + krop(laes), FAULT),
        Arguments.of("entities in an attribute", "<!DOCTYPE e [<!ATTLIST o:LaesInput a CDATA \"x\">]>" + krop(laes), FAULT),
        Arguments.of("a style sheet", "<?xml-stylesheet type=\"text/xsl\" href=\"http://127.0.0.1:1/x.xsl\"?>" + krop(laes), LAEST),
        Arguments.of("a schema without a namespace", krop(laes.replaceFirst(">", XSI + "xsi:noNamespaceSchemaLocation=\"file:///etc/hostname\">")), LAEST),
        Arguments.of("an unknown type", krop(laes.replaceFirst(">", XSI + "xsi:type=\"xsi:ukendt\">")), FORKERT),
        Arguments.of("any type", krop(laes.replaceFirst(">", XSI + " xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xsi:type=\"xs:anyType\"><a/>")), FORKERT),
        Arguments.of("nothing where something must be", krop(laes.replaceFirst(">", XSI + "xsi:nil=\"true\">")), FORKERT),
        Arguments.of("an included file", krop(Soap.SAG.besked("LaesInput", "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/hostname\" parse=\"text\"/>")), FORKERT),
        Arguments.of("a comment in a value", krop(laes.replace("3333-8333", "3333<!-- x -->-8333")), FORKERT + "|" + LAEST));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("angreb")
  void it_is_answered_and_does_nothing(String hvad, String konvolut, String ventet) {
    var svar = Http.post(Soap.SAG.adresse(), konvolut, "Content-Type", "text/xml;charset=UTF-8");
    assertThat(svar.body()).containsPattern(ventet).doesNotContain("fejlnummer", "Exception", "\tat ");
    assertThat(svar.body()).hasSizeLessThan(100_000);
  }

  /** A message elsewhere in the envelope than in Body, as when a signed one has been moved there, is not the one that is done. */
  @Test
  void only_what_stands_in_the_body_is_done() {
    var noegle = Soap.noegle();
    var opret = Soap.SAG.besked("OpretInput", SoapSager.indhold(noegle, "T", "", ""));
    var laes = Soap.SAG.besked("LaesInput", Soap.uuid(UKENDT));
    assertThat(Soap.SAG.send(Soap.konvolut(Soap.V11, "<w:Wrapper xmlns:w=\"urn:w\" Id=\"signed\">" + opret + "</w:Wrapper>", laes)).payload().getLocalName()).isEqualTo("LaesOutput");
    assertThat(Http.post(Soap.SAG.adresse(), Soap.konvolut(Soap.V11, "<w:Wrapper xmlns:w=\"urn:w\"><e:Body Id=\"signed\">" + opret + "</e:Body></w:Wrapper>", laes), "Content-Type", "text/xml").body())
        .containsPattern(FAULT + "|LaesOutput").doesNotContain("OpretOutput", "fejlnummer");
    assertThat(Http.post(Soap.SAG.adresse(), Soap.konvolut(Soap.V11, "", laes).replace("</e:Body>", "</e:Body><e:Body>" + opret + "</e:Body>"), "Content-Type", "text/xml").body())
        .containsPattern(FAULT);
    assertThat(Soap.SAG.kald("SoegInput", SoapSager.soeg("<o:Egenskaber><o:BrugervendtNoegle>" + noegle + "</o:BrugervendtNoegle></o:Egenskaber>", "")).kode()).isEqualTo(44);
  }

  @ParameterizedTest
  @CsvSource({"UTF-16,text/xml", "UTF-16BE,text/xml;charset=UTF-16BE", "UTF-8,text/xml;charset=UTF-7", "UTF-8,text/xml;charset=ukendt"})
  void a_DOCTYPE_does_not_hide_in_an_encoding(String encoding, String type) {
    var konvolut = "<!DOCTYPE e [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + krop(Soap.SAG.besked("LaesInput", Soap.uuid("&x;")));
    var svar = Http.send("POST", Soap.SAG.adresse(), BodyPublishers.ofByteArray(konvolut.getBytes(Charset.forName(encoding))), "Content-Type", type);
    assertThat(svar.statusCode()).isIn(400, 415, 500);
    assertThat(svar.body()).doesNotContain("StatusKode", "fejlnummer", "\tat ");
  }

  /** What is kept as it came must come back as it came, not as what it points to. */
  @Test
  void an_included_file_in_an_extension_stays_what_it_is() {
    var relation = SoapSager.relation("Sagsaktoer", SoapSager.EJER, "", "urn:a:b",
        "<gd:LokalUdvidelseListe><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/hostname\" parse=\"text\"/></gd:LokalUdvidelseListe>");
    var sag = Soap.SAG.kald("OpretInput", SoapSager.indhold(Soap.noegle(), "T", "", relation)).uuid();
    assertThat(SoapSager.laes(sag, "").ok().http().body()).contains("xi:include", "file:///etc/hostname");
  }

  private static String krop(String besked) {
    return Soap.konvolut(Soap.V11, "", besked);
  }

  private static String tal(int antal, IntFunction<String> hvert) {
    return IntStream.range(0, antal).mapToObj(hvert).collect(Collectors.joining(" "));
  }
}
