package dk.sagdok.it;

import static dk.sagdok.it.Sager.noegle;
import static dk.sagdok.it.Sager.opret;
import static dk.sagdok.it.Sager.relation;
import static dk.sagdok.it.Sager.ret;
import static dk.sagdok.it.Sager.rettelse;
import static dk.sagdok.it.Sager.sag;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.InputSource;

/** Every change reaches a subscriber as the standard's own message too: whole, once, in order, and as its schemas say that are served. */
class BeskedkuvertIT {
  @Test
  void a_durable_subscriber_gets_each_registration_whole_also_those_made_while_it_was_away() throws Exception {
    var run = Server.run();
    var factory = new JmsConnectionFactory(run.user(), run.password(), run.amqp());
    var navn = "kuvert-" + UUID.randomUUID();
    var ejer = UUID.randomUUID().toString();
    try (var context = factory.createContext(Session.AUTO_ACKNOWLEDGE)) {
      context.createSharedDurableConsumer(context.createTopic("jms.topic.sagdok.beskedkuvert.sag"), navn, "ansvarligmyndighed = '" + ejer + "'").close();
    }
    var sag = opret(sag(noegle(), relation("ejer", ejer, "2010-01-01", "infinity")));
    opret();
    ret(sag, rettelse("\"titel\":\"Æblehave\",", "2012-01-01", "infinity"));
    assertThat(Http.delete("/sag/sag/" + sag).statusCode()).isEqualTo(202);
    try (var context = factory.createContext(Session.AUTO_ACKNOWLEDGE)) {
      var beskeder = beskeder(context, navn, ejer);
      assertThat(beskeder).extracting(m -> m.getStringProperty("livscykluskode")).containsExactly("Opstaaet", "Rettet", "Slettet");
      assertThat(beskeder).extracting(m -> m.getStringProperty("JMSXGroupID")).containsOnly(sag);
      assertThat(beskeder).extracting(m -> m.getStringProperty("beskedversion")).containsOnly("1.0");
      for (var besked : beskeder) {
        var xml = parse(besked.getBody(String.class));
        schema("Beskedkuvert.xsd").newValidator().validate(new DOMSource(xml));
        schema("SagBesked.xsd").newValidator().validate(new DOMSource(xml.getElementsByTagNameNS("urn:oio:sts:sagdok:sag:6", "RegistreringBesked").item(0)));
        assertThat(tekst(xml, "BeskedId")).isEqualTo(besked.getStringProperty("beskedID"));
        assertThat(tekst(xml, "Loebenummer")).isEqualTo(Long.toString(besked.getLongProperty("loebenummer")));
        assertThat(tekst(xml, "ObjektAnsvarligMyndighed")).isEqualTo(ejer);
        assertThat(tekst(xml, "RelateretObjekt")).startsWith(ejer);
        assertThat(tekst(xml, "Beskeddata")).contains("Titel"); // what the change did not touch comes along
      }
      assertThat(tekst(parse(beskeder.get(0).getBody(String.class)), "Beskeddata")).doesNotContain("Æblehave");
      assertThat(tekst(parse(beskeder.get(1).getBody(String.class)), "Beskeddata")).contains("Æblehave");
    }
  }

  private static List<Message> beskeder(JMSContext context, String navn, String ejer) throws Exception {
    var fundne = new ArrayList<Message>();
    try (var consumer = context.createSharedDurableConsumer(context.createTopic("jms.topic.sagdok.beskedkuvert.sag"), navn, "ansvarligmyndighed = '" + ejer + "'")) {
      context.start();
      for (var message = consumer.receive(30_000); message != null; message = fundne.size() < 3 ? consumer.receive(30_000) : consumer.receiveNoWait()) {
        fundne.add(message);
      }
    }
    return fundne;
  }

  private static Document parse(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static String tekst(Document xml, String navn) {
    return xml.getElementsByTagNameNS("*", navn).item(0).getTextContent();
  }

  /** As anybody with a login may fetch it. */
  private static Schema schema(String navn) throws Exception {
    var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    var dom = (org.w3c.dom.ls.DOMImplementationLS) DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation().getFeature("LS", "3.0");
    factory.setResourceResolver((type, ns, publicId, systemId, base) -> {
      LSInput fil = dom.createLSInput();
      fil.setSystemId(systemId);
      fil.setStringData(hentet(systemId.substring(systemId.lastIndexOf('/') + 1)));
      return fil;
    });
    return factory.newSchema(new StreamSource(new StringReader(hentet(navn)), navn));
  }

  private static String hentet(String navn) {
    var answer = Http.get(URI.create(Server.run().url()).resolve("soap/xsd/" + navn).toString());
    assertThat(answer.statusCode()).as(navn).isEqualTo(200);
    return answer.body();
  }
}
