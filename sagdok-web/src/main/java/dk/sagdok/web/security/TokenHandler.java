package dk.sagdok.web.security;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RenegotiationRequiredException;
import io.undertow.server.handlers.RequestBufferingHandler;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.util.Base64;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Reads the beginning of a message that comes without a login, and gives the server the login that its header holds. No thread waits for it to arrive. */
final class TokenHandler implements HttpHandler {
  static final AttachmentKey<Token> TOKEN = AttachmentKey.create(Token.class);
  private static final int BUFFERS = 4;
  private final HttpHandler next;
  private final HttpHandler arrived;

  TokenHandler(HttpHandler next) {
    this.next = next;
    this.arrived = new RequestBufferingHandler(this::logIn, BUFFERS);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (!mayHoldToken(exchange)) {
      next.handleRequest(exchange);
    } else if (HttpContinue.requiresContinueResponse(exchange)) {
      exchange.dispatch((HttpHandler) this::askForIt);
    } else {
      arrived.handleRequest(exchange);
    }
  }

  private static boolean mayHoldToken(HttpServerExchange exchange) {
    return exchange.getRequestMethod().equals(Methods.POST) && exchange.getRelativePath().startsWith("/soap/") && !exchange.getRequestHeaders().contains(Headers.AUTHORIZATION);
  }

  private void logIn(HttpServerExchange exchange) throws Exception {
    if (Saml.on() && exchange.isInIoThread()) {
      exchange.dispatch((HttpHandler) this::logIn); // a signature takes its time
      return;
    }
    try {
      var token = Token.in(exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE), Beginning.of(exchange), certificates(exchange));
      token.ifPresent(t -> present(exchange, t));
    } catch (Refusal refusal) {
      refusal.answer(exchange);
      return;
    }
    next.handleRequest(exchange);
  }

  private static void present(HttpServerExchange exchange, Token token) {
    if (token.user() != null) {
      token.mustHaveCome(exchange.getRequestScheme());
    }
    if (token.asserted()) {
      exchange.putAttachment(HttpServerExchange.REMOTE_USER, token.user());
    } else if (token.user() != null) {
      var login = (token.user() + ":" + token.password()).getBytes(StandardCharsets.UTF_8);
      exchange.getRequestHeaders().put(Headers.AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(login));
    }
    exchange.putAttachment(TOKEN, token);
  }

  private static Certificate[] certificates(HttpServerExchange exchange) {
    try {
      var tls = exchange.getConnection().getSslSessionInfo();
      return tls == null ? null : tls.getPeerCertificates();
    } catch (SSLPeerUnverifiedException | RenegotiationRequiredException none) {
      return null;
    }
  }

  private void askForIt(HttpServerExchange exchange) throws Exception {
    HttpContinue.sendContinueResponseBlocking(exchange);
    exchange.getRequestHeaders().remove(Headers.EXPECT);
    arrived.handleRequest(exchange);
  }
}
