package dk.sagdok.web.security;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A security header that is not taken. Answered as WS-Security says: with a fault of its own, in the version of the message. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String TYPE_11 = "text/xml;charset=UTF-8";
  private static final String TYPE_12 = "application/soap+xml;charset=UTF-8";
  private final String code;
  private final boolean soap12;

  /** @param code one of WS-Security's */
  Refusal(String code, boolean soap12, String text) {
    super(text, null, false, false);
    this.code = code;
    this.soap12 = soap12;
  }

  void answer(HttpServerExchange exchange) {
    exchange.setStatusCode(500);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, soap12 ? TYPE_12 : TYPE_11);
    exchange.getResponseSender().send(fault(), StandardCharsets.UTF_8);
  }

  void answer(HttpServletResponse response) throws IOException {
    response.setStatus(500);
    response.setContentType(soap12 ? TYPE_12 : TYPE_11);
    response.getOutputStream().write(fault().getBytes(StandardCharsets.UTF_8));
  }

  private String fault() {
    var fault = soap12
        ? "<e:Code><e:Value>e:Sender</e:Value><e:Subcode><e:Value>wsse:" + code + "</e:Value></e:Subcode></e:Code><e:Reason><e:Text xml:lang=\"da\">" + getMessage() + "</e:Text></e:Reason>"
        : "<faultcode>wsse:" + code + "</faultcode><faultstring>" + getMessage() + "</faultstring>";
    return "<e:Envelope xmlns:e=\"" + (soap12 ? SecurityHeader.SOAP_12 : SecurityHeader.SOAP_11) + "\"><e:Body><e:Fault xmlns:wsse=\"" + SecurityHeader.WSSE + "\">" + fault
        + "</e:Fault></e:Body></e:Envelope>";
  }
}
