package dk.sagdok.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.sagdok.bench.load.Cpu;
import dk.sagdok.bench.load.Figures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;

/** Goes through the whole register as {@code ./sagdok verify} does: requests are registrations, latencies those of the steps. */
final class Verifying {
  private static final List<String> BEGINNINGS = List.of("indhold:00000000-0000-0000-0000-000000000000:0", "indhold:80000000-0000-0000-0000-000000000000:-1", "kaede:0");
  private static final String LAST = "samlet";
  private static final int WALKERS = 2;
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Rig rig;
  private final ConcurrentHistogram steps = new ConcurrentHistogram(3);
  private final AtomicLong registreringer = new AtomicLong();
  private final AtomicLong damaged = new AtomicLong();

  Verifying(Rig rig) {
    this.rig = rig;
  }

  /** What is damaged counts as errors. */
  Figures all() {
    var before = rig.cpu().used();
    var began = System.nanoTime();
    walkAll();
    step(LAST);
    return new Figures(steps, registreringer.get(), damaged.get(), (System.nanoTime() - began) / 1e9, Cpu.between(before, rig.cpu().used()));
  }

  private void walkAll() {
    var walkers = Executors.newFixedThreadPool(WALKERS);
    try {
      var walks = new ArrayList<Future<?>>();
      BEGINNINGS.forEach(b -> walks.add(walkers.submit(() -> walk(b))));
      for (var walk : walks) {
        walk.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      walkers.shutdownNow();
    }
  }

  private void walk(String beginning) {
    var at = beginning;
    do {
      at = step(at).path("naeste").asText(LAST);
    } while (!at.equals(LAST) && !BEGINNINGS.contains(at));
  }

  private JsonNode step(String fra) {
    var began = System.nanoTime();
    try {
      var answer = JSON.readTree(rig.door().get("/efterproevning?fra=" + fra));
      steps.recordValue(System.nanoTime() - began);
      registreringer.addAndGet(answer.get("registreringer").asLong());
      damaged.addAndGet(answer.get("skader").size());
      return answer;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
