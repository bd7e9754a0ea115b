package dk.sagdok.bench.data;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** Writes sager straight into the tables, their haendelser numbered and sent. Nobody else may write meanwhile. */
public final class Bulk {
  private static final int BATCH = 2000;
  private static final int WRITERS = 2;
  private static final String KAEDE = """
      update haendelse h set kaede=n.kaede
        from (select l.sted,kaede(l.forrige,l.led) over (order by l.loebenummer) as kaede
                from (select h.ctid as sted,h.loebenummer,coalesce((select f.kaede from haendelse f where f.loebenummer=%1$d),(select f.kaede from kaedestart f)) as forrige,
                             haendelse_led(h.id,h.loebenummer,h.besked_id,h.nummereret,haendelse_indhold(h.objekt,h.nr,h.virkningstid,h.objekttype,h.myndighed,h.emne,h.foelsomhed,g.aftryk)) as led
                        from haendelse h join registrering g on g.objekt=h.objekt and g.nr=h.nr where h.loebenummer>%1$d) l) n
       where h.ctid=n.sted""";
  private final Database base;
  private final String bruger;

  /** @param bruger the brugerref that the register gives the same user */
  public Bulk(Database base, String bruger) {
    this.base = base;
    this.bruger = bruger;
  }

  /** Sager number fra to (not including) til, as make gives them. */
  public void load(long fra, long til, LongFunction<Sag> make) throws SQLException, InterruptedException {
    base.untilRelayed();
    base.tune("full_page_writes", "off");
    base.tune("max_wal_size", "'8GB'");
    try (var relay = base.connect()) {
      relay.setAutoCommit(false);
      var next = new AtomicLong(Database.number(relay, "select coalesce(max(loebenummer),0) from haendelse,(select sendt from relaeposition for update) held") + 1);
      var sidste = next.get() - 1;
      write(fra, til, make, next);
      Database.execute(relay, KAEDE.formatted(sidste));
      Database.execute(relay, "update relaeposition set sendt=" + (next.get() - 1));
      relay.commit();
    } finally {
      base.tune("full_page_writes", "on");
      base.tune("max_wal_size", "default");
    }
    base.settle();
  }

  private void write(long fra, long til, LongFunction<Sag> make, AtomicLong next) throws InterruptedException {
    var writers = Executors.newFixedThreadPool(WRITERS);
    try {
      var parts = new ArrayList<Future<?>>();
      for (var at = fra; at < til; at += BATCH) {
        var from = at;
        parts.add(writers.submit(() -> batch(from, Math.min(from + BATCH, til), make, next)));
      }
      for (var part = 0; part < parts.size(); part++) {
        parts.get(part).get();
        said(part + 1, parts.size());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("The data set could not be loaded", e.getCause());
    } finally {
      writers.shutdownNow();
    }
  }

  private static void said(int done, int of) {
    if (done % 50 == 0) {
      System.out.printf(Locale.ROOT, "  %d %% of the sager loaded%n", 100 * done / of);
    }
  }

  private Void batch(long fra, long til, LongFunction<Sag> make, AtomicLong next) throws SQLException, IOException {
    try (var c = base.connect()) {
      c.setAutoCommit(false);
      var tables = new Tables(bruger);
      for (var i = fra; i < til; i++) {
        var sag = make.apply(i);
        tables.add(sag, next.getAndAdd(sag.registreringer()));
      }
      tables.copyTo(c);
      c.commit();
      return null;
    }
  }

  /** The same rows for a single sag, on a connection whose transaction the caller ends. */
  static void one(Connection c, String bruger, Sag sag, long loebenummer) throws SQLException, IOException {
    var tables = new Tables(bruger);
    tables.add(sag, loebenummer);
    tables.copyTo(c);
  }
}
