package dk.sagdok.bench.measure;

import dk.sagdok.bench.data.Bulk;
import dk.sagdok.bench.load.Figures;
import dk.sagdok.bench.load.WarmUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * One data set after another in the same register: grown, measured, grown again. Reads come first, so that they see the data set as it was
 * made; before the very first, each runs a while unmeasured, since a server that has just started gets faster for half a minute.
 */
public final class Measuring {
  private static final String NONE = "none";
  private final Rig rig;
  private final Bulk bulk;
  private final String kun;
  private final List<Results> all = new ArrayList<>();
  private long made;

  /** @param kun measures only what has this in its name */
  public Measuring(Rig rig, Bulk bulk, String kun) {
    this.rig = rig;
    this.bulk = bulk;
    this.kun = kun;
  }

  List<Results> all() {
    return all;
  }

  /** Whether there is anything to report. */
  public boolean begun() {
    return !all.isEmpty();
  }

  /** How many sager of the generator there are. */
  public long made() {
    return made;
  }

  public void measure(long sager) throws Exception {
    grow(sager);
    var results = Results.of(rig.base().number("select count(*) from objekt"));
    all.add(results);
    if (rig.negative().get() == 0) { // the ceilings write rows that no registration accounts for
      run(results, Rows.VERIFY, () -> new Verifying(rig).all());
    }
    var reads = new Reads(rig, made);
    reads.prepare();
    var asked = reads.list();
    if (all.size() == 1) {
      asked.stream().filter(m -> m.name().contains(kun)).forEach(m -> m.run().apply(rig.seconds() / 2));
    }
    warm(results, asked);
    disk(results);
    var writes = new Writes(rig, made);
    if (all.size() == 1 && !kun.equals(NONE)) {
      writes.common().forEach(load -> rig.many().run(load, 3 * rig.seconds()));
    }
    warm(results, writes.list());
    if (results.figures().containsKey(Rows.OPRET) && Rows.DELIVERY.contains(kun)) {
      var delivery = new Delivery(rig).measured(writes, results.rate(Rows.OPRET) / 2);
      run(results, Rows.DELIVERY, () -> delivery);
    }
    haendelser(results, writes);
    dokumenter(results);
  }

  private void haendelser(Results results, Writes writes) throws Exception {
    if (all.size() == 1) {
      new Haendelser(rig, writes, name -> name.contains(kun)).measured().forEach((name, figures) -> run(results, name, () -> figures));
    }
  }

  private void dokumenter(Results results) throws Exception {
    var dokumenter = new Dokumenter(rig);
    if (asked(dokumenter.list())) {
      dokumenter.prepare();
      warm(results, dokumenter.list());
    }
    var filer = new Filer(rig);
    if (all.size() == 1 && (asked(filer.list()) || Rows.LARGE_UPLOAD.contains(kun))) {
      filer.prepare();
      warm(results, filer.list());
      run(results, Rows.LARGE_UPLOAD, filer::largeUpload);
    }
  }

  private boolean asked(List<Measurement> list) {
    return list.stream().anyMatch(m -> m.name().contains(kun));
  }

  private void warm(Results results, List<Measurement> list) {
    list.forEach(m -> run(results, m.name(), () -> WarmUp.measured(m.run(), rig.seconds())));
  }

  /** First to so many sager beside the hot ones; later to so many objects, whoever made those that are there. */
  private void grow(long sager) throws Exception {
    var began = System.nanoTime();
    if (made == 0) {
      bulk.load(Hot.begin(), Hot.end(), n -> Hot.sag(rig.generator(), n));
    }
    var missing = sager - (made == 0 ? 0 : rig.base().number("select count(*) from objekt"));
    if (missing > 0) {
      bulk.load(made, made + missing, rig.generator()::sag);
      made += missing;
    }
    System.out.printf(Locale.ROOT, "%n%,d sager, %.1f MB on disk, loaded in %.0f s%n", rig.base().number("select count(*) from objekt"), rig.base().bytes() / 1e6,
        (System.nanoTime() - began) / 1e9);
  }

  private void disk(Results results) throws Exception {
    var disk = new DiskSpace(rig);
    if (all.size() == 1) {
      bytes(results, Rows.BYTES_SAG, disk::perSag);
      bytes(results, Rows.BYTES_REGISTRERING, disk::perRegistrering);
    }
    if (Rows.BYTES_PERIODS.contains(kun)) {
      bytes(results, Rows.BYTES_PERIODS, disk::perioder);
      run(results, Rows.PERIODS_RET, disk::oneMore);
      run(results, Rows.PERIODS_HISTORY, disk::history);
    }
  }

  private void bytes(Results results, String name, Callable<Double> measure) throws Exception {
    if (name.contains(kun)) {
      results.bytes().put(name, measure.call());
      System.out.print(Report.bytes(name, results.bytes(name)));
    }
  }

  private void run(Results results, String name, Supplier<Figures> measure) {
    if (name.contains(kun)) {
      var figures = measure.get();
      if (figures.errors() > 0 || figures.requests() == 0) {
        throw new IllegalStateException(name + ": " + figures.errors() + " errors and " + figures.requests() + " good answers");
      }
      results.figures().put(name, figures);
      System.out.print(Report.row(name, figures));
    }
  }
}
