package dk.sagdok.outbox;

import dk.sagdok.register.Haendelse;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The latest haendelser, read once for all who wait for them: when a number is given they all ask at the same time. Nothing is remembered across a
 * removal on this node, nor for longer than a second, so what other nodes remove, and what is forgotten, is gone here too.
 */
final class Hale {
  /** So near the latest number somebody follows; further away he catches up, and reads for himself. */
  private static final long NAER = 200;
  private static final long LEVETID = 1_000_000_000L;
  private final LongSupplier seneste;
  private final LongSupplier fjernelser;
  private List<Haendelse> kendte = List.of();
  private long laest;
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

  /** Whether those above this number are worth asking for here. */
  boolean naer(long efter) {
    return efter >= seneste.getAsLong() - NAER;
  }

  /** Those above efter, in order; one asks and the others wait for the answer. */
  synchronized List<Haendelse> efter(long efter, Kilde kilde) throws SQLException {
    List<Haendelse> fundne = kendte(efter);
    if (fundne.isEmpty()) {
      long foer = fjernelser.getAsLong();
      fundne = List.copyOf(kilde.efter(efter));
      husk(fundne, foer);
    }
    return fundne;
  }

  private void husk(List<Haendelse> fundne, long efterFjernelser) {
    if (!fundne.isEmpty()) {
      kendte = fundne;
      laest = System.nanoTime();
      laestEfter = efterFjernelser;
    }
  }

  private List<Haendelse> kendte(long efter) {
    if (kendte.isEmpty() || laestEfter != fjernelser.getAsLong() || System.nanoTime() - laest > LEVETID) {
      return List.of();
    }
    long foran = efter + 1 - kendte.get(0).loebenummer();
    return foran < 0 || foran >= kendte.size() ? List.of() : kendte.subList((int) foran, kendte.size());
  }
}
