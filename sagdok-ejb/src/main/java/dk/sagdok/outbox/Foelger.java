package dk.sagdok.outbox;

import java.sql.SQLException;

/** One who follows by HTTP under a name, as this server knows it. */
public final class Foelger {
  private final Foelgere alle;
  private final String navn;
  private final String bruger;
  private volatile boolean pause;
  private volatile boolean flyttes;
  private volatile long position;
  private volatile long noteret = -1;

  Foelger(Foelgere alle, String navn, String bruger) {
    this.alle = alle;
    this.navn = navn;
    this.bruger = bruger;
  }

  /** It has come so far, and asks to go on. Returns where it is to: there, unless an operator has said otherwise. */
  public long fra(long efter) throws SQLException {
    long videre = flyttes ? alle.flyttet(navn, efter) : efter;
    flyttes = false;
    position = videre;
    return videre;
  }

  public boolean pause() {
    return pause;
  }

  String navn() {
    return navn;
  }

  String bruger() {
    return bruger;
  }

  void bestemt(boolean nyPause, boolean flyt) {
    pause = nyPause;
    flyttes = flyt;
  }

  /** Where it has come to, when that has not been noted; -1 when it has. */
  long unoteret() {
    return position == noteret || position == 0 && noteret < 0 ? -1 : position;
  }

  void noteret(long saa) {
    noteret = saa;
  }
}
