package dk.sagdok.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Requests to the running server, as admin unless an {@code Authorization} header says otherwise; {@link #NO_LOGIN}
 * leaves it out. Paths are relative to {@link Server.Run#url()}; a whole address is taken as it is. Headers are pairs of
 * name and value; a body is JSON unless a {@code Content-Type} says otherwise.
 */
public final class Http {

  /** As the value of {@code Authorization}: do not log in. */
  public static final String NO_LOGIN = "";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();

  private Http() {}

  public static HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, (BodyPublisher) null, headers);
  }

  public static HttpResponse<String> post(String path, String body, String... headers) {
    return send("POST", path, body, headers);
  }

  public static HttpResponse<String> put(String path, String body, String... headers) {
    return send("PUT", path, body, headers);
  }

  public static HttpResponse<String> patch(String path, String body, String... headers) {
    return send("PATCH", path, body, headers);
  }

  public static HttpResponse<String> delete(String path) {
    return send("DELETE", path, (BodyPublisher) null);
  }

  public static HttpResponse<String> delete(String path, String body, String... headers) {
    return send("DELETE", path, body, headers);
  }

  public static HttpResponse<String> call(String method, String path) {
    return send(method, path, (BodyPublisher) null);
  }

  public static HttpResponse<String> call(String method, String path, String body) {
    return send(method, path, body);
  }

  /** The value of {@code Authorization} for one of the generated logins. */
  public static String login(String user) {
    return basic(user, Server.run().users().get(user));
  }

  public static String basic(String user, String password) {
    var text = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(text);
  }

  public static HttpResponse<String> send(String method, String path, String body, String... headers) {
    return send(method, path, body == null ? null : BodyPublishers.ofString(body), headers);
  }

  public static HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
    var uri = URI.create(path.startsWith("http") ? path : Server.run().url() + path);
    var request = HttpRequest.newBuilder(uri)
        .timeout(Duration.ofSeconds(60))
        .method(method, body == null ? BodyPublishers.noBody() : body);
    if (body != null) {
      request.setHeader("Content-Type", "application/json");
    }
    for (var i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    if (!List.of(headers).contains("Authorization")) {
      request.setHeader("Authorization", login(Server.run().user()));
    }
    return send(request.build());
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(withoutEmptyLogin(request), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As admin; the caller does not wait. */
  public static CompletableFuture<HttpResponse<String>> later(String path) {
    var request = HttpRequest.newBuilder(URI.create(Server.run().url() + path)).timeout(Duration.ofSeconds(60)).setHeader("Authorization", login(Server.run().user())).build();
    return CLIENT.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static HttpRequest withoutEmptyLogin(HttpRequest request) {
    return HttpRequest.newBuilder(request, (name, value) -> !(name.equalsIgnoreCase("Authorization") && value.equals(NO_LOGIN)))
        .build();
  }
}
