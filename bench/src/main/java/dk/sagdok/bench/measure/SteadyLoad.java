package dk.sagdok.bench.measure;

import dk.sagdok.bench.data.Subjects;
import dk.sagdok.bench.load.Load;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** An even mix of work, minute by minute, and the heap in use after a full collection between them. */
public final class SteadyLoad {
  private static final Pattern USED = Pattern.compile("used\\s+(\\d+)K");
  private static final double RATE = 300;
  private final Rig rig;
  private final long antal;

  /** @param antal how many sager of the generator there are */
  public SteadyLoad(Rig rig, long antal) {
    this.rig = rig;
    this.antal = antal;
  }

  public HeapSlope run(int minutes) throws IOException, InterruptedException {
    var megabytes = new ArrayList<Double>();
    var writes = new Writes(rig, antal);
    megabytes.add(used());
    for (var minute = 0; minute < minutes; minute++) {
      minute(writes);
      megabytes.add(used());
    }
    return new HeapSlope(megabytes);
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

  private double used() throws IOException, InterruptedException {
    jcmd("GC.run");
    var matcher = USED.matcher(jcmd("GC.heap_info"));
    if (!matcher.find()) {
      throw new IllegalStateException("jcmd does not say how much of the heap is in use");
    }
    return Long.parseLong(matcher.group(1)) / 1024.0;
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
