package dk.sagdok.web.soap;

import dk.sagdok.web.security.OnceOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.cxf.headers.Header;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** A security header that was the login has been understood. Any other has not, and one that must be is refused as every such header. */
public class SecurityDealtWith extends AbstractPhaseInterceptor<Message> {
  private static final QName SECURITY = new QName("http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd", "Security");

  public SecurityDealtWith() {
    super(Phase.PRE_PROTOCOL);
    addBefore("org.apache.cxf.binding.soap.interceptor.MustUnderstandInterceptor");
  }

  @Override
  public void handleMessage(Message message) {
    if (message.get("HTTP.REQUEST") instanceof HttpServletRequest request && request.getAttribute(OnceOnly.DEALT_WITH) != null && message.get(Header.HEADER_LIST) instanceof List<?> all) {
      all.removeIf(header -> ((Header) header).getName().equals(SECURITY));
    }
  }
}
