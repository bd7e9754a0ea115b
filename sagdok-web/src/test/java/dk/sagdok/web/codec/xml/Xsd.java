package dk.sagdok.web.codec.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The schema files as text: what an element may hold, in order. Knows no more of XML Schema than these files use. */
final class Xsd {
  private static final String XS = "http://www.w3.org/2001/XMLSchema";
  private final List<Element> filer = new ArrayList<>();

  Xsd(String... navne) {
    Stream.of(navne).forEach(n -> filer.add(parse(n)));
  }

  /** @param laengde maxLength, 0 for none */
  record Del(QName navn, String type, int mindst, int laengde, List<String> koder) {}

  private static Element parse(String navn) {
    try (var in = Xsd.class.getClassLoader().getResourceAsStream("META-INF/wsdl/xsd/" + navn)) {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(in).getDocumentElement();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(navn, e);
    }
  }

  /** What a type holds, with what it extends before it. */
  List<Del> dele(QName type) {
    var erklaering = find("complexType", type).orElseThrow(() -> new AssertionError(type));
    var dele = new ArrayList<Del>();
    alle(erklaering, "extension").findFirst().ifPresent(e -> dele.addAll(dele(qname(e, e.getAttribute("base")))));
    alle(erklaering, "element").filter(e -> inden(e, erklaering)).forEach(e -> dele.add(del(e)));
    return dele;
  }

  /** The type of a global element. */
  QName type(QName element) {
    var e = find("element", element).orElseThrow(() -> new AssertionError(element));
    return qname(e, e.getAttribute("type"));
  }

  /** The type of an element within a type. */
  QName type(QName type, String element) {
    var e = alle(find("complexType", type).orElseThrow(() -> new AssertionError(type)), "element").filter(x -> x.getAttribute("name").equals(element)).findFirst()
        .orElseThrow(() -> new AssertionError(type + " " + element));
    return qname(e, e.getAttribute("type"));
  }

  private Del del(Element e) {
    if (e.hasAttribute("ref")) {
      var navn = qname(e, e.getAttribute("ref"));
      return del(navn, find("element", navn).orElseThrow(() -> new AssertionError(navn)), mindst(e));
    }
    return del(new QName(ns(e), e.getAttribute("name")), e, mindst(e));
  }

  private Del del(QName navn, Element e, int mindst) {
    var type = e.hasAttribute("type") ? qname(e, e.getAttribute("type")) : null;
    var simpel = type == null ? alle(e, "simpleType").findFirst() : find("simpleType", type);
    int laengde = simpel.flatMap(s -> alle(s, "maxLength").findFirst()).map(m -> Integer.parseInt(m.getAttribute("value"))).orElse(0);
    var koder = simpel.map(s -> alle(s, "enumeration").map(k -> k.getAttribute("value")).toList()).orElse(List.of());
    return new Del(navn, type == null ? "" : type.getLocalPart(), mindst, laengde, koder);
  }

  private static int mindst(Element e) {
    return e.hasAttribute("minOccurs") ? Integer.parseInt(e.getAttribute("minOccurs")) : 1;
  }

  private Optional<Element> find(String art, QName navn) {
    return filer.stream().filter(f -> f.getAttribute("targetNamespace").equals(navn.getNamespaceURI())).flatMap(f -> alle(f, art))
        .filter(e -> e.getParentNode().getLocalName().equals("schema") && e.getAttribute("name").equals(navn.getLocalPart())).findFirst();
  }

  private static boolean inden(Element e, Element type) {
    for (var p = e.getParentNode(); p != type; p = p.getParentNode()) {
      if (p.getLocalName().equals("element")) {
        return false;
      }
    }
    return true;
  }

  private static Stream<Element> alle(Element i, String navn) {
    var nodes = i.getElementsByTagNameNS(XS, navn);
    return IntStream.range(0, nodes.getLength()).mapToObj(n -> (Element) nodes.item(n));
  }

  private static String ns(Element e) {
    return e.getOwnerDocument().getDocumentElement().getAttribute("targetNamespace");
  }

  private static QName qname(Element e, String navn) {
    int colon = navn.indexOf(':');
    return new QName(e.lookupNamespaceURI(colon < 0 ? null : navn.substring(0, colon)), navn.substring(colon + 1));
  }
}
