package dk.sagdok.bench.measure;

import dk.sagdok.bench.data.Bulk;
import dk.sagdok.bench.load.Tal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** One data set after another in the same register: grown, measured, grown again. Reads come first, so that they see the data set as it was made. */
public final class Koersel {
  static final String LEVERING = "commit to delivery, at half the rate of create";
  static final String ONE_MORE = "one more Ret on 1,000 periods, one connection";
  static final String PERIODER = "full history of 1,000 periods, one connection";
  static final String BYTES_SAG = "bytes on disk per sag";
  static final String BYTES_REGISTRERING = "bytes on disk per further registration of a title";
  static final String BYTES_PERIODER = "bytes on disk of an object with 1,000 periods";
  private final Bane bane;
  private final Bulk bulk;
  private final String kun;
  private final List<Resultat> resultater = new ArrayList<>();
  private long made;

  /** @param kun measures only what has this in its name */
  public Koersel(Bane bane, Bulk bulk, String kun) {
    this.bane = bane;
    this.bulk = bulk;
    this.kun = kun;
  }

  List<Resultat> resultater() {
    return resultater;
  }

  public void measure(long sager) throws Exception {
    grow(sager);
    var resultat = Resultat.of(bane.base().number("select count(*) from objekt"));
    resultater.add(resultat);
    var laesninger = new Laesninger(bane, made);
    laesninger.prepare();
    for (var maaling : laesninger.list()) {
      run(resultat, maaling.navn(), () -> maaling.measured(bane.sekunder()));
    }
    plads(resultat);
    var skrivninger = new Skrivninger(bane, made);
    for (var maaling : skrivninger.list()) {
      run(resultat, maaling.navn(), () -> maaling.measured(bane.sekunder()));
    }
    if (resultat.tal().containsKey(Skrivninger.OPRET)) {
      run(resultat, LEVERING, () -> new Levering(bane).measured(skrivninger, resultat.rate(Skrivninger.OPRET) / 2));
    }
  }

  /** Up to so many objects, whoever made those that are there. */
  private void grow(long sager) throws Exception {
    var began = System.nanoTime();
    if (made == 0) {
      bulk.load(Hede.first(), Hede.end(), n -> Hede.sag(bane.generator(), n));
    }
    var missing = sager - bane.base().number("select count(*) from objekt");
    if (missing > 0) {
      bulk.load(made, made + missing, bane.generator()::sag);
      made += missing;
    }
    System.out.printf(Locale.ROOT, "%n%,d sager, %.1f MB on disk, loaded in %.0f s%n", bane.base().number("select count(*) from objekt"), bane.base().bytes() / 1e6,
        (System.nanoTime() - began) / 1e9);
  }

  private void plads(Resultat resultat) throws Exception {
    var plads = new Plads(bane);
    if (resultater.size() == 1) {
      figure(resultat, BYTES_SAG, plads::perSag);
      figure(resultat, BYTES_REGISTRERING, plads::perRegistrering);
    }
    if (BYTES_PERIODER.contains(kun)) {
      figure(resultat, BYTES_PERIODER, plads::perioder);
      run(resultat, ONE_MORE, plads::oneMore);
      run(resultat, PERIODER, plads::history);
    }
  }

  private void figure(Resultat resultat, String navn, Callable<Double> measure) throws Exception {
    if (navn.contains(kun)) {
      resultat.figures().put(navn, measure.call());
      System.out.print(Rapport.figure(navn, resultat.figure(navn)));
    }
  }

  private void run(Resultat resultat, String navn, Callable<Tal> measure) throws Exception {
    if (navn.contains(kun)) {
      var tal = measure.call();
      resultat.tal().put(navn, tal);
      System.out.print(Rapport.row(navn, tal));
    }
  }
}
