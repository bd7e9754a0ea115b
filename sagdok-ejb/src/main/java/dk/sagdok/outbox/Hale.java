package dk.sagdok.outbox;

import dk.sagdok.register.Haendelse;
import dk.sagdok.register.Haendelse.Besked;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The latest haendelser, read and written once for all who wait for them: the relay reads them first, and those it does not have the first who asks. Nothing is remembered across a
 * removal on this node, nor for longer than a second, so what other nodes remove, and what is forgotten, is gone here too.
 */
final class Hale {
  /** So near the latest number somebody follows; further away he catches up, and reads for himself. */
  private static final long NAER = 200;
  private static final long LEVETID = 1_000_000_000L;
  private final LongSupplier seneste;
  private final LongSupplier fjernelser;
  /** Without a gap. */
  private final List<Kendt> kendte = new ArrayList<>();
  private long laestEfter;

  /**
   * @param seneste the latest number that has been given, as far as it is known
   * @param fjernelser how many times something has been removed for good
   */
  Hale(LongSupplier seneste, LongSupplier fjernelser) {
    this.seneste = seneste;
    this.fjernelser = fjernelser;
  }

  /** Reads those above a number. */
  @FunctionalInterface
  interface Kilde {
    List<Haendelse> efter(long efter) throws SQLException;
  }

  /** One of them, and its text when somebody has wanted it. */
  static final class Kendt {
    private final Haendelse haendelse;
    private final long laest;
    private Besked besked;

    private Kendt(Haendelse haendelse, long laest) {
      this.haendelse = haendelse;
      this.laest = laest;
    }

    Haendelse haendelse() {
      return haendelse;
    }

    /** One writes, and the others wait for it. */
    synchronized Besked besked() {
      if (besked == null) {
        besked = HaendelseJson.besked(haendelse);
      }
      return besked;
    }

    private long loebenummer() {
      return haendelse.loebenummer();
    }
  }

  /** Whether those above this number are worth asking for here. */
  boolean naer(long efter) {
    return efter >= seneste.getAsLong() - NAER;
  }

  /** Those above efter, in order; one asks and the others wait for the answer. */
  synchronized List<Kendt> efter(long efter, Kilde kilde) throws SQLException {
    glem();
    long foran = kendte.isEmpty() ? -1 : efter + 1 - kendte.get(0).loebenummer();
    if (foran >= 0 && foran < kendte.size()) {
      return List.copyOf(kendte.subList((int) foran, kendte.size()));
    }
    long foer = fjernelser.getAsLong();
    return husk(kilde.efter(efter), foer);
  }

  /**
   * These have just been read: they go on where the others end, or begin anew.
   *
   * @param foer how many times something had been removed before they were read
   */
  synchronized List<Kendt> husk(List<Haendelse> laeste, long foer) {
    long nu = System.nanoTime();
    List<Kendt> nye = laeste.stream().map(h -> new Kendt(h, nu)).toList();
    if (!nye.isEmpty()) {
      glem();
      if (laestEfter != foer || !kendte.isEmpty() && kendte.get(kendte.size() - 1).loebenummer() + 1 != nye.get(0).loebenummer()) {
        kendte.clear();
      }
      laestEfter = foer;
      kendte.addAll(nye);
    }
    return nye;
  }

  /** The text of one that has been read, not written again when it is remembered. */
  String tekst(Haendelse haendelse) {
    Kendt kendt = kendt(haendelse);
    return kendt == null ? HaendelseJson.of(haendelse) : kendt.besked().json();
  }

  private synchronized Kendt kendt(Haendelse haendelse) {
    long plads = kendte.isEmpty() ? -1 : haendelse.loebenummer() - kendte.get(0).loebenummer();
    return plads >= 0 && plads < kendte.size() && kendte.get((int) plads).haendelse == haendelse ? kendte.get((int) plads) : null;
  }

  /** What may not be true any more. */
  private void glem() {
    long nu = System.nanoTime();
    int gamle = 0;
    while (gamle < kendte.size() && (laestEfter != fjernelser.getAsLong() || nu - kendte.get(gamle).laest > LEVETID)) {
      gamle++;
    }
    kendte.subList(0, gamle).clear();
  }
}
