package dk.sagdok.web.soap;

import dk.sagdok.register.Fil;
import dk.sagdok.web.codec.xml.WireNames;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;

/** The places in a message where the content of a file is meant (XOP): an Indhold with xop:Include in it, or with the address of a part as its text. */
final class Vedhaeftet {
  private static final QName INDHOLD = new QName(WireNames.DOKUMENT_1.ns(), "Indhold");
  private static final QName INCLUDE = new QName("http://www.w3.org/2004/08/xop/include", "Include");
  private static final QName HREF = new QName("href");
  private static final String CID = "cid:";
  /** More than any message has; the writer breaks at 32,768. */
  private static final int DYBEST = 200;
  private static final XMLInputFactory IND = ind();
  private static final XMLOutputFactory UD = XMLOutputFactory.newFactory();
  private static final XMLEventFactory NY = XMLEventFactory.newFactory();

  private Vedhaeftet() {}

  private static XMLInputFactory ind() {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** The parts that a message refers to. */
  static Set<String> dele(byte[] xml, String charset) throws XMLStreamException {
    var dele = new LinkedHashSet<String>();
    omskriv(xml, charset, text -> {
      cid(text).ifPresent(dele::add);
      return null;
    }, false);
    return dele;
  }

  /** The message, in UTF-8, with the name of the stored file in the place of each part. */
  static byte[] gemte(byte[] xml, String charset, Map<String, Fil> filer) throws XMLStreamException {
    return omskriv(xml, charset, text -> cid(text).map(filer::get).map(Fil::henvisning).orElse(null), false);
  }

  /** An answer with a part in the place of each file that there is a name of a part for. */
  static byte[] sendte(byte[] xml, UnaryOperator<String> del) throws XMLStreamException {
    return omskriv(xml, "UTF-8", text -> Fil.digest(text).map(del).map(navn -> CID + navn).orElse(null), true);
  }

  /** The part that an address names (RFC 2392). */
  private static Optional<String> cid(String text) {
    return text.startsWith(CID) ? Optional.of(URLDecoder.decode(text.substring(CID.length()).replace("+", "%2B"), StandardCharsets.UTF_8)) : Optional.empty();
  }

  private static byte[] omskriv(byte[] xml, String charset, UnaryOperator<String> nyt, boolean include) throws XMLStreamException {
    var bytes = new ByteArrayOutputStream(xml.length);
    var in = IND.createXMLEventReader(new ByteArrayInputStream(xml), charset);
    var ud = UD.createXMLEventWriter(bytes, "UTF-8");
    int dybde = 0;
    while (in.hasNext()) {
      var event = in.nextEvent();
      dybde += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
      if (event.getEventType() == XMLStreamConstants.DTD || dybde > DYBEST) {
        throw new XMLStreamException("DOCTYPE, or nested too deeply");
      } else if (!event.isStartDocument()) {
        ud.add(event);
      }
      if (event.isStartElement() && event.asStartElement().getName().equals(INDHOLD)) {
        indhold(in, ud, nyt, include);
      }
    }
    ud.flush();
    return bytes.toByteArray();
  }

  private static void indhold(XMLEventReader in, XMLEventWriter ud, UnaryOperator<String> nyt, boolean include) throws XMLStreamException {
    String text = tekst(in);
    boolean del = in.peek().isStartElement() && in.peek().asStartElement().getName().equals(INCLUDE);
    String til = nyt.apply(del ? href(in.peek().asStartElement()) : text.strip());
    if (til == null) {
      ud.add(NY.createCharacters(text));
      return;
    }
    if (del) {
      forbi(in);
      tekst(in);
    }
    if (include) {
      ud.add(NY.createStartElement("xop", INCLUDE.getNamespaceURI(), INCLUDE.getLocalPart(), List.of(NY.createAttribute(HREF, til)).iterator(),
          List.of(NY.createNamespace("xop", INCLUDE.getNamespaceURI())).iterator()));
      ud.add(NY.createEndElement("xop", INCLUDE.getNamespaceURI(), INCLUDE.getLocalPart()));
    } else {
      ud.add(NY.createCharacters(til));
    }
  }

  private static String tekst(XMLEventReader in) throws XMLStreamException {
    var text = new StringBuilder();
    while (in.peek().isCharacters()) {
      text.append(in.nextEvent().asCharacters().getData());
    }
    return text.toString();
  }

  private static void forbi(XMLEventReader in) throws XMLStreamException {
    int dybde = 0;
    do {
      var event = in.nextEvent();
      dybde += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
    } while (dybde > 0);
  }

  private static String href(StartElement include) {
    var href = include.getAttributeByName(HREF);
    return href == null ? "" : href.getValue();
  }
}
