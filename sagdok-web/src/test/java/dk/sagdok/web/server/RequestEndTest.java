package dk.sagdok.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.BlockingHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class RequestEndTest {
  private static final HttpHandler ANSWER = new BlockingHandler(exchange -> exchange.getResponseSender().send(exchange.getQueryString()));
  private final Queue<Boolean> onIoThread = new ConcurrentLinkedQueue<>();

  @Test
  void requests_of_one_connection_end_on_its_io_thread() throws Exception {
    answers(RequestEnd.wrap(ANSWER));
    assertThat(onIoThread).hasSize(100).containsOnly(true);
  }

  @Test
  void by_itself_the_server_ends_them_where_they_were_answered() throws Exception {
    answers(ANSWER);
    assertThat(onIoThread).hasSize(100).containsOnly(false);
  }

  private void answers(HttpHandler handler) throws Exception {
    var server = Undertow.builder().setIoThreads(1).setWorkerThreads(2).addHttpListener(0, "127.0.0.1", exchange -> {
      exchange.addExchangeCompleteListener((ended, rest) -> {
        onIoThread.add(ended.isInIoThread());
        rest.proceed();
      });
      handler.handleRequest(exchange);
    }).build();
    server.start();
    try {
      var port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
      var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      for (var i = 0; i < 100; i++) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/?" + i)).build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body()).isEqualTo(Integer.toString(i));
      }
    } finally {
      server.stop();
    }
  }
}
