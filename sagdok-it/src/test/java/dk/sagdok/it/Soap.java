package dk.sagdok.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.ls.DOMImplementationLS;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A SOAP service as a caller sees it: every answer is held against the schemas that its own WSDL points to. */
final class Soap {
  static final String V11 = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String V12 = "http://www.w3.org/2003/05/soap-envelope";
  static final Soap SAG = new Soap("sag", "urn:oio:sts:sagdok:sag:6");
  static final Soap DOKUMENTINDEKS = new Soap("dokumentindeks", "urn:oio:sts:sagdok:dokumentindeks:6");
  static final Soap DOKUMENT = new Soap("dokument", "urn:sagdok:dokument:1");
  static final Soap INDEKS = new Soap("sagdokumentindeks", "urn:oio:sts:sagdok:sagdokumentindeks:6");
  static final Soap SAG_1240 = new Soap("1.2.4.0/sag", "urn:oio:sts:sagdok:sag:1.2.4.0");
  static final Soap DOKUMENTINDEKS_1240 = new Soap("1.2.4.0/dokumentindeks", "urn:oio:sts:sagdok:dokumentindeks:1.2.4.0");
  private static final Pattern IMPORT = Pattern.compile("schemaLocation=\"([^\"]+)\"");
  private final String navn;
  private final String ns;
  private Schema schema;

  private Soap(String navn, String ns) {
    this.navn = navn;
    this.ns = ns;
  }

  String adresse() {
    return Server.run().soap() + "/" + navn;
  }

  /** An operation's input, {@code o:} being the service's namespace, in an envelope of SOAP 1.1. */
  Svar kald(String input, String indhold, String... headers) {
    return send(konvolut(V11, "", besked(input, indhold)), headers);
  }

  String besked(String input, String indhold) {
    return "<o:%1$s xmlns:o=\"%2$s\" xmlns:sd=\"urn:oio:sagdok:3.0.0\" xmlns:gd=\"urn:oio:sts:generelledefinitioner:%3$s\" xmlns:si=\"urn:oio:sts:sagdok:sagindeks:%3$s\" "
        .concat("xmlns:di=\"urn:oio:sts:sagdok:dokumentindeks:%3$s\" xmlns:go=\"urn:oio:sts:generelleoperationer:%3$s\">").formatted(input, ns, version()) + indhold + "</o:" + input + ">";
  }

  private String version() {
    return ns.endsWith("1.2.4.0") ? "1.2.4.0" : "6";
  }

  static String konvolut(String version, String header, String body) {
    return "<e:Envelope xmlns:e=\"%s\"><e:Header>%s</e:Header><e:Body>%s</e:Body></e:Envelope>".formatted(version, header, body);
  }

  Svar send(String konvolut, String... headers) {
    var type = new String[] {"Content-Type", konvolut.contains(V12) ? "application/soap+xml;charset=UTF-8" : "text/xml;charset=UTF-8"};
    var alle = new ArrayList<>(List.of(headers));
    if (!alle.contains("Content-Type")) {
      alle.addAll(List.of(type));
    }
    return svar(Http.post(adresse(), konvolut, alle.toArray(String[]::new)));
  }

  Svar svar(HttpResponse<String> answer) {
    var svar = new Svar(answer, parse(answer.body()));
    if (answer.statusCode() == 200) {
      validate(svar.payload());
    }
    return svar;
  }

  static String uuid(String uuid) {
    return "<sd:UUIDIdentifikator>" + uuid + "</sd:UUIDIdentifikator>";
  }

  static String tid(String element, String tidspunkt) {
    return "<sd:%1$s>%2$s</sd:%1$s>".formatted(element, tidspunkt.equals("infinity") ? "<sd:GraenseIndikator>true</sd:GraenseIndikator>"
        : "<sd:TidsstempelDatoTid>" + tidspunkt + "</sd:TidsstempelDatoTid>");
  }

  static String virkning(String prefix, String fra, String til) {
    return "<%1$s:Virkning>%2$s%3$s</%1$s:Virkning>".formatted(prefix, tid("FraTidspunkt", fra), tid("TilTidspunkt", til));
  }

  record Svar(HttpResponse<String> http, Document document) {
    Element payload() {
      var body = alle(document.getDocumentElement(), "Body").get(0);
      return IntStream.range(0, body.getChildNodes().getLength()).mapToObj(i -> body.getChildNodes().item(i)).filter(Element.class::isInstance).map(Element.class::cast)
          .findFirst().orElseThrow();
    }

    int kode() {
      assertThat(http.statusCode()).as(http.body()).isEqualTo(200);
      return Integer.parseInt(tekst("StatusKode"));
    }

    /** The text of the first such element, null when there is none. */
    String tekst(String navn) {
      return tekster(navn).stream().findFirst().orElse(null);
    }

    List<String> tekster(String navn) {
      return alle(document.getDocumentElement(), navn).stream().map(Element::getTextContent).toList();
    }

    Svar ok() {
      assertThat(kode()).as(http.body()).isEqualTo(20);
      return this;
    }

    String uuid() {
      ok();
      return tekst("UUIDIdentifikator");
    }

    private static List<Element> alle(Element i, String navn) {
      var nodes = i.getElementsByTagNameNS("*", navn);
      return IntStream.range(0, nodes.getLength()).mapToObj(n -> (Element) nodes.item(n)).toList();
    }
  }

  private synchronized void validate(Element payload) {
    try {
      if (schema == null) {
        schema = compile();
      }
      schema.newValidator().validate(new DOMSource(payload));
    } catch (SAXException | IOException e) {
      throw new AssertionError(payload.getNodeName() + " is not what the schema says: " + e.getMessage(), e);
    }
  }

  /** All schemas that can be reached from the WSDL, and nothing else. */
  private Schema compile() throws SAXException {
    var filer = new HashMap<String, String>();
    hent(URI.create(adresse() + "?wsdl"), filer);
    var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    var dom = (DOMImplementationLS) builder().getDOMImplementation().getFeature("LS", "3.0");
    factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
      var fil = dom.createLSInput();
      fil.setSystemId(URI.create(base).resolve(systemId).toString());
      fil.setStringData(filer.get(fil.getSystemId()));
      return fil;
    });
    var wsdl = filer.get(adresse() + "?wsdl");
    var imports = wsdl.substring(wsdl.indexOf("<xs:schema>"), wsdl.indexOf("</wsdl:types>")).replaceFirst("<xs:schema>", "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">");
    return factory.newSchema(new StreamSource(new StringReader(imports), adresse()));
  }

  private static void hent(URI fil, Map<String, String> filer) {
    if (!filer.containsKey(fil.toString())) {
      var answer = Http.get(fil.toString());
      assertThat(answer.statusCode()).as(fil.toString()).isEqualTo(200);
      filer.put(fil.toString(), answer.body());
      IMPORT.matcher(answer.body()).results().forEach(m -> hent(fil.resolve(m.group(1)), filer));
    }
  }

  private static Document parse(String xml) {
    try {
      return builder().parse(new InputSource(new StringReader(xml)));
    } catch (SAXException | IOException e) {
      throw new AssertionError(xml, e);
    }
  }

  private static javax.xml.parsers.DocumentBuilder builder() {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  static String noegle() {
    return "SOAP-" + UUID.randomUUID();
  }
}
