package dk.sagdok.bench.measure;

import dk.sagdok.bench.load.Last;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Heap in use after a full collection, minute by minute under an even mix of work. */
public final class Haeld {
  private static final Pattern USED = Pattern.compile("(?:used\\s+(\\d+)K|total \\d+K, used (\\d+)K)");
  private static final double RATE = 100;
  private final Bane bane;
  private final long antal;
  private final List<Double> megabytes = new ArrayList<>();

  public Haeld(Bane bane, long antal) {
    this.bane = bane;
    this.antal = antal;
  }

  /** Samples for so many minutes. */
  public Haeld run(int minutes) throws IOException, InterruptedException {
    var skrivninger = new Skrivninger(bane, antal);
    for (var minute = 0; minute <= minutes; minute++) {
      megabytes.add(used());
      if (minute < minutes) {
        minute(skrivninger);
      }
    }
    return this;
  }

  private void minute(Skrivninger skrivninger) {
    load(skrivninger.opret(), 10);
    load(skrivninger.retAny(), 15);
    load(Last.get(() -> "/sag/sag/" + bane.generator().id(bane.any(antal))), 20);
    load(Last.get(() -> "/sag/sag?bvn=" + dk.sagdok.bench.data.Emner.noegle(bane.any(antal))), 15);
  }

  private void load(Last last, double seconds) {
    var tal = bane.doeren().atRate(last, seconds, RATE);
    if (tal.errors() > 0) {
      throw new IllegalStateException(tal.errors() + " errors under steady load");
    }
  }

  /** Megabytes an hour, by least squares over all samples but the first tenth, which warms up. */
  public double slope() {
    var from = megabytes.size() / 10;
    var n = megabytes.size() - from;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (var i = from; i < megabytes.size(); i++) {
      x += i;
      y += megabytes.get(i);
      xx += (double) i * i;
      xy += i * megabytes.get(i);
    }
    return n < 2 ? 0 : 60 * (n * xy - x * y) / (n * xx - x * x);
  }

  public List<Double> megabytes() {
    return megabytes;
  }

  private double used() throws IOException, InterruptedException {
    jcmd("GC.run");
    var matcher = USED.matcher(jcmd("GC.heap_info"));
    if (!matcher.find()) {
      throw new IllegalStateException("jcmd does not say how much of the heap is in use");
    }
    return Long.parseLong(matcher.group(1) != null ? matcher.group(1) : matcher.group(2)) / 1024.0;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(bane.server()), command)
        .redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes());
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("jcmd " + command + ": " + said);
    }
    return said;
  }
}
