package dk.sagdok.bench.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** The REST door, one request at a time: for what is prepared, never for what is measured under load. */
public final class Door {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
  private final String url;
  private final String login;

  /** @param login value of the header Authorization */
  public Door(String url, String login) {
    this.url = url;
    this.login = login;
  }

  public UUID opret(String body) throws IOException, InterruptedException {
    return opret("/sag/sag", body);
  }

  public UUID opret(String path, String body) throws IOException, InterruptedException {
    return UUID.fromString(JSON.readTree(send("POST", path, body)).get("uuid").asText());
  }

  public void ret(UUID sag, String body) throws IOException, InterruptedException {
    send("PATCH", "/sag/sag/" + sag, body);
  }

  public void put(String path, String type, byte[] body) throws IOException, InterruptedException {
    send("PUT", path, type, BodyPublishers.ofByteArray(body));
  }

  public String soap(String address, String besked) throws IOException, InterruptedException {
    return send("POST", address, "text/xml;charset=UTF-8", BodyPublishers.ofString(besked));
  }

  public String get(String path) throws IOException, InterruptedException {
    return send("GET", path, null);
  }

  private String send(String method, String path, String body) throws IOException, InterruptedException {
    return send(method, path, "application/json", body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  private String send(String method, String path, String type, BodyPublisher body) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", login)
        .header("Content-Type", type)
        .method(method, body)
        .build();
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }
}
