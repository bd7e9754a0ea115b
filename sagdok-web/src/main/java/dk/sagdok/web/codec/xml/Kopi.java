package dk.sagdok.web.codec.xml;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Copies elements with their own prefixes; every prefix they use is declared in the copy. Comments and processing instructions are not copied. */
final class Kopi {
  private static final Map<String, String> YDERST = Map.of("", "", "xml", "http://www.w3.org/XML/1998/namespace");
  private final StringBuilder ud;
  private final Deque<Aaben> aabne = new ArrayDeque<>();

  /** An element that has begun, and what its prefixes stand for. */
  private record Aaben(String navn, Map<String, String> prefikser) {}

  Kopi() {
    this(new StringBuilder());
  }

  /** To the end of a text that declares none of the prefixes. */
  Kopi(StringBuilder ud) {
    this.ud = ud;
  }

  void event(XMLStreamReader in) {
    int event = in.getEventType();
    if (event == START_ELEMENT) {
      start(in);
    } else if (event == END_ELEMENT) {
      end();
    } else if (XmlReader.tekst(event)) {
      XmlTekst.indhold(ud, in.getText());
    }
  }

  void start(XMLStreamReader in) {
    var her = new Aaben(navn(in.getPrefix(), in.getLocalName()), new HashMap<>(aabne.isEmpty() ? YDERST : aabne.peek().prefikser()));
    aabne.push(her);
    ud.append('<').append(her.navn());
    prefikser(in, her.prefikser());
    for (int i = 0; i < in.getAttributeCount(); i++) {
      attribut(navn(in.getAttributePrefix(i), in.getAttributeLocalName(i)), in.getAttributeValue(i));
    }
    ud.append('>');
  }

  void end() {
    ud.append("</").append(aabne.pop().navn()).append('>');
  }

  private void prefikser(XMLStreamReader in, Map<String, String> her) {
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      declare(her, s(in.getNamespacePrefix(i)), s(in.getNamespaceURI(i)));
    }
    declare(her, s(in.getPrefix()), s(in.getNamespaceURI()));
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (!s(in.getAttributePrefix(i)).isEmpty()) {
        declare(her, in.getAttributePrefix(i), in.getAttributeNamespace(i));
      }
    }
  }

  private void declare(Map<String, String> her, String prefix, String uri) {
    if (!uri.equals(her.put(prefix, uri))) {
      attribut(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri);
    }
  }

  private void attribut(String navn, String vaerdi) {
    ud.append(' ').append(navn).append("=\"");
    XmlTekst.attribut(ud, vaerdi);
    ud.append('"');
  }

  @Override
  public String toString() {
    return ud.toString();
  }

  private static String navn(String prefix, String local) {
    return s(prefix).isEmpty() ? local : prefix + ":" + local;
  }

  private static String s(String text) {
    return text == null ? "" : text;
  }
}
