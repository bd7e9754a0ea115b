package dk.sagdok.web.soap;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.W3CDOMStreamWriter;

/**
 * Puts an answer into the envelope as the octets that it is; the server would parse it and write it anew. Where the envelope is made as a tree (to be signed),
 * the answer is left for the server to do so.
 */
public class Udskrivning extends AbstractPhaseInterceptor<Message> {
  public Udskrivning() {
    super(Phase.MARSHAL);
    addBefore("org.apache.cxf.wsdl.interceptors.BareOutInterceptor");
  }

  @Override
  public void handleMessage(Message message) {
    var svar = message.getContent(List.class);
    var konvolut = message.getContent(XMLStreamWriter.class);
    var ud = message.getContent(OutputStream.class);
    if (svar != null && !svar.isEmpty() && svar.get(0) instanceof FaerdigtSvar faerdigt && ud != null && !(konvolut instanceof W3CDOMStreamWriter)
        && "UTF-8".equals(message.get(Message.ENCODING))) {
      skriv(faerdigt, konvolut, ud);
      svar.clear();
    }
  }

  /** What the envelope has begun comes first: to write nothing ends the tag that is open. */
  private static void skriv(FaerdigtSvar svar, XMLStreamWriter konvolut, OutputStream ud) {
    try {
      konvolut.writeCharacters("");
      konvolut.flush();
      ud.write(svar.utf8());
    } catch (XMLStreamException | IOException e) {
      throw new Fault(e);
    }
  }
}
