package dk.sagdok.web.codec.xml;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements; all prefixes are declared on the first one. */
final class XmlWriter {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newInstance();
  private final StringWriter text = new StringWriter(4096);
  private final XMLStreamWriter out;
  private final Map<String, String> prefixes = new LinkedHashMap<>();

  XmlWriter(WireNames navne) {
    prefixes.put(navne.ns(), "s");
    prefixes.putIfAbsent(navne.udvidelser(), "e");
    prefixes.putAll(Ns.PREFIXES);
    try {
      out = FACTORY.createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  void root(QName navn, Runnable indhold) {
    Skridt.skriv(() -> {
      out.writeStartElement(prefixes.get(navn.getNamespaceURI()), navn.getLocalPart(), navn.getNamespaceURI());
      for (var prefix : prefixes.entrySet()) {
        out.writeNamespace(prefix.getValue(), prefix.getKey());
      }
      indhold.run();
      out.writeEndElement();
      out.flush();
    });
  }

  void element(QName navn, Runnable indhold) {
    Skridt.skriv(() -> {
      out.writeStartElement(prefixes.get(navn.getNamespaceURI()), navn.getLocalPart(), navn.getNamespaceURI());
      indhold.run();
      out.writeEndElement();
    });
  }

  void element(String ns, String navn, Runnable indhold) {
    element(new QName(ns, navn), indhold);
  }

  /** Nothing when there is no text. */
  void text(QName navn, String tekst) {
    if (tekst != null) {
      element(navn, () -> Skridt.skriv(() -> out.writeCharacters(Tegn.tilladte(tekst))));
    }
  }

  void text(String ns, String navn, String tekst) {
    text(new QName(ns, navn), tekst);
  }

  /** Elements that are kept as text. */
  void verbatim(String xml) {
    Skridt.skriv(() -> Udvidelser.copy(xml, out));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
