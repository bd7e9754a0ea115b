package dk.sagdok.web.soap;

import dk.sagdok.web.operation.Fejlnummer;
import jakarta.xml.ws.handler.MessageContext;
import java.lang.System.Logger;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import javax.xml.namespace.QName;
import org.apache.cxf.common.i18n.Message;
import org.apache.cxf.headers.Header;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.w3c.dom.Element;

/** What is around a message: its encoding, its header, its fault. */
final class Konvolut {
  private static final Logger LOG = System.getLogger(Konvolut.class.getName());
  static final QName REQUEST_HEADER = new QName("http://kombit.dk/xml/schemas/RequestHeader/1/", "RequestHeader");
  private final MessageContext context;

  Konvolut(MessageContext context) {
    this.context = context;
    // else the answer is written in the encoding of the request, or as ISO-8859-1
    PhaseInterceptorChain.getCurrentMessage().put(org.apache.cxf.message.Message.ENCODING, "UTF-8");
  }

  /** TransactionUUID of the RequestHeader, which the answer gives back; null when there is none. */
  String transaktion() {
    var header = requestHeader();
    header.ifPresent(h -> h.setDirection(Header.Direction.DIRECTION_INOUT));
    return header.map(h -> ((Element) h.getObject()).getTextContent().strip()).orElse(null);
  }

  private Optional<Header> requestHeader() {
    var alle = context.get(Header.HEADER_LIST) instanceof List<?> list ? list : List.of();
    return alle.stream().map(Header.class::cast).filter(h -> h.getName().equals(REQUEST_HEADER) && h.getObject() instanceof Element).findFirst();
  }

  /** The caller has sent what no answer can be given to. */
  Fault afsenderfejl(String tekst) {
    return fault(Fault.FAULT_CODE_CLIENT, tekst);
  }

  Fault uventet(RuntimeException e) {
    return fault(Fault.FAULT_CODE_SERVER, Fejlnummer.log(LOG, "SOAP " + context.get(MessageContext.PATH_INFO), e).tekst());
  }

  /** Becomes a fault of the version that the caller speaks. */
  static Fault fault(QName kode, String tekst) {
    return new Fault(new Message(tekst, (ResourceBundle) null), kode);
  }
}
