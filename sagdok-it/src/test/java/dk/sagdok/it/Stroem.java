package dk.sagdok.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A reader of server-sent events that reads when it is told to, and no sooner. */
final class Stroem implements AutoCloseable {
  private static final int PATIENCE = (int) Duration.ofSeconds(40).toMillis();
  private final Socket socket;
  private final BufferedReader in;
  private final int status;
  private String id;

  private Stroem(String query, String user, String senest, int buffer) throws IOException {
    var uri = URI.create(Server.run().url() + "/haendelser/stroem" + query);
    socket = new Socket();
    if (buffer > 0) {
      socket.setReceiveBufferSize(buffer);
    }
    socket.setSoTimeout(PATIENCE);
    socket.connect(new java.net.InetSocketAddress(uri.getHost(), uri.getPort()));
    var request = "GET " + uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()) + " HTTP/1.0\r\nHost: " + uri.getAuthority() + "\r\nAuthorization: "
        + Http.login(user) + "\r\n" + (senest == null ? "" : "Last-Event-ID: " + senest + "\r\n") + "Accept: text/event-stream\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    status = Integer.parseInt(in.readLine().split(" ")[1]);
  }

  static Stroem aabn(String query) {
    return aabn(query, Server.run().user(), null, 0);
  }

  /** @param buffer octets that the machine keeps for a reader that does not read; 0 as it likes */
  static Stroem aabn(String query, String user, String senest, int buffer) {
    try {
      return new Stroem(query, user, senest, buffer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int status() {
    return status;
  }

  /** The id of the latest event, also of one without data. */
  String id() {
    return id;
  }

  /** What is left of the answer line by line, until the server ends it. */
  String rest() {
    return String.join("\n", in.lines().toList());
  }

  /** The next events that have data. */
  List<JsonNode> naeste(int antal) throws IOException {
    var fundne = new ArrayList<JsonNode>();
    while (fundne.size() < antal) {
      fundne.add(naeste().orElseThrow(() -> new IllegalStateException("the stream ended")));
    }
    return fundne;
  }

  /** Empty when the server ended the stream. */
  Optional<JsonNode> naeste() throws IOException {
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.startsWith("data: ")) {
        return Optional.of(Sager.JSON.readTree(line.substring(6)));
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
