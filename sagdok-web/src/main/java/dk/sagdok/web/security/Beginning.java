package dk.sagdok.web.security;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import org.xnio.channels.StreamSourceChannel;

/** What has come of the body of a request, which stays to be read. */
final class Beginning {
  private static final int MOST = 64 * 1024;

  private Beginning() {}

  static byte[] of(HttpServerExchange exchange) throws IOException {
    var seen = new ByteArrayOutputStream();
    var buffers = new ArrayList<PooledByteBuffer>();
    var channel = exchange.getRequestChannel();
    for (var buffer = read(exchange, channel); buffer != null; buffer = seen.size() < MOST ? read(exchange, channel) : null) {
      buffers.add(buffer);
      var bytes = new byte[buffer.getBuffer().remaining()];
      buffer.getBuffer().duplicate().get(bytes);
      seen.writeBytes(bytes);
    }
    Connectors.ungetRequestBytes(exchange, buffers.toArray(PooledByteBuffer[]::new));
    Connectors.resetRequestChannel(exchange);
    return seen.toByteArray();
  }

  /** @return null when there is nothing there now */
  private static PooledByteBuffer read(HttpServerExchange exchange, StreamSourceChannel channel) throws IOException {
    var buffer = exchange.getConnection().getByteBufferPool().allocate();
    if (channel.read(buffer.getBuffer()) > 0) {
      buffer.getBuffer().flip();
      return buffer;
    }
    buffer.close();
    return null;
  }
}
