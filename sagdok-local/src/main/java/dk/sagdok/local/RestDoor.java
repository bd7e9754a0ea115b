package dk.sagdok.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The REST door of a running register, as the commands ask it. */
final class RestDoor {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;
  private final String authorization;

  /** @param login name and password with a colon between */
  RestDoor(String url, String login) {
    this.url = url;
    this.authorization = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
  }

  static RestDoor of(RunFile run) {
    return new RestDoor(run.url(), run.user() + ":" + run.password());
  }

  /** @throws Refused when the answer is anything but 200 */
  JsonNode get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  /** @throws Refused when the answer is anything but 200 */
  JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
    return send(request(path).setHeader("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).setHeader("Authorization", authorization);
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (answer.statusCode() == 401) {
      throw new Refused("the login is wrong");
    }
    if (answer.statusCode() != 200) {
      throw new Refused(message(answer.body(), "the register answers " + answer.statusCode()));
    }
    return JSON.readTree(answer.body());
  }

  /** What a problem says; a page of the server's own says nothing. */
  private static String message(String body, String otherwise) {
    try {
      return JSON.readTree(body).path("message").asText(otherwise);
    } catch (JsonProcessingException e) {
      return otherwise;
    }
  }
}
