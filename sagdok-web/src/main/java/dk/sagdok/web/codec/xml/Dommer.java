package dk.sagdok.web.codec.xml;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import dk.sagdok.register.Aarsag;
import dk.sagdok.register.Fejl;
import dk.sagdok.register.RegisterException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/** Tells the schema what is read, step by step, and keeps what it has against it, with the path. */
final class Dommer implements ErrorHandler {
  private static final int MOST = 100;
  private final XMLStreamReader in;
  private final Sti sti;
  private final Proever proever;
  private final ValidatorHandler skema;
  private final List<Aarsag> aarsager = new ArrayList<>();

  Dommer(XMLStreamReader in, Schema schema, Sti sti) {
    this.in = in;
    this.sti = sti;
    this.proever = Proever.laan(schema, this);
    this.skema = proever.handler();
  }

  void start() {
    sax(() -> {
      skema.startDocument();
      element();
    });
  }

  /** The path is entered with the start of an element; its end is judged, and the reader leaves it. */
  void event(int event) {
    sax(() -> {
      if (event == START_ELEMENT) {
        element();
      } else if (event == END_ELEMENT) {
        skema.endElement(text(in.getNamespaceURI()), in.getLocalName(), qname(in.getPrefix(), in.getLocalName()));
        for (int i = 0; i < in.getNamespaceCount(); i++) {
          skema.endPrefixMapping(text(in.getNamespacePrefix(i)));
        }
      } else if (XmlReader.tekst(event)) {
        skema.characters(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
      } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new UlaeseligXml("DOCTYPE og entiteter er ikke tilladt");
      }
    });
  }

  /** After the end of a message; nothing may be judged any more. */
  void slut() {
    sax(() -> {
      skema.endDocument();
      proever.aflever();
    });
  }

  boolean brud() {
    return !aarsager.isEmpty();
  }

  /** Reads on to the end, to tell everything that is wrong at once. */
  void alle() {
    try {
      leave();
      while (in.hasNext() && sti.dybde() > 0) {
        event(in.next());
        leave();
      }
    } catch (XMLStreamException e) {
      throw XmlReader.ulaeselig(e);
    }
    throw new RegisterException(Fejl.UGYLDIGT_INPUT, aarsager);
  }

  private void leave() {
    if (in.getEventType() == END_ELEMENT) {
      sti.ud();
    }
  }

  private void element() throws SAXException {
    sti.ind(in.getLocalName());
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      skema.startPrefixMapping(text(in.getNamespacePrefix(i)), text(in.getNamespaceURI(i)));
    }
    var attributter = new AttributesImpl();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      attributter.addAttribute(text(in.getAttributeNamespace(i)), in.getAttributeLocalName(i), qname(in.getAttributePrefix(i), in.getAttributeLocalName(i)),
          "CDATA", in.getAttributeValue(i));
    }
    skema.startElement(text(in.getNamespaceURI()), in.getLocalName(), qname(in.getPrefix(), in.getLocalName()), attributter);
  }

  @Override
  public void error(SAXParseException e) {
    if (!(brud() && Skemabrud.gentagelse(e.getMessage())) && aarsager.size() < MOST) {
      aarsager.add(new Aarsag(Skemabrud.regel(e.getMessage()), sti.toString(), null, sti + " " + Skemabrud.dansk(e.getMessage())));
    }
  }

  @Override
  public void fatalError(SAXParseException e) {
    error(e);
  }

  @Override
  public void warning(SAXParseException e) {
    // nothing that a caller need know
  }

  private interface Skridt {
    void tag() throws SAXException;
  }

  private static void sax(Skridt skridt) {
    try {
      skridt.tag();
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(String s) {
    return s == null ? "" : s;
  }

  private static String qname(String prefix, String local) {
    return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
  }
}
