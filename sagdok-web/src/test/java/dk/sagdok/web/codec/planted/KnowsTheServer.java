package dk.sagdok.web.codec.planted;

/** A planted violation. */
public final class KnowsTheServer {
  io.undertow.server.HttpServerExchange exchange;
}
