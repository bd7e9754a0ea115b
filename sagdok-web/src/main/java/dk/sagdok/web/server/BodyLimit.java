package dk.sagdok.web.server;

import io.undertow.servlet.handlers.ServletRequestContext;

/** How much the server reads of a request that does not say how long it is: it would read to its end before it lets the connection go, however long ago the answer was no. */
public final class BodyLimit {
  private BodyLimit() {}

  public static void set(long octets) {
    var exchange = ServletRequestContext.requireCurrent().getExchange();
    if (exchange.getRequestContentLength() < 0) {
      exchange.setMaxEntitySize(octets);
    }
  }
}
