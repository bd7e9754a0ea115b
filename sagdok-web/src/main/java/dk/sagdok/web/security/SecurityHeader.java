package dk.sagdok.web.security;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The wsse:Security of a message that is meant for this register, found without reading further than the header goes. */
record SecurityHeader(Element element, boolean soap12) {
  static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";
  private static final Set<String> OURS = Set.of("", "http://schemas.xmlsoap.org/soap/actor/next", SOAP_12 + "/role/next", SOAP_12 + "/role/ultimateReceiver");
  private static final int DEEPEST = 20;
  private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([A-Za-z][A-Za-z0-9._-]*)");
  private static final XMLInputFactory FACTORY = factory();

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** @return empty when there is none, or no message that could be read: whoever reads the message will say so */
  static Optional<SecurityHeader> in(String contentType, byte[] beginning) {
    try {
      int from = multipart(contentType) ? rootPart(beginning) : 0;
      var in = new ByteArrayInputStream(beginning, from, beginning.length - from);
      var charset = CHARSET.matcher(contentType == null || multipart(contentType) ? "" : contentType);
      return find(charset.find() ? FACTORY.createXMLStreamReader(in, charset.group(1)) : FACTORY.createXMLStreamReader(in));
    } catch (XMLStreamException | ParserConfigurationException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean multipart(String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** After the blank line that ends the headers of the first part. */
  private static int rootPart(byte[] bytes) {
    for (int i = 3; i < bytes.length; i++) {
      if (bytes[i] == '\n' && (bytes[i - 1] == '\n' || bytes[i - 1] == '\r' && bytes[i - 2] == '\n')) {
        return i + 1;
      }
    }
    return bytes.length;
  }

  private static Optional<SecurityHeader> find(XMLStreamReader in) throws XMLStreamException, ParserConfigurationException {
    var declared = new HashMap<String, String>();
    SecurityHeader found = null;
    boolean soap12 = false;
    int depth = 0;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.DTD) {
        return Optional.empty();
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        soap12 = depth == 0 ? SOAP_12.equals(in.getNamespaceURI()) : soap12;
        if (depth == 1 && in.getLocalName().equals("Body")) {
          return Optional.ofNullable(found);
        } else if (depth == 2 && in.getLocalName().equals("Security") && WSSE.equals(in.getNamespaceURI()) && ours(in)) {
          if (found != null) {
            throw new Refusal("InvalidSecurity", soap12, "Der må kun være ét Security-hoved til registret");
          }
          found = new SecurityHeader(copy(in, soap12), soap12);
          declared.forEach(found::declare);
        } else {
          if (depth < 2) {
            declarations(in, declared);
          }
          depth++;
        }
      }
    }
    return Optional.empty();
  }

  /** What is signed in it may use prefixes that are declared around it. */
  private void declare(String prefix, String namespace) {
    if (!element.hasAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, prefix)) {
      declare(element, prefix, namespace);
    }
  }

  private static void declare(Element element, String prefix, String namespace) {
    element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, prefix.equals("xmlns") ? prefix : "xmlns:" + prefix, namespace);
  }

  private static void declarations(XMLStreamReader in, Map<String, String> declared) {
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      declared.put(in.getNamespacePrefix(i) == null || in.getNamespacePrefix(i).isEmpty() ? "xmlns" : in.getNamespacePrefix(i), in.getNamespaceURI(i) == null ? "" : in.getNamespaceURI(i));
    }
  }

  private static boolean ours(XMLStreamReader in) {
    String actor = in.getAttributeValue(SOAP_11, "actor");
    String role = in.getAttributeValue(SOAP_12, "role");
    return OURS.contains(actor == null ? "" : actor.strip()) && OURS.contains(role == null ? "" : role.strip());
  }

  private static Element copy(XMLStreamReader in, boolean soap12) throws XMLStreamException, ParserConfigurationException {
    Document document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
    Node at = document;
    int depth = 0;
    do {
      switch (in.getEventType()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new Refusal("InvalidSecurity", soap12, "Security-hovedet har mere end " + DEEPEST + " niveauer");
          }
          at = at.appendChild(element(in, document));
        }
        case XMLStreamConstants.END_ELEMENT -> {
          at = at.getParentNode();
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> at.appendChild(document.createTextNode(in.getText()));
        default -> { }
      }
      if (depth > 0) {
        in.next();
      }
    } while (depth > 0);
    return document.getDocumentElement();
  }

  private static Element element(XMLStreamReader in, Document document) {
    var element = document.createElementNS(in.getNamespaceURI(), qname(in.getPrefix(), in.getLocalName()));
    var declared = new HashMap<String, String>();
    declarations(in, declared);
    declared.forEach((prefix, namespace) -> declare(element, prefix, namespace));
    for (int i = 0; i < in.getAttributeCount(); i++) {
      element.setAttributeNS(in.getAttributeNamespace(i), qname(in.getAttributePrefix(i), in.getAttributeLocalName(i)), in.getAttributeValue(i));
    }
    return element;
  }

  private static String qname(String prefix, String local) {
    return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
  }
}
