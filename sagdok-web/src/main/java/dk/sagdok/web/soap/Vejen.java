package dk.sagdok.web.soap;

import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.feature.AbstractFeature;
import org.apache.cxf.interceptor.Interceptor;
import org.apache.cxf.message.Message;

/**
 * The way of a message through the server: an answer leaves by {@link ReplyAction} and {@link Udskrivning}, and no WS-Policy is worked out for each message (an eighth of the CPU
 * of a read), since the services declare none. Who wants one must take this away; addressing and security need none.
 */
public class Vejen extends AbstractFeature {
  private static final String POLITIK = "org.apache.cxf.ws.policy.";

  @Override
  public void initialize(Server server, Bus bus) {
    server.getEndpoint().getOutInterceptors().addAll(List.of(new Udskrivning(), new ReplyAction()));
    List.of(bus.getInInterceptors(), bus.getOutInterceptors(), bus.getInFaultInterceptors(), bus.getOutFaultInterceptors()).forEach(Vejen::udenPolitik);
  }

  private static void udenPolitik(List<Interceptor<? extends Message>> alle) {
    alle.removeIf(i -> i.getClass().getName().startsWith(POLITIK));
  }
}
