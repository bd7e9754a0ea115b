package dk.sagdok.web.codec.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

class ProeverTest {
  private final Schema schema = schema();
  private String fejl;

  @Test
  void one_that_is_handed_back_judges_the_next_message() throws SAXException {
    var proever = laan();
    laes(proever, "a");
    proever.aflever();
    assertThat(laan()).isSameAs(proever);
    laes(proever, "a");
    assertThat(fejl).isNull();
    laes(proever, "b");
    assertThat(fejl).contains("'b'");
  }

  @Test
  void two_messages_at_a_time_have_one_each() {
    assertThat(laan()).isNotSameAs(laan());
  }

  private Proever laan() {
    return Proever.laan(schema, new DefaultHandler() {
      @Override
      public void error(SAXParseException e) {
        fejl = e.getMessage();
      }
    });
  }

  private static void laes(Proever proever, String element) throws SAXException {
    proever.handler().startDocument();
    proever.handler().startElement("", element, element, new org.xml.sax.helpers.AttributesImpl());
    proever.handler().endElement("", element, element);
    proever.handler().endDocument();
  }

  private static Schema schema() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(new StringReader("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a'/></xs:schema>")));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
