package dk.sagdok.store;

import dk.sagdok.register.Billede.LaestRaekke;
import dk.sagdok.register.Billede.Version;
import dk.sagdok.store.Historik.Valgt;
import java.lang.ref.SoftReference;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The versions of one object over shared rows. A version finds its rows when asked, among those of its block of neighbours, so 10,000
 * versions of 2,000 rows cost neither 20 million references nor a search through all rows each.
 */
final class Versioner {
  private static final int BLOCK = 64;
  private final List<Valgt> valgte;
  private final List<Spor> raekker;

  Versioner(List<Valgt> valgte, List<Spor> raekker) {
    this.valgte = valgte;
    this.raekker = raekker;
  }

  /** A row and the registrations it is in force in: from nrFra until (not including) nrTil. */
  record Spor(int nrFra, int nrTil, LaestRaekke raekke) {
    boolean inForce(int oldest, int newest) {
      return nrFra <= newest && nrTil > oldest;
    }
  }

  List<Version> list() {
    List<Version> versioner = new ArrayList<>(valgte.size());
    for (int i = 0; i < valgte.size(); i += BLOCK) {
      List<Valgt> block = valgte.subList(i, Math.min(i + BLOCK, valgte.size()));
      Naboer naboer = new Naboer(raekker, block.get(block.size() - 1).registrering().nr(), block.get(0).registrering().nr());
      block.forEach(v -> versioner.add(new Version(v.registrering(), v.til(), new Raekker(naboer, v.registrering().nr()))));
    }
    return versioner;
  }

  /** The rows that any version of a block holds. */
  private static final class Naboer {
    private final List<Spor> alle;
    private final int oldest;
    private final int newest;
    private SoftReference<List<Spor>> own = new SoftReference<>(null);

    Naboer(List<Spor> alle, int oldest, int newest) {
      this.alle = alle;
      this.oldest = oldest;
      this.newest = newest;
    }

    synchronized List<Spor> rows() {
      List<Spor> rows = own.get();
      if (rows == null) {
        rows = alle.stream().filter(s -> s.inForce(oldest, newest)).toList();
        own = new SoftReference<>(rows);
      }
      return rows;
    }
  }

  private static final class Raekker extends AbstractList<LaestRaekke> {
    private final Naboer naboer;
    private final int nr;
    private SoftReference<List<LaestRaekke>> own = new SoftReference<>(null);

    Raekker(Naboer naboer, int nr) {
      this.naboer = naboer;
      this.nr = nr;
    }

    private List<LaestRaekke> rows() {
      List<LaestRaekke> rows = own.get();
      if (rows == null) {
        rows = naboer.rows().stream().filter(s -> s.inForce(nr, nr)).map(Spor::raekke).toList();
        own = new SoftReference<>(rows);
      }
      return rows;
    }

    @Override
    public LaestRaekke get(int index) {
      return rows().get(index);
    }

    @Override
    public int size() {
      return rows().size();
    }

    @Override
    public Iterator<LaestRaekke> iterator() {
      return rows().iterator();
    }
  }
}
