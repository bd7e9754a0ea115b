package dk.sagdok.web.codec.xml;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.NoSuchElementException;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;

/**
 * Goes through a message once, from element to element, with the schema judging every step before it is seen here: what is read is valid so far.
 */
final class XmlReader {
  private final XMLStreamReader in;
  private final Dommer dommer;
  private final Sti sti;

  /** @param in before or at the first element */
  XmlReader(XMLStreamReader in, Schema skema) {
    this.in = in;
    this.sti = new Sti();
    this.dommer = new Dommer(in, skema, sti);
    try {
      while (in.getEventType() != START_ELEMENT) {
        in.next();
      }
    } catch (XMLStreamException | NoSuchElementException e) {
      throw ulaeselig(e);
    }
  }

  /** The message itself, which {@link #begin} has yet to enter. */
  QName navn() {
    return in.getName();
  }

  String sti() {
    return sti.toString();
  }

  /** Enters the message. */
  void begin() {
    dommer.start();
    check();
  }

  /** Each child of the element it stands in, which is left behind it. The child must be consumed: by this, {@link #text}, {@link #skip} or {@link #verbatim}. */
  void children(Runnable each) {
    int dybde = sti.dybde();
    while (next() != END_ELEMENT) {
      if (in.getEventType() == START_ELEMENT) {
        each.run();
        if (sti.dybde() != dybde) {
          throw new IllegalStateException(sti + " was not consumed");
        }
      }
    }
    leave();
  }

  /** The text of the element, which is left. */
  String text() {
    var text = new StringBuilder();
    for (int event = next(); event != END_ELEMENT; event = next()) {
      if (tekst(event)) {
        text.append(in.getText());
      } else if (event == START_ELEMENT) {
        skip(); // the schema refuses it where the element that holds it ends
      }
    }
    leave();
    return text.toString();
  }

  /** The text of a value that is no xs:string: blanks around it do not count. */
  String value() {
    return text().strip();
  }

  void skip() {
    children(this::skip);
  }

  /** The element as text that stands by itself. It is left. */
  String verbatim() {
    var kopi = new Kopi();
    kopi.start(in);
    int dybde = sti.dybde();
    while (next() != END_ELEMENT || sti.dybde() > dybde) {
      kopi.event(in);
      if (in.getEventType() == END_ELEMENT) {
        leave();
      }
    }
    kopi.end();
    leave();
    return kopi.toString();
  }

  /** To the end of the input, where nothing more may come. */
  void finish() {
    dommer.slut();
    try {
      while (in.hasNext()) {
        if (in.next() == START_ELEMENT) {
          throw new UlaeseligXml("Der må kun være ét element i Body");
        }
      }
    } catch (XMLStreamException e) {
      throw ulaeselig(e);
    }
  }

  private int next() {
    try {
      int event = in.next();
      dommer.event(event);
      check();
      return event;
    } catch (XMLStreamException e) {
      throw ulaeselig(e);
    }
  }

  /** The end of an element is judged when it comes and left when it is consumed. */
  private void leave() {
    sti.ud();
  }

  private void check() {
    if (dommer.brud()) {
      dommer.alle();
    }
  }

  static UlaeseligXml ulaeselig(Exception e) {
    return new UlaeseligXml("Indholdet kan ikke læses som XML: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " ")
        .replaceAll(" at \\[row,col.*?]: \\[(\\d+),(\\d+)]", " (linje $1, tegn $2)"));
  }

  static boolean tekst(int event) {
    return event == CHARACTERS || event == CDATA || event == SPACE;
  }
}
