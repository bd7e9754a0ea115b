package dk.sagdok.web.codec.xml;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;

/** The schemas of a contract, compiled once. They lie beside its WSDL; nothing is fetched from anywhere else. */
public final class Skema {
  private static final String MAPPE = "META-INF/wsdl/xsd/";
  private static final Map<WireNames, Schema> ALLE = new ConcurrentHashMap<>();

  private Skema() {}

  public static Schema of(WireNames navne) {
    return ALLE.computeIfAbsent(navne, n -> compile(Stream.concat(n.skemaer().stream(), Stream.of(n.generation().skema("GenerelleOperationer"))).toList()));
  }

  static Schema compile(List<String> filer) {
    try {
      var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setResourceResolver(ours());
      return factory.newSchema(filer.stream().map(f -> new StreamSource(open(f), f)).toArray(Source[]::new));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(filer.toString(), e);
    }
  }

  private static InputStream open(String fil) {
    var stream = Skema.class.getClassLoader().getResourceAsStream(MAPPE + fil);
    if (stream == null) {
      throw new IllegalArgumentException(fil);
    }
    return stream;
  }

  /** A schema that another one names is one of our own files, whatever its address. */
  private static LSResourceResolver ours() throws ParserConfigurationException {
    var dom = (DOMImplementationLS) DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation().getFeature("LS", "3.0");
    return (type, ns, publicId, systemId, base) -> {
      LSInput fil = dom.createLSInput();
      fil.setSystemId(systemId);
      fil.setByteStream(open(systemId.substring(systemId.lastIndexOf('/') + 1)));
      return fil;
    };
  }
}
