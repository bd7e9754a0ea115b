package dk.sagdok.web.soap;

import java.util.NoSuchElementException;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** An envelope without a Body is a fault of the sender: CXF reads on past its end, and takes that for an error of its own. */
public class WithoutBody extends AbstractPhaseInterceptor<Message> {
  public WithoutBody() {
    super(Phase.RECEIVE);
  }

  @Override
  public void handleMessage(Message message) {
    // only what goes wrong later is of interest
  }

  @Override
  public void handleFault(Message message) {
    var thrown = message.getContent(Exception.class);
    if (thrown instanceof NoSuchElementException || thrown != null && thrown.getCause() instanceof NoSuchElementException) {
      message.setContent(Exception.class, Konvolut.fault(Fault.FAULT_CODE_CLIENT, "Beskeden har ingen Body"));
    }
  }
}
