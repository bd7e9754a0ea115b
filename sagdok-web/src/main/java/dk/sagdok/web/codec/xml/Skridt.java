package dk.sagdok.web.codec.xml;

import javax.xml.stream.XMLStreamException;

/** One step of writing, which cannot fail: it goes to memory. */
@FunctionalInterface
interface Skridt {
  void tag() throws XMLStreamException;

  static void skriv(Skridt skridt) {
    try {
      skridt.tag();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
