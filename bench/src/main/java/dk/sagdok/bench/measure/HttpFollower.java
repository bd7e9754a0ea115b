package dk.sagdok.bench.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Over HTTP from a number on, in a thread of its own that reads for itself: by long poll or as a stream. */
final class HttpFollower extends Follower {
  private static final String SIDSTE = "\"sidste\":";
  private static final String DATA = "data: ";
  private final String url;
  private final String login;
  private final Thread thread;
  private long efter;
  private volatile HttpURLConnection asking;
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
    void go(HttpFollower follower) throws IOException;
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
    } catch (IOException | RuntimeException e) {
      if (running) {
        failed(e);
      }
    }
  }

  private void page() throws IOException {
    String body;
    try (var in = get("?antal=1000&vent=20&efter=" + efter).getInputStream()) {
      body = checked(new String(in.readAllBytes(), StandardCharsets.UTF_8), SIDSTE);
    }
    var at = body.lastIndexOf(SIDSTE) + SIDSTE.length();
    efter = Long.parseLong(body.substring(at, body.indexOf('}', at)));
    got(body);
  }

  private void events() throws IOException {
    var answer = get("/stroem?efter=" + efter);
    try (var in = new BufferedReader(new InputStreamReader(answer.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = in.readLine(); running && line != null; line = in.readLine()) {
        if (line.startsWith(DATA)) {
          got(line);
        }
      }
    }
    if (running) {
      throw new IOException("the stream ended: " + answer.getResponseCode());
    }
  }

  private static String checked(String body, String must) throws IOException {
    if (!body.contains(must)) {
      throw new IOException(body);
    }
    return body;
  }

  private HttpURLConnection get(String rest) throws IOException {
    var connection = (HttpURLConnection) URI.create(url + rest).toURL().openConnection();
    connection.setRequestProperty("Authorization", login);
    asking = connection;
    return connection;
  }

  @Override
  public void close() throws InterruptedException {
    running = false;
    asking.disconnect();
    thread.join();
  }
}
