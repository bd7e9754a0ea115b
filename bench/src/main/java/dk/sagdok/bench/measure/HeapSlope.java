package dk.sagdok.bench.measure;

import dk.sagdok.bench.data.Subjects;
import dk.sagdok.bench.load.Load;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Heap in use after a full collection, minute by minute under an even mix of work. */
public final class HeapSlope {
  private static final Pattern USED = Pattern.compile("(?:used\\s+(\\d+)K|total \\d+K, used (\\d+)K)");
  private static final double RATE = 100;
  private final Rig rig;
  private final long antal;
  private final List<Double> megabytes = new ArrayList<>();

  public HeapSlope(Rig rig, long antal) {
    this.rig = rig;
    this.antal = antal;
  }

  /** Samples for so many minutes. */
  public HeapSlope run(int minutes) throws IOException, InterruptedException {
    var writes = new Writes(rig, antal);
    for (var minute = 0; minute <= minutes; minute++) {
      megabytes.add(used());
      if (minute < minutes) {
        minute(writes);
      }
    }
    return this;
  }

  private void minute(Writes writes) {
    load(writes.opret(), 10);
    load(writes.retAny(), 15);
    load(Load.get(() -> "/sag/sag/" + rig.generator().id(rig.any(antal))), 20);
    load(Load.get(() -> "/sag/sag?bvn=" + Subjects.noegle(rig.any(antal))), 15);
  }

  private void load(Load load, double seconds) {
    var figures = rig.many().atRate(load, seconds, RATE);
    if (figures.errors() > 0) {
      throw new IllegalStateException(figures.errors() + " errors under steady load");
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
    var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(rig.server()), command)
        .redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes());
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("jcmd " + command + ": " + said);
    }
    return said;
  }
}
