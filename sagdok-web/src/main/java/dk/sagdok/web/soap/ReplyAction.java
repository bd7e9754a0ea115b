package dk.sagdok.web.soap;

import jakarta.xml.ws.WebServiceProvider;
import java.util.Locale;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.ws.addressing.AddressingProperties;
import org.apache.cxf.ws.addressing.AttributedURIType;
import org.apache.cxf.ws.addressing.JAXWSAConstants;

/** The Action of an answer, by the pattern that holds where a description gives none (WS-Addressing 1.0 Metadata, 4.4.4); the server, which has no description, leaves it empty. */
public class ReplyAction extends AbstractPhaseInterceptor<Message> {
  private static final String KEY = ReplyAction.class.getName();

  public ReplyAction() {
    super(Phase.PRE_PROTOCOL);
    addBefore("org.apache.cxf.ws.addressing.soap.MAPCodec");
  }

  /** To be told while the message is served. */
  static void of(WebServiceProvider service, Enum<?> operation) {
    String delimiter = service.targetNamespace().startsWith("urn:") ? ":" : "/";
    PhaseInterceptorChain.getCurrentMessage().getExchange().put(KEY,
        String.join(delimiter, service.targetNamespace(), service.portName() + "PortType", operation.name().toLowerCase(Locale.ROOT) + "Response"));
  }

  @Override
  public void handleMessage(Message message) {
    if (message.get(JAXWSAConstants.ADDRESSING_PROPERTIES_OUTBOUND) instanceof AddressingProperties given && message.getExchange().get(KEY) instanceof String known) {
      var action = new AttributedURIType();
      action.setValue(known);
      given.setAction(action);
    }
  }
}
