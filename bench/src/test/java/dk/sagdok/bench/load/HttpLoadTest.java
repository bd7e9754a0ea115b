package dk.sagdok.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLoadTest {
  private static final int OCTETS = 5_000_000;
  private static final int MILLIS = 400;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/langsom", exchange -> {
      await(MILLIS);
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
    });
    server.createContext("/stor", exchange -> {
      int received = exchange.getRequestBody().readAllBytes().length;
      exchange.sendResponseHeaders(received == OCTETS ? 200 : 400, -1);
      exchange.close();
    });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_request_that_ends_after_the_time_is_up_is_counted_with_its_time() {
    var figures = load().run(Load.get(() -> "/langsom"), 0.5);
    assertThat(figures.errors()).isZero();
    assertThat(figures.requests()).isPositive();
    assertThat(figures.rate()).isLessThanOrEqualTo(1000.0 / MILLIS);
  }

  @Test
  void what_a_load_holds_is_sent_and_not_looked_into() {
    var bodies = new Closed(new byte[OCTETS]);
    var figures = load().run(new Load("PUT", "application/octet-stream", () -> new Request("/stor", bodies.get(0))), 0.5);
    assertThat(figures.errors()).isZero();
    assertThat(figures.requests()).isPositive();
  }

  /** Who goes through it, would go through the octets of a large file too. */
  private static final class Closed extends AbstractList<byte[]> {
    private final byte[] only;

    Closed(byte[] only) {
      this.only = only;
    }

    @Override
    public byte[] get(int index) {
      return only;
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public Iterator<byte[]> iterator() {
      throw new AssertionError("looked into");
    }
  }

  private HttpLoad load() {
    return new HttpLoad(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "Basic eA==", 1, new Cpu(0, 0));
  }

  private static void await(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis); // how long an answer takes is what is tested
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
