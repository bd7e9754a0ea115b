package dk.sagdok.web.codec.xml;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Copies elements with their own prefixes; every prefix they use is declared in the copy. Comments and processing instructions are not copied. */
final class Kopi {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newInstance();
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;
  private final Deque<Map<String, String>> erklaeret = new ArrayDeque<>();

  Kopi() {
    try {
      out = FACTORY.createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Into an answer that declares none of the prefixes. */
  Kopi(XMLStreamWriter out) {
    this.out = out;
  }

  void start(XMLStreamReader in) {
    Skridt.skriv(() -> element(in));
  }

  void event(XMLStreamReader in) {
    int event = in.getEventType();
    if (event == START_ELEMENT) {
      start(in);
    } else if (event == END_ELEMENT) {
      end();
    } else if (XmlReader.tekst(event)) {
      Skridt.skriv(() -> out.writeCharacters(in.getText()));
    }
  }

  void end() {
    Skridt.skriv(out::writeEndElement);
    erklaeret.pop();
  }

  private void element(XMLStreamReader in) throws XMLStreamException {
    var her = new HashMap<>(erklaeret.isEmpty() ? Map.of("", "", "xml", "http://www.w3.org/XML/1998/namespace") : erklaeret.peek());
    erklaeret.push(her);
    out.writeStartElement(s(in.getPrefix()), in.getLocalName(), s(in.getNamespaceURI()));
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      declare(her, s(in.getNamespacePrefix(i)), s(in.getNamespaceURI(i)));
    }
    declare(her, s(in.getPrefix()), s(in.getNamespaceURI()));
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (!s(in.getAttributePrefix(i)).isEmpty()) {
        declare(her, in.getAttributePrefix(i), in.getAttributeNamespace(i));
      }
    }
    for (int i = 0; i < in.getAttributeCount(); i++) {
      out.writeAttribute(s(in.getAttributePrefix(i)), s(in.getAttributeNamespace(i)), in.getAttributeLocalName(i), in.getAttributeValue(i));
    }
  }

  private void declare(Map<String, String> her, String prefix, String uri) throws XMLStreamException {
    if (uri.equals(her.put(prefix, uri))) {
      return;
    }
    if (prefix.isEmpty()) {
      out.writeDefaultNamespace(uri);
    } else {
      out.writeNamespace(prefix, uri);
    }
  }

  @Override
  public String toString() {
    Skridt.skriv(out::flush);
    return text.toString();
  }

  private static String s(String text) {
    return text == null ? "" : text;
  }
}
