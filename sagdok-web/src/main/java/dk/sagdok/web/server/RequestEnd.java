package dk.sagdok.web.server;

import io.undertow.server.ExchangeCompletionListener.NextListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.util.concurrent.RejectedExecutionException;

/**
 * Lets the I/O thread of a connection end its requests. Undertow (HttpReadListener of 2.3) makes a connection ready for its next request on the thread that has
 * answered: it wakes the I/O thread and then says that all is ready, and the I/O thread spins until it has been said. On a busy machine the woken thread runs in
 * the place of the one that it waits for, so it spins as long as the scheduler lets it.
 */
public final class RequestEnd implements ServletExtension {
  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    deployment.addInitialHandlerChainWrapper(RequestEnd::wrap);
  }

  static HttpHandler wrap(HttpHandler next) {
    return exchange -> {
      exchange.addExchangeCompleteListener(RequestEnd::onIoThread);
      next.handleRequest(exchange);
    };
  }

  private static void onIoThread(HttpServerExchange exchange, NextListener rest) {
    if (exchange.isInIoThread()) {
      rest.proceed();
      return;
    }
    try {
      exchange.getIoThread().execute(rest::proceed);
    } catch (RejectedExecutionException e) { // the server stops
      rest.proceed();
    }
  }
}
