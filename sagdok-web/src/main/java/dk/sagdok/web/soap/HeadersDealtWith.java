package dk.sagdok.web.soap;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import org.apache.cxf.headers.Header;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.w3c.dom.Element;

/**
 * What the services themselves know of headers. RequestHeader is understood, also by those who say that it must be, and so is what the sender follows (Framework,
 * which the clients of OIO IDWS say must be). An answer goes back where the message came from and nowhere else: else everyone who may read could have the register
 * call addresses that only it can reach.
 */
public class HeadersDealtWith extends AbstractPhaseInterceptor<Message> {
  private static final Set<QName> UNDERSTOOD = Set.of(Konvolut.REQUEST_HEADER, new QName("urn:liberty:sb:2006-08", "Framework"), new QName("urn:liberty:sb", "Framework"));
  private static final Set<String> REPLIES = Set.of("ReplyTo", "FaultTo");
  private static final Set<String> HERE = Set.of("http://www.w3.org/2005/08/addressing/anonymous", "http://www.w3.org/2005/08/addressing/none",
      "http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous", "http://schemas.xmlsoap.org/ws/2004/03/addressing/role/anonymous");

  public HeadersDealtWith() {
    super(Phase.PRE_PROTOCOL);
    addBefore(List.of("org.apache.cxf.binding.soap.interceptor.MustUnderstandInterceptor", "org.apache.cxf.ws.addressing.soap.MAPCodec"));
  }

  @Override
  @SuppressWarnings("unchecked")
  public void handleMessage(Message message) {
    if (message.get(Header.HEADER_LIST) instanceof List<?> all) {
      ((List<Header>) all).replaceAll(HeadersDealtWith::dealtWith);
    }
  }

  private static Header dealtWith(Header header) {
    QName name = header.getName();
    if (header.getObject() instanceof Element given) {
      if (UNDERSTOOD.contains(name)) {
        return understood(name, given);
      } else if (REPLIES.contains(name.getLocalPart()) && !here(given)) {
        throw refused("Svaret sendes tilbage på forbindelsen; " + name.getLocalPart() + " må kun være anonymous");
      }
    }
    return header;
  }

  /** The same header, of which nothing is demanded any more. */
  private static Header understood(QName name, Element given) {
    given.removeAttributeNS("http://schemas.xmlsoap.org/soap/envelope/", "mustUnderstand");
    given.removeAttributeNS("http://www.w3.org/2003/05/soap-envelope", "mustUnderstand");
    var header = new Header(name, given);
    header.setDirection(Header.Direction.DIRECTION_IN);
    return header;
  }

  /** Every address in it, whatever version of WS-Addressing it is in and wherever it stands: the server may take another than the first. */
  private static boolean here(Element endpoint) {
    var addresses = endpoint.getElementsByTagNameNS("*", "Address");
    return IntStream.range(0, addresses.getLength()).allMatch(i -> HERE.contains(addresses.item(i).getTextContent().strip()));
  }

  private static Fault refused(String why) {
    return Konvolut.fault(Fault.FAULT_CODE_CLIENT, why);
  }
}
