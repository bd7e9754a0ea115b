package dk.sagdok.web.codec.xml;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.sagdok.web.codec.Brud;
import dk.sagdok.web.codec.Json;
import java.io.StringReader;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What LokalUdvidelse holds that no schema here declares. Elements are kept as the XML text that they are; other values, which the JSON form lets in,
 * are written as JSON text in an element of our own, and read back as the value.
 */
final class Udvidelser {
  static final QName JSON = new QName(Ns.SAGDOK, "Json");
  private static final XMLInputFactory FACTORY = factory();

  private Udvidelser() {}

  /** The text of an element {@link #JSON}; what it says in JSON must be such as can be kept. */
  static String json(XmlReader xml, Brud brud) {
    String sti = xml.sti();
    String text = xml.text();
    try {
      Json.inspect(Json.MAPPER.readTree(text), sti, brud);
    } catch (JsonProcessingException e) {
      // it is kept as the text that it is
    }
    return text;
  }

  /** @return the value to keep, of one or more elements */
  static Object laest(List<String> elementer, String json) {
    return json == null ? String.join("", elementer) : somJson(json);
  }

  private static Object somJson(String text) {
    try {
      return Json.MAPPER.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      return text;
    }
  }

  /** Whether it is what LokalUdvidelseListe may hold: elements only, each of a namespace that is not the list's own. */
  static boolean erXml(Object vaerdi) {
    if (!(vaerdi instanceof String text) || !text.strip().startsWith("<")) {
      return false;
    }
    try {
      return kanStaa(reader(text));
    } catch (XMLStreamException e) {
      return false;
    }
  }

  private static boolean kanStaa(XMLStreamReader in) throws XMLStreamException {
    boolean kan = true;
    for (int dybde = 0; in.hasNext();) {
      int event = in.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        kan &= dybde != 1 || in.getNamespaceURI() != null && !in.getNamespaceURI().isEmpty() && !Generation.erGd(in.getNamespaceURI());
        dybde++;
      } else if (event == XMLStreamReader.END_ELEMENT) {
        dybde--;
      } else if (XmlReader.tekst(event)) {
        kan &= dybde != 1 || in.getText().isBlank();
      }
    }
    return kan;
  }

  /** The elements of a text that {@link #erXml}. */
  static void copy(String text, StringBuilder ud) {
    try {
      copy(reader(text), new Kopi(ud));
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** All but the element around them. */
  private static void copy(XMLStreamReader in, Kopi kopi) throws XMLStreamException {
    in.nextTag();
    for (int dybde = 0; in.hasNext();) {
      int event = in.next();
      dybde += event == XMLStreamReader.START_ELEMENT ? 1 : 0;
      if (dybde > 0) {
        kopi.event(in);
      }
      dybde -= event == XMLStreamReader.END_ELEMENT ? 1 : 0;
    }
  }

  private static XMLStreamReader reader(String text) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(new StringReader("<x>" + text + "</x>"));
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
