package dk.sagdok.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** {@code sagdok verify}: goes through a running register step by step and tells what does not fit. */
final class Verify {

  /** Walked side by side; each ends where another begins. */
  private static final List<String> BEGINNINGS =
      List.of("indhold:00000000-0000-0000-0000-000000000000:0", "indhold:80000000-0000-0000-0000-000000000000:-1", "kaede:0");
  private static final String LAST = "samlet";
  private static final int WALKERS = 2;
  private static final int SHOWN = 100;
  private static final long SAID_EACH = 2_000_000_000L;

  private final Options options;
  private final PrintStream out;
  private final List<JsonNode> damage = new ArrayList<>();
  private final long began = System.nanoTime();
  private long said = began;
  private long haendelser;
  private long registreringer;
  private RestDoor door;

  Verify(Options options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /** 0 when all is whole, 1 when something is damaged. */
  int done() throws IOException, InterruptedException {
    door = RestDoor.of(RunFile.read(options.data()));
    if (options.kendt() != null) {
      take(step("kendt", options.kendt()));
    }
    walkAll();
    take(step("fra", LAST));
    tell();
    return damage.isEmpty() ? 0 : 1;
  }

  private void walkAll() throws IOException, InterruptedException {
    var walkers = Executors.newFixedThreadPool(WALKERS);
    try {
      var walks = new ArrayList<Future<?>>();
      for (var beginning : BEGINNINGS) {
        walks.add(walkers.submit(() -> walk(beginning)));
      }
      for (var walk : walks) {
        walk.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refused refused) {
        throw refused;
      }
      throw new IOException(e.getCause());
    } finally {
      walkers.shutdownNow();
    }
  }

  private Void walk(String beginning) throws IOException, InterruptedException {
    var at = beginning;
    do {
      var answer = step("fra", at);
      take(answer);
      at = answer.path("naeste").asText(LAST);
    } while (!at.equals(LAST) && !BEGINNINGS.contains(at));
    return null;
  }

  private JsonNode step(String name, String value) throws IOException, InterruptedException {
    return door.get("/efterproevning?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private synchronized void take(JsonNode answer) {
    haendelser += answer.path("haendelser").asLong();
    registreringer += answer.path("registreringer").asLong();
    answer.path("skader").forEach(damage::add);
    if (System.nanoTime() - said > SAID_EACH) {
      said = System.nanoTime();
      System.err.println(sum());
    }
  }

  private String sum() {
    return String.format(Locale.ROOT, "%,d registreringer, %,d haendelser, %d damaged", registreringer, haendelser, damage.size());
  }

  /** The one with the lowest number first; what has none comes last. */
  private void tell() {
    damage.stream().sorted(Comparator.comparingLong(d -> d.path("loebenummer").asLong(Long.MAX_VALUE))).limit(SHOWN).forEach(out::println);
    var seconds = (System.nanoTime() - began) / 1e9;
    out.printf(Locale.ROOT, "%s, %.1f s, %,.0f registreringer a second%n", sum(), seconds, registreringer / seconds);
  }
}
