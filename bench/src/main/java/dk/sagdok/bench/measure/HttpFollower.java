package dk.sagdok.bench.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Over HTTP from a number on, in a thread of its own: by long poll or as a stream. */
final class HttpFollower extends Follower {
  private static final String SIDSTE = "\"sidste\":";
  private static final String DATA = "data: ";
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;
  private final String login;
  private final Thread thread;
  private long efter;
  private volatile InputStream stream;
  private volatile boolean running = true;

  private HttpFollower(String name, Rig rig, long efter, Way way) {
    super(name, MODTAGET);
    this.url = rig.run().url() + "/haendelser";
    this.login = rig.login();
    this.efter = efter;
    thread = new Thread(() -> follow(way), name);
    thread.start();
  }

  private interface Way {
    void go(HttpFollower follower) throws IOException, InterruptedException;
  }

  static Follower poll(Rig rig, long efter) {
    return new HttpFollower("long poll", rig, efter, HttpFollower::page);
  }

  static Follower stream(Rig rig, long efter) {
    return new HttpFollower("server-sent events", rig, efter, HttpFollower::events);
  }

  private void follow(Way way) {
    try {
      while (running) {
        way.go(this);
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      if (running) {
        failed(e);
      }
    }
  }

  private void page() throws IOException, InterruptedException {
    var body = checked(client.send(get("?antal=1000&vent=20&efter=" + efter), BodyHandlers.ofString()).body(), SIDSTE);
    var at = body.lastIndexOf(SIDSTE) + SIDSTE.length();
    efter = Long.parseLong(body.substring(at, body.indexOf('}', at)));
    got(body);
  }

  private void events() throws IOException, InterruptedException {
    var answer = client.send(get("/stroem?efter=" + efter), BodyHandlers.ofInputStream());
    stream = answer.body();
    try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (var line = in.readLine(); running && line != null; line = in.readLine()) {
        if (line.startsWith(DATA)) {
          got(line);
        }
      }
    }
    if (running) {
      throw new IOException("the stream ended: " + answer.statusCode());
    }
  }

  private static String checked(String body, String must) throws IOException {
    if (!body.contains(must)) {
      throw new IOException(body);
    }
    return body;
  }

  private HttpRequest get(String rest) {
    return HttpRequest.newBuilder(URI.create(url + rest)).header("Authorization", login).build();
  }

  @Override
  public void close() throws InterruptedException, IOException {
    running = false;
    thread.interrupt();
    if (stream != null) { // an interruption does not end a wait for its next line
      stream.close();
    }
    thread.join();
  }
}
