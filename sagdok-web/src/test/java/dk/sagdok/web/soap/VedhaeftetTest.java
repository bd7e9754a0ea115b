package dk.sagdok.web.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagdok.register.Fil;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class VedhaeftetTest {
  private static final String DIGEST = "a".repeat(64);
  private static final Map<String, Fil> FILER = Map.of("a@b", new Fil(DIGEST, 1, "text/plain"), "c", new Fil("c".repeat(64), 1, "text/plain"));
  private static final String INCLUDE = "<x:Include xmlns:x=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:a%40b\"></x:Include>";

  @Test
  void each_reference_to_a_part_is_found_and_becomes_the_name_of_its_file() throws XMLStreamException {
    assertThat(Vedhaeftet.dele(besked("\n " + INCLUDE + " ", "cid:c"), "UTF-8")).containsExactly("a@b", "c");
    assertThat(gemte("\n " + INCLUDE + " ", "cid:c")).contains(">store:" + DIGEST + "</", ">store:" + "c".repeat(64) + "</").doesNotContain("Include");
  }

  @Test
  void all_else_stays() throws XMLStreamException {
    assertThat(Vedhaeftet.dele(besked("urn:x:cid:a", "<Andet/>"), "UTF-8")).isEmpty();
    assertThat(gemte(" æ &amp; <![CDATA[<b>]]> ", "")).contains(" æ &amp; &lt;b", "a:b=\"&lt;&quot;", "xmlns:a=\"urn:a\"");
    assertThat(new String(Vedhaeftet.gemte(("<a><Indhold>cid:c</Indhold>" + INCLUDE + "</a>").getBytes(StandardCharsets.UTF_8), "UTF-8", FILER), StandardCharsets.UTF_8))
        .contains("<Indhold>cid:c</Indhold>", "Include");
  }

  @Test
  void the_name_of_a_file_becomes_a_part_of_the_answer() throws XMLStreamException {
    byte[] svar = Vedhaeftet.sendte(besked("store:" + DIGEST, "store:andet"), digest -> digest + "@her");
    assertThat(new String(svar, StandardCharsets.UTF_8)).containsPattern("Indhold[^>]*><xop:Include [^>]*href=\"cid:" + DIGEST + "@her\"").contains(">store:andet</");
    assertThat(Vedhaeftet.dele(svar, "UTF-8")).containsExactly(DIGEST + "@her");
  }

  @Test
  void a_doctype_is_no_message() {
    assertThatThrownBy(() -> Vedhaeftet.dele("<!DOCTYPE a><a/>".getBytes(StandardCharsets.UTF_8), "UTF-8")).isInstanceOf(XMLStreamException.class);
  }

  @Test
  void what_is_nested_without_end_is_no_message() {
    byte[] dyb = ("<a>".repeat(100_000) + "</a>".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Vedhaeftet.dele(dyb, "UTF-8")).isInstanceOf(XMLStreamException.class);
  }

  private static String gemte(String indhold, String andet) throws XMLStreamException {
    return new String(Vedhaeftet.gemte(besked(indhold, andet), "UTF-8", FILER), StandardCharsets.UTF_8);
  }

  private static byte[] besked(String indhold, String andet) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a:a xmlns:a=\"urn:a\" a:b=\"&lt;&quot;\"><o:Indhold xmlns:o=\"urn:sagdok:dokument:1\">" + indhold + "</o:Indhold><Indhold xmlns=\"urn:sagdok:dokument:1\">"
        + andet + "</Indhold></a:a>").getBytes(StandardCharsets.UTF_8);
  }
}
